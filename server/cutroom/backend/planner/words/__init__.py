"""The words the planner knows, as data, and the index over them."""
