"""The finished file held against what it should be."""
