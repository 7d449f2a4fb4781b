"""What is on screen at an instant, painted layer by layer."""
