"""Write words/sounds.py anew: how Chinese characters sound, and what words sound like ours.

uv run --with pypinyin --with jieba python -m tests.language.make_sounds
"""

import importlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from cutroom.backend.planner.rephrasing.chinese.spelling import alike, patterns, sounding
from cutroom.backend.planner.words import sounds
from cutroom.backend.planner.words.chinese import TERMS
from cutroom.backend.planner.words.vocabulary import forms, is_cjk

SEVERAL = "调长重降乐行传弹角藏便宿卡尽背只率"
"""Characters that are read in two ways often enough for both to be typed."""
LEAST_USED = 10
"""How often a word stands in the word list's texts before it is an ordinary one."""
WIDTH = 96


def common_characters() -> set[str]:
    """Return the 3,755 characters of the first level of GB 2312, and those of the lexicon."""
    found = {char for form in forms() for char in form if is_cjk(char)}
    for high in range(0xB0, 0xD8):
        for low in range(0xA1, 0xFF):
            found.update(bytes((high, low)).decode("gb2312", "ignore"))
    return found


def syllables() -> dict[str, str]:
    """Return the characters of each syllable, without its tone; what sounds near is one."""
    pypinyin = importlib.import_module("pypinyin")
    found: dict[str, set[str]] = defaultdict(set)
    for char in common_characters():
        several = char in SEVERAL
        read = pypinyin.pinyin(char, heteronym=several, style=pypinyin.Style.NORMAL)[0][:2]
        for said in read:
            found[merged(said)].add(char)
    return {said: "".join(sorted(chars)) for said, chars in sorted(found.items())}


def merged(said: str) -> str:
    """Return a syllable without the differences that many do not make: zh and z, ing and in."""
    said = said[0] + said[2:] if said[:2] in ("zh", "ch", "sh") else said
    return said.removesuffix("g") if said.endswith(("ing", "eng")) else said


def ordinary() -> list[str]:
    """Return words of everyday Chinese that sound like a form of the lexicon and are none."""
    listed = Path(importlib.import_module("jieba").__file__ or "").with_name("dict.txt")
    terms = set(TERMS.split())
    found = []
    for line in listed.read_text("utf-8").splitlines():
        word, used, _ = line.split(" ")
        if not (2 <= len(word) <= 4 and all(map(is_cjk, word))) or int(used) < LEAST_USED:
            continue
        meant = [form for form in alike(word) if form not in terms]
        if meant and word not in forms():
            found.append(word)
    return sorted(found)


def _lines(name: str, words: list[str], told: str) -> Iterator[str]:
    yield f"{name} = ("
    line = ""
    for word in words:
        if len(line.encode("gbk", "replace")) + len(word.encode("gbk", "replace")) >= WIDTH - 8:
            yield f'    "{line}"'
            line = ""
        line += f"{word} "
    yield f'    "{line.rstrip()}"'
    yield ")"
    yield f'"""{told}"""'


def main() -> None:
    """Write the module, the sounds first, for the words are told by them."""
    path = Path(sounds.__file__)
    said = [f"{syllable}:{chars}" for syllable, chars in syllables().items()]
    told = [
        '"""How Chinese characters sound, and everyday words that sound like ours (data).',
        "",
        "Written by tests/language/make_sounds.py from the readings of pypinyin 0.55 and the words",
        "of jieba 0.42, both MIT.",
        '"""',
        "",
        "# ruff: noqa: E501 (tables read better unbroken)",
        "",
        *_lines("SYLLABLES", said, "Each syllable without its tone, with its characters."),
    ]
    empty = ["", 'ORDINARY = ""', ""]
    path.write_text("\n".join([*told, *empty]), "utf-8")
    importlib.reload(sounds)
    sounding.cache_clear()
    patterns.cache_clear()
    words = _lines("ORDINARY", ordinary(), "Words that sound like a form of the lexicon.")
    path.write_text("\n".join([*told, *words, ""]), "utf-8")


if __name__ == "__main__":
    main()
