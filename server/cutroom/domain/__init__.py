"""The film as values: time, media, drafts, operations and what they do."""
