"""Planes of pixels: warped, blended, keyed, coloured, steadied."""
