"""Words to a plan; pure and deterministic."""
