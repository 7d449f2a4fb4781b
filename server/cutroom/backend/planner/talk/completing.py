"""A request put again with the answer to its question where that may belong."""

import re

from cutroom.backend.planner.clauses.clause import Clause

UNKNOWN_CLIP = re.compile(
    r"\b(?:the|that|this) (?:\w+ ){1,2}(?:clip|shot|photo|picture|video|one|scene)\b"
    r"|(?:把|将)?[\u3400-\u9fff]{1,6}的?那(?:个)?(?:段|张|个|条)"
)
"""A clip called by what it shows or how it is."""
LINES = re.compile(r"\s+/\s+|\n+")
"""What parts the lines of captions in an answer."""
SENTENCE = re.compile(r"[,，;；。]\s*\S")
"""What is no name or value to be written as it is: more than one part of a sentence."""
LEANING = re.compile(
    r"(?:\w+ )?(?:hold|make|keep|move|put|show|turn|play|cut|speed|slow|crop|delete|remove) "
    r"(?:it|that|this|them)\b|把?(?:它|这个|那个)"
)
"""A deed to what was spoken of, which is no text to be written."""
HOW_LONG = re.compile(
    r"(?:(?:(?:cut|trim|shorten|bring|take|make) (?:it )?(?:down )?(?:to )?|down to )?"
    r"(?:to |about )?"
    r"|(?:剪|裁|缩短?|改|调|剪短)?(?:到|成|为)?(?:大概|约)?)(?P<n>[\d.]+|[\w一二三四五六七八九十两半]{1,8})"
    r" ?(?P<unit>seconds?|secs?|s|minutes?|mins?|秒钟?|分钟?)?",
    re.IGNORECASE,
)
"""An answer that is a length and nothing else."""


def _to_length(text: str, answer: str, *, zh: bool) -> str:
    """Return a request with the length that it should come to."""
    said = HOW_LONG.fullmatch(answer)
    amount = answer if said is None else said["n"]
    unit = (said and said["unit"]) or ("秒" if zh else "seconds")
    return f"{text}到{amount}{unit}" if zh else f"{text} to {amount} {unit}"


def completions(clause: Clause, answer: str) -> list[str]:
    """Return the request with the answer put where it may belong."""
    text = clause.text
    bare = answer.strip("\"'“”「」『』‘’")
    zh = clause.stage.zh
    found: list[str] = []
    lowered = answer.lower()
    if any(word in lowered for word in ("keep", "保留", "留")):
        spans = " ".join(t.text for t in clause.tokens if t.kind == "span")
        found.append(f"保留{spans}" if zh else f"keep {spans}")
    if any(word in lowered for word in ("remove", "delete", "删", "去掉")):
        spans = " ".join(t.text for t in clause.tokens if t.kind == "span")
        found.append(f"删掉{spans}" if zh else f"remove {spans}")
    wants_words = (
        clause.says("title", "text", "subtitle", "intro", "outro", "lower_third", "credits_roll")
        and not clause.quotes
    )
    lines = [line.strip() for line in LINES.split(answer) if line.strip()]
    if wants_words and clause.says("subtitle") and len(lines) > 1:
        said = [line.strip("\"'“”「」『』‘’") for line in lines]
        found.append(text + " " + " ".join(f"「{line}」" for line in said))
    if wants_words:
        found.append(f"{text}「{bare}」" if zh else f'{text} "{bare}"')
    if HOW_LONG.fullmatch(bare) and clause.says("shorten", "lengthen", "trim"):
        found.append(_to_length(text, bare, zh=zh))
    found += [f"{text} {answer}", f"{answer} {text}"]
    if SENTENCE.search(bare) is None and LEANING.match(answer.lower()) is None:
        found.append(f'{text} "{bare}"')
    known = clause.assets or any(pick.clips for pick in clause.picks)
    if (named := UNKNOWN_CLIP.search(text.lower())) and not known:
        pointed = (
            f"第{bare}段" if bare.isdigit() and zh else f"clip {bare}" if bare.isdigit() else bare
        )
        stems = {shot.name.rsplit(".", 1)[0].lower(): shot.name for shot in clause.stage.shots}
        pointed = stems.get(bare.lower(), pointed)
        led = named[0][:1] if named[0][:1] in "把将" else ""
        found.insert(0, text[: named.start()] + led + pointed + text[named.end() :])
    numbered = f"第{bare}段" if zh else f"clip {bare}"
    answer = numbered if bare.isdigit() else answer
    if clause.tok("it") or any(pick.this for pick in clause.picks):
        for token in clause.tokens:
            if token.kind == "clips" or token.is_a("it"):
                offset = clause.tokens[0].start
                found.insert(0, text[: token.start - offset] + answer + text[token.end - offset :])
                break
    return found
