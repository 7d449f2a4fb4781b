"""Drafts to pixels, sound and files."""
