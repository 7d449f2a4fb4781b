"""The timeline view in a browser: the page of the chat, served on loopback by ourselves."""
