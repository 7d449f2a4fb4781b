"""One small class for each family of tools."""
