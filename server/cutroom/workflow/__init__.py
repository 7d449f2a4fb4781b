"""What a tool call means: open a session, settle an edit, export a file."""
