"""Clauses to operations: one module for each kind of wish, and what keeps them honest."""
