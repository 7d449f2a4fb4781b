"""Background music beds, composed and synthesised from a style, a length and a seed."""
