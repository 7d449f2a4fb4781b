"""A message said plainly before it is parted: no courtesies, forms, flags or mistypes."""
