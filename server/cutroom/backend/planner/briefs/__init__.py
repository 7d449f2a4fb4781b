"""Long messages without what only surrounds their wishes: stories, asides, second thoughts."""
