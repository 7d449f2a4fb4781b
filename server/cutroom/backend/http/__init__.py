"""Routes, authorization and events out."""
