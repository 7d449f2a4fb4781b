"""A typed async client of the REST + SSE protocol."""
