"""The embedded backend: the same protocol as the hosted one, on this machine."""
