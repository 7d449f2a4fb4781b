"""Backend words and drafts to what a person reads; pure."""
