"""A message as clauses: parted, folded, and freed of what only surrounds the wishes."""
