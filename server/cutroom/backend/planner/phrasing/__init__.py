"""Operations put into words, in both languages."""
