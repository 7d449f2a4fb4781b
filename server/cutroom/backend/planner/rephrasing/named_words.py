"""Words that stand on screen, named without quotation marks: "make Urban Dreams purple"."""

import re
from collections.abc import Iterable

SEVERAL = 2
"""Words that a text has to have to be known by them alone."""
MARKS = "\"'\u201c\u201d\u2018\u2019\u300c\u300d"


def with_words_quoted(message: str, texts: Iterable[str]) -> str:
    """Return a message with the words on screen that it names in quotation marks."""
    for text in texts:
        if len(text.split()) < SEVERAL or "\n" in text:
            continue
        named = re.compile(rf"(?<![{MARKS}\w]){re.escape(text)}(?![{MARKS}\w])")
        message = named.sub(f'"{text}"', message)
    return message
