"""The command line: MCP on stdio, servers, and the tools as verbs."""
