"""What operations do to a draft, section by section."""
