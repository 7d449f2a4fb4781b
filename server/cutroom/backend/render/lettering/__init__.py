"""Words on screen, drawn to images with the bundled fonts."""
