"""Messages that lean on the one before."""
