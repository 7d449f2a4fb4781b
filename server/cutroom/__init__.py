"""An editing room for AI assistants."""
