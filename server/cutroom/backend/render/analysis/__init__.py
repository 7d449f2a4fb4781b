"""Measuring what is in media: levels, shots, bars, beats."""
