"""Samples: read, treated, mixed, mastered, encoded."""
