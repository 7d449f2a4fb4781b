"""What a file is, told by its content before any of it is used."""
