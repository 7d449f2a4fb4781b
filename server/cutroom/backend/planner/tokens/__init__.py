"""A message as tokens: quotes, numbers with units, clips pointed at, stretches of time."""
