"""The contract between client and backend: paths, bodies, events, the draft codec."""
