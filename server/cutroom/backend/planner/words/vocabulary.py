"""The lexicon as an index: from a place in a message to the longest form that stands there."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from cutroom.backend.planner.words import lexicon
from cutroom.backend.planner.words import values as lexicon_values
from cutroom.backend.planner.words.chinese import (
    ALIKE,
    composed,
    softened,
)

Facet = tuple[str, str]
"""What a form means: ("concept", "remove"), ("color", "#FF0000"), ("position", "top")."""

CJK_FIRST, CJK_LAST = "\u3400", "\u9fff"
TYPO_LENGTH = 5
MEASURING = frozenset(
    {
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "final", "three", "four", "five", "seven", "eight", "eleven", "twelve", "fifteen",
        "twenty", "thirty", "forty", "fifty", "sixty", "half", "quarter", "twice", "thrice",
        "double", "triple", "seconds", "minute", "minutes", "percent", "degrees", "frames",
        "pixels", "times", "semitones", "hours", "width", "height", "wide", "tall",
    }
)  # fmt: skip
"""Words of measures, which stand in no table."""
"""Shorter words are too close to one another to guess at."""


def is_cjk(char: str) -> bool:
    """Say whether a character is a Chinese one."""
    return CJK_FIRST <= char <= CJK_LAST


def _tables() -> Iterator[tuple[str, str, str]]:
    for table in (lexicon.VERBS, lexicon.NOUNS):
        for concept, forms in table.items():
            yield "concept", concept, forms
    for concept, forms in lexicon.PREPOSITIONS.items():
        yield "small", concept, forms
    yield "small", "connector", lexicon.CONNECTORS
    yield "small", "filler", lexicon.FILLERS
    yield "small", "not", lexicon.NEGATIONS
    yield "small", "except", lexicon.EXCEPTIONS
    yield "small", "correction", lexicon.CORRECTIONS
    for _name, (value, forms) in lexicon_values.COLORS.items():
        yield "color", value, forms
    named: tuple[tuple[str, Mapping[str, str]], ...] = (
        ("position", lexicon_values.POSITIONS),
        ("filter", lexicon_values.FILTERS),
        ("effect", lexicon_values.EFFECTS),
        ("transition", lexicon_values.TRANSITIONS),
        ("mood", lexicon_values.MOODS),
        ("language", lexicon_values.LANGUAGES),
        ("format", lexicon_values.FORMATS),
        ("codec", lexicon_values.CODECS),
        ("audio_effect", lexicon_values.AUDIO_EFFECTS),
        ("animation", lexicon_values.TEXT_ANIMATIONS),
    )
    for facet, table in named:
        for value, forms in table.items():
            yield facet, value, forms
    for value, (_preset, _ratio, forms) in lexicon_values.PLATFORMS.items():
        yield "platform", value, forms
    yield "concept", "bilingual", lexicon_values.BILINGUAL
    for font in lexicon_values.FONTS.split("|"):
        yield "font", font, font


@cache
def forms() -> dict[str, tuple[Facet, ...]]:
    """Return every form with all that it means."""
    found: dict[str, list[Facet]] = {}
    for facet, value, listed in _tables():
        for form in listed.split("|"):
            if form:
                meanings = found.setdefault(form, [])
                if (facet, value) not in meanings:
                    meanings.append((facet, value))
    added = (*_composed(found).items(), *_alike(found).items(), *_respelled(found).items())
    for form, meanings in added:
        found.setdefault(form, meanings)
    acting = [form for form in found if is_cjk(form[0]) and _acts(found[form])]
    for form in acting:
        for soft in softened(form, found):
            found.setdefault(soft, found[form])
    return {form: tuple(meanings) for form, meanings in found.items()}


def _acts(meanings: Iterable[Facet]) -> bool:
    return any(facet == "concept" and value in lexicon.VERBS for facet, value in meanings)


def _composed(listed: Mapping[str, list[Facet]]) -> dict[str, list[Facet]]:
    """Return the composed Chinese forms that no table lists."""
    found: dict[str, list[Facet]] = {}
    for form, concept in composed():
        if form not in listed:
            found.setdefault(form, []).append(("concept", concept))
    return found


def _alike(listed: Mapping[str, list[Facet]]) -> dict[str, list[Facet]]:
    """Return the forms once more with a word that stands for one of theirs."""
    return {
        form.replace(word, other): meanings
        for form, meanings in listed.items()
        for word, other in ALIKE
        if word in form
    }


def _respelled(listed: Mapping[str, list[Facet]]) -> dict[str, list[Facet]]:
    """Return the English forms in the other spelling, British or American."""
    found: dict[str, list[Facet]] = {}
    for form, meanings in listed.items():
        for pair in lexicon_values.SPELLINGS if form.isascii() else ():
            for here, there in (pair, pair[::-1]):
                ends = here[0] == "i"
                parts = [
                    word[: -len(here)] + there
                    if ends and word.endswith(here) and len(word) > len(here) + 3
                    else word
                    if ends
                    else word.replace(here, there)
                    for word in form.split(" ")
                ]
                if (other := " ".join(parts)) != form and other not in listed:
                    found[other] = meanings
    return found


@cache
def chinese() -> dict[str, tuple[str, ...]]:
    """Return the forms that begin with a Chinese character, by it, longest first."""
    by_first: dict[str, list[str]] = {}
    for form in forms():
        if is_cjk(form[0]):
            by_first.setdefault(form[0], []).append(form)
    return {char: tuple(sorted(them, key=len, reverse=True)) for char, them in by_first.items()}


@cache
def mixed() -> dict[str, tuple[str, ...]]:
    """Return the forms that begin with a Latin letter or digit and go on in Chinese: b站."""
    by_first: dict[str, list[str]] = {}
    for form in forms():
        if not is_cjk(form[0]) and any(is_cjk(char) for char in form):
            by_first.setdefault(form[0], []).append(form)
    return {char: tuple(sorted(them, key=len, reverse=True)) for char, them in by_first.items()}


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the Latin forms as words, by their first word, longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for form in forms():
        if not is_cjk(form[0]):
            words = tuple(split_words(form))
            if words:
                by_first.setdefault(words[0], []).append((words, form))
    return {
        word: tuple(sorted(them, key=lambda pair: len(pair[0]), reverse=True))
        for word, them in by_first.items()
    }


def split_words(form: str) -> list[str]:
    """Return a form's words as the reader cuts them: hyphens and dots part them."""
    words, word = [], ""
    for char in form:
        if char.isalnum() or char in "'":
            word += char
        else:
            if word:
                words.append(word)
            if char in "&+/":
                words.append(char)
            word = ""
    return [*words, word] if word else words


HOLDING = frozenset(
    {"these", "factor", "fetch", "unmute", "disappear", "calmer", "happier", "drags", "caused"}
)
"""Words of no form of their own that may be mistyped too."""


@cache
def known_words() -> frozenset[str]:
    """Return every Latin word that occurs in a form, and plain ones that hold wishes together."""
    return HOLDING | {
        word for entries in phrases().values() for words, _ in entries for word in words
    }


@cache
def _everyday() -> frozenset[str]:
    return frozenset(lexicon_values.COMMON)


def is_everyday(word: str) -> bool:
    """Say whether a word, or what it is an inflection of, is a common one: no mistake."""
    return not _everyday().isdisjoint({word, *stems(word)})


@cache
def _one_letter_less() -> dict[str, tuple[str, ...]]:
    return _shortened(known_words())


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    """Return the index of all words that may be meant: known, measuring, everyday, inflected."""
    words = {*known_words(), *_everyday(), *MEASURING}
    inflected = {w + end for w in words for end in ("s", "ing", "ed") if w[-1:] not in "sey"}
    inflected |= {w[:-1] + end for w in words for end in ("ing", "ed", "es") if w[-1:] == "e"}
    inflected -= {w + "ing" for w in words if f"{w}{w[-1:]}ing" in words}
    return _shortened(words | inflected)


def _shortened(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return words by themselves and by what is left of them without one letter."""
    index: dict[str, list[str]] = {}
    for word in sorted(words):
        if len(word) >= TYPO_LENGTH - 1 and word.isalpha():
            for shorter in {word, *_deletions(word)}:
                index.setdefault(shorter, []).append(word)
    return {shorter: tuple(listed) for shorter, listed in index.items()}


def _deletions(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def stems(word: str) -> Iterator[str]:
    """Yield the dictionary forms that a written English word may be an inflection of."""
    if word.endswith("'s"):
        word = word[:-2]
        yield word
    if word.endswith("ies") and len(word) > 4:
        yield word[:-3] + "y"
    if word.endswith("es") and len(word) > 3:
        yield word[:-2]
    if word.endswith("s") and len(word) > 2:
        yield word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            root = word[: -len(ending)]
            yield root
            yield root + "e"
            if len(root) > 2 and root[-1] == root[-2]:
                yield root[:-1]
    if word.endswith("ly") and len(word) > 4:
        yield word[:-2]
    if word.endswith("ier") and len(word) > 5:
        yield word[:-3] + "y"
    elif word.endswith("er") and len(word) > 5:
        yield word[:-2]


NEVER_INFLECTED = frozenset({"mov", "mkv", "avi", "png", "wav"})
"""Names that no word is a form of: "moving" is no MOV."""


@lru_cache(maxsize=8192)
def readings(word: str, guess: bool = True) -> tuple[str, ...]:
    """Return the lexicon words that a written word may be, the surest first."""
    known = known_words()
    found = [word] if word in known else []
    roots = [stem for stem in stems(word) if stem in known and stem not in NEVER_INFLECTED]
    found += [stem for stem in roots if stem not in found]
    odd = len(word) >= TYPO_LENGTH and word.isalpha() and not is_everyday(word)
    if not found and guess and odd:
        found += _corrections(word)
        if not found and word.endswith("s"):
            found += _corrections(word[:-1])
    return tuple(found)


def _corrections(word: str) -> list[str]:
    """Return the known word one mistake away: a letter more, less, other, or two swapped."""
    near = _near(word, _one_letter_less())
    order = sorted(near, key=lambda other: (other[0] != word[0], near[other], -len(other), other))
    return order[:1]


@lru_cache(maxsize=1024)
def spelling_of(word: str) -> str | None:
    """Return the word that a mistyped one stands for.

    Of everyday words only those are guessed at that have two letters swapped or one doubled.
    """
    near = _near(word, _spellings())
    if word in _spellings().get(word, ()):
        return None
    telling = known_words() | MEASURING
    order = sorted(
        (other for other in near if other in telling or near[other] == 1 or _doubled(word, other)),
        key=lambda o: (
            not _doubled(word, o),
            o[0] != word[0],
            near[o],
            o not in telling,
            -len(o),
            o,
        ),
    )
    best = order[0] if order else None
    if best is not None and len(word) < TYPO_LENGTH and (near[best] > 2 or best[0] != word[0]):
        return None
    return best


def _doubled(word: str, other: str) -> bool:
    """Say whether a word is another one with a letter typed twice."""
    return any(
        word[at] == word[at - 1] and word[:at] + word[at + 1 :] == other
        for at in range(1, len(word))
    )


LONGEST_WORD = 40
"""Letters of a word that may be a mistyped one."""
UNLIKELY = frozenset({"tile", "tiles", "tiled", "inset", "insets", "quad"})
"""Words so seldom meant that no slip is taken for one of them: "ttile" is the title."""


def _near(word: str, index: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """Return the words one mistake away, each with the rank of the mistake."""
    if len(word) > LONGEST_WORD:
        return {}
    near: dict[str, int] = {}
    for shorter in {word, *_deletions(word)}:
        for other in index.get(shorter, ()):
            if other in UNLIKELY or abs(len(other) - len(word)) > 1:
                continue
            if kind := mistake(word, other):
                near[other] = kind
    return near


def mistake(word: str, other: str) -> int:
    """Rank the one mistake between two words: 1 swapped, 2 missing or extra, 3 other; 0 none."""
    if abs(len(word) - len(other)) > 1:
        return 0
    if len(word) == len(other):
        differing = [at for at in range(len(word)) if word[at] != other[at]]
        if len(differing) == 1:
            return 3
        if len(differing) == 2 and differing[1] == differing[0] + 1:
            first, second = differing
            if word[first] == other[second] and word[second] == other[first]:
                return 1
        return 0
    longer, shorter = (word, other) if len(word) > len(other) else (other, word)
    return 2 if shorter in _deletions(longer) else 0
