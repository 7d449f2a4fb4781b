"""Use cases: ingest, editing, rendering, accounts."""
