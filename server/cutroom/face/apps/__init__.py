"""The timeline inside the chat (MCP Apps): its page, and what the page reads."""
