"""Speech engines of this machine: words into sound, sound into words."""
