"""MCP tools, resources and prompts: unpack, delegate, pack."""
