"""Chinese messages in plainer words before they are parted."""
