"""Formats, encoders, and files put together from their packets."""
