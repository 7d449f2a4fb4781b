"""A message said plainly before it is parted; what is of one language has a room of its own."""
