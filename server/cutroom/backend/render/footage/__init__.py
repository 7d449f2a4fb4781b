"""Pictures and films read: frames by their times, photos, proxies, what is damaged."""
