"""SQLite: sessions, drafts, assets and jobs that survive restarts."""
