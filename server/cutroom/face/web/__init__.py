"""MCP over HTTP for teams: who calls, what they may do, and a room for each of them."""
