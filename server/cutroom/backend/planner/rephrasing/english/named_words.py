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


RETITLED = re.compile(
    r"^\s*(?:please )?(?:instead of|rather than|not) (?P<old>\"[^\"]+\"),?"
    r" (?:the (?:title|text|heading)|it) (?:must|should|has to|needs to|ought to|shall|can)? ?"
    r"(?:now )?(?:say|says|read|reads|be|is|show) (?P<new>[^\".,;!?]{2,60}|\"[^\"]+\")[.!]*\s*$"
    r"|^\s*the (?:title|text|heading) (?:must|should|has to|needs to|ought to|shall) (?:now )?"
    r"(?:say|read|be|show) (?P<first>[^\".,;!?]{2,60}?|\"[^\"]+\"),? (?:instead of|rather than"
    r"|and not|not) (?P<last>\"[^\"]+\")[.!]*\s*$",
    re.IGNORECASE,
)
WANTED = re.compile(
    r"\b(?:wants?|needs?|likes?|prefers?) (?:the |that )?(?:title|text|heading) to (?:now )?"
    r"(?:say|read|be|show) (?P<new>[^\".,;!?]{2,60}?|\"[^\"]+\"),?"
    r" (?:instead of|rather than|and not|not) (?P<old>\"[^\"]+\")(?=\s*(?:[.,;!?]|$))",
    re.IGNORECASE,
)
"""What a text should say in place of what stands there."""
AT_THE_BOTTOM = re.compile(
    r"\b(?:the |that |this )?(?:writing|lettering|words?|text|letters|print)(?: (?:that(?:'s| is|"
    r" are)|down|right|along|across))*(?: (?:at|on|along|in))? the bottom"
    r"(?: of (?:the )?(?:screen|picture|video|film|it))?\b",
    re.IGNORECASE,
)
WRITTEN = re.compile(
    r"\b(?:the |that )(?:writing|lettering|print)(?= (?:is|are|'s|looks?|seems?)\b|'s)",
    re.IGNORECASE,
)


def with_words_named(message: str, *, titles: bool, captions: bool) -> str:
    """Return an English message with the words on screen called as what they are."""
    found = RETITLED.search(message) if titles else None
    if found is not None:
        new = (found["new"] or found["first"]).strip().strip('"')
        return f'change {found["old"] or found["last"]} to "{new}"'
    if titles:
        message = WANTED.sub(_retitled, message)
    if titles == captions:
        return message
    called = "the captions" if captions else "the title"
    message = AT_THE_BOTTOM.sub(called, message) if captions else message
    return WRITTEN.sub(called, message)


def _retitled(found: re.Match[str]) -> str:
    new = found["new"].strip().strip('"')
    return f'wants to change {found["old"]} to "{new}"'
