"""A message said plainly before it is parted; what is of one language stands in a room of its own."""
