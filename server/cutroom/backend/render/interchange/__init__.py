"""The timeline for other editors: laid out in frames, written, and read back."""
