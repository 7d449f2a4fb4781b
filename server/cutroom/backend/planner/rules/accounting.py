"""Whether everything that was said is found again in what was understood.

A reading counts only when each meaningful token of its clause (measures, quotes, names,
pointers, values, deeds, exceptions) is explained by a parameter of its operations. One
check serves all rules: it compares the words with the operations and knows no rule.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.ledger import POINTING, SLACK, Account, is_number
from cutroom.backend.planner.rules.proportions import grown
from cutroom.backend.planner.rules.strange_words import is_the_object, is_topic, names_a_clip
from cutroom.backend.planner.rules.taken_off import what_is_off
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.accounts import ABOUT, FACETS, LOCAL, MEASURED, NEUTRAL, PLACES
from cutroom.domain.kinds.answering import Answer
from cutroom.domain.kinds.base import Operation

NEAR_A_CUT = 0.6
"""The seconds by which a cut may lie off the time that is said."""


def unread(c: Clause, operations: Sequence[Operation]) -> list[Token]:
    """Return the meaningful tokens of a clause that its operations do not explain."""
    acting = [op for op in operations if not isinstance(op, Answer)]
    if not acting:
        return []
    excepted = any(t.is_small("except") for t in c.tokens)
    kept = c.says("keep") and (not excepted or c.has("remove"))
    keeps = kept or (excepted and not c.says("keep"))
    account = Account(acting, c.stage, excepted, keeps=keeps)
    quoted = _written_out(c, account) | _aside(c)
    if what_is_off(c) is not None:
        quoted |= {at for at, t in enumerate(c.tokens) if t.kind in ("phrase", "word", "char")}
    return [
        token
        for at, token in enumerate(c.tokens)
        if at not in quoted
        and not (
            _left_out(token, account) if at in c.negated else _explained(token, at, c, account)
        )
    ]


LAYING = frozenset({"overlay_image", "insert", "pip", "add_music", "replace_clip"})
"""Operations that lay a file, which must be the one that is named."""
ASIDE = re.compile(
    r"\b(?:compared (?:to|with)|because|since (?:it|the|i|my|that)\b|so that|in order to|that's"
    r" where"
    r"|that is where|which is|as an? (?:end|intro|opening|closing|nice|little|sort|kind|final|cool)"
    r"|for the (?:speaker|viewers?|audience|presenter|host|guest)|for my|like in)\b",
    re.IGNORECASE,
)
"""What opens a reason, a comparison or a purpose, which asks for nothing itself."""
DELIVERED = frozenset({"export", "export_captions", "save_project"})
"""What is done last of all, so that 最后 before it is "finally"."""
STEPPED = frozenset({"undo", "redo", "restore"})
IDLE_KINDS = ("phrase", "word", "punct", "ordinal")


def _aside(c: Clause) -> set[int]:
    """Return the tokens of a reason or a purpose, unless they carry a value."""
    low = c.tokens[0].start
    found: set[int] = set()
    for mark in ASIDE.finditer(c.message[low : c.tokens[-1].end]):
        opened = False
        for at, token in enumerate(c.tokens):
            opened = opened or token.start - low >= mark.start()
            valued = any(facet not in ("small", "concept") for facet, _ in token.facets)
            if token.start - low > mark.end() and token.kind == "punct" and token.text in ",;.":
                break
            if opened and token.kind in IDLE_KINDS and not valued:
                found.add(at)
    return found


def _left_out(token: Token, account: Account) -> bool:
    """Say whether a clip under a negation is among those that are not touched."""
    if token.kind != "clips" or not isinstance(token.value, Pick) or not token.value.clips:
        return True
    if "replace_clip" in account.names:
        return True
    return bool(account.clips) and not any(account.covers(n) for n in token.value.clips)


def _written_out(c: Clause, account: Account) -> set[int]:
    """Return the tokens that stand in a text parameter: "saying Chapter 1"."""
    found: set[int] = set()
    message = (c.original or c.message).lower()
    low, high = c.tokens[0].start, c.tokens[-1].end
    for text in account.strings:
        at = message.find(text, low) if len(text) > 2 or not text.isascii() else -1
        if at >= 0 and at + len(text) <= high and text not in PLACES:
            found.update(
                i
                for i, t in enumerate(c.tokens)
                if at <= t.start and t.end <= at + len(text) and (t.kind != "quote")
            )
    return found


def _explained(token: Token, at: int, c: Clause, account: Account) -> bool:
    match token.kind:
        case "quote":
            return not token.value or account.has_text(str(token.value))
        case "asset":
            name = str(token.value)
            return (
                account.after(c, at)
                or account.has_text(name)
                or any(account.covers(n) for n in c.stage.numbers_of(name))
                or (len(c.stage.scene.assets) == 1)
            )
        case "file":
            return account.has_text(str(token.value))
        case "path":
            return account.has_text(str(token.value)) or not account.names & LAYING
        case "clips":
            return (
                account.after(c, at)
                or _at_its_edge(token, account)
                or (isinstance(token.value, Pick) and _points(token.value, account))
            )
        case "span":
            return isinstance(token.value, Span) and (
                _lasts(token.value, account) or _joins_clips(token.value, account)
            )
        case "ordinal":
            closing = at == 0 and token.text == "最后" and account.names <= DELIVERED
            return closing or _counted(token, account)
        case "size":
            return _sized(token, account)
        case "ratio":
            return account.has_text(str(token.value)) or bool(
                _ratios(c)[:-1] and str(token.value) in _ratios(c)[:-1]
            )
        case "height":
            present = {v.facts.height for v in c.stage.videos}
            return (
                present == {int(token.amount)}
                or account.has_text(f"{token.value}p")
                or account.has_number(token.amount)
            )
        case kind if kind in MEASURED:
            return _measured(token, at, c, account)
        case "phrase" | "color":
            return _meant(token, at, c, account)
        case "word" | "char":
            if names_a_clip(at, c) or is_topic(at, c):
                return False
            placed = "blur_region" in account.names and c.val("position") is not None
            return placed or account.names.isdisjoint(LOCAL) or not is_the_object(at, c)
        case _:
            return True


def _sized(token: Token, account: Account) -> bool:
    """Say whether a size such as 1280x720 is there, as two numbers or as it is written."""
    if not isinstance(token.value, tuple):
        return True
    width, height = (float(side) for side in token.value)
    both = account.has_number(width) and account.has_number(height)
    return both or account.has_text(f"{width:g}x{height:g}")


def _ratios(c: Clause) -> list[str]:
    return [str(t.value) for t in c.tokens if t.kind == "ratio"]


def _points(pick: Pick, account: Account) -> bool:
    if not pick.clips:
        return True
    covered = [account.covers(n) for n in pick.clips if abs(n) <= len(account.stage.shots)]
    return (any(covered) if pick.images else all(covered)) if covered else True


def _lasts(span: Span, account: Account) -> bool:
    """Say whether a stretch is there: by its ends within the programme or a clip."""
    lengths = {account.stage.length, *(shot.seconds for shot in account.stage.shots)}
    for length in lengths:
        start, end = span.within(length)
        end = length if end is None else end
        first = start <= SLACK or account.has_number(start)
        if first and account.has_number(end):
            return True
        if account.has_number(end - start) and span.how in ("first", "last", "share", "middle"):
            return True
        if _is_bounded(start, end, account):
            return True
        if any(
            account.has_number(edge + start) and account.has_number(edge + end)
            for edge in account.edges
        ):
            return True
    return span.how in ("after", "before", "share") and account.has_number(
        span.start, span.end or 0
    )


def _is_bounded(start: float, end: float, account: Account) -> bool:
    """Say whether what spares a stretch begins and ends where it does."""
    if not account.excepted:
        return False
    standing = [0.0, account.stage.length, *account.edges]
    told = [account.has_number(at) for at in (start, end)]
    known = [any(abs(at - edge) <= SLACK for edge in standing) for at in (start, end)]
    return any(told) and all(a or b for a, b in zip(told, known, strict=True))


def _at_its_edge(token: Token, account: Account) -> bool:
    """Say whether a fade of the first or the last clip is one of the film."""
    pick, count = token.value, len(account.stage.shots)
    if not isinstance(pick, Pick) or account.names != {"fade"} or len(pick.clips) != 1:
        return False
    ways = {str(body.get("dir")) for body in account.bodies}
    return (pick.clips[0] == 1 and ways == {"in"}) or (
        pick.clips[0] in (-1, count) and ways == {"out"}
    )


def _joins_clips(span: Span, account: Account) -> bool:
    """Say whether "between 1 and 2" names the two clips of a transition."""
    pair = [span.start, span.end or 0]
    if account.excepted and any(body.get("between") for body in account.bodies):
        return True
    return any(list(body.get("between") or ()) == pair for body in account.bodies)


def _counted(token: Token, account: Account) -> bool:
    """Say whether "the second", "last" is there: as a clip, an index, a target, a time."""
    number = int(token.amount)
    if account.names & {*STEPPED, "edit_text", "remove_text", "edit_caption_text", "freeze"}:
        return True
    if number == -1:
        return (
            account.covers(-1)
            or account.has_number(account.stage.length)
            or bool(account.strings & {"last", "out"})
        )
    return account.covers(number) or account.has_number(float(number)) or "first" in account.strings


GROWN = {
    "delete_clip", "overlay_image", "style_captions", "edit_text", "set_clip_duration",
    "set_target_duration", "speed",
}  # fmt: skip
"""Operations that make something so many times as big or as long."""


def _on_screen(seconds: float, account: Account) -> bool:
    """Say whether a caption that is written out is on screen for so long."""
    lines = [line for body in account.bodies for line in body.get("lines") or ()]
    timed = [line for line in lines if isinstance(line, dict)]
    return any(abs(line["end"] - line["start"] - seconds) < 1e-6 for line in timed)


def _measured(token: Token, at: int, c: Clause, account: Account) -> bool:
    value = abs(token.amount)
    shared = token.kind in ("percent", "times", "number") and account.names <= GROWN | DELIVERED
    if shared and grown(c.text) is not None:
        return True
    if token.kind == "frames" and value == 1:
        return True
    if token.kind in ("number", "count"):
        stage = account.stage
        uploads = {len(stage.shots), len(stage.photos), len(stage.scene.assets), 1}
        after = c.tokens[at + 1] if at + 1 < len(c.tokens) else None
        inside_a_word = not token.text.isascii() and after is not None and after.kind == "char"
        counted = value in uploads or value == len(account.bodies)
        stepped = bool(account.names & {"restore", "undo", "redo"})
        if inside_a_word or counted or stepped or (value == 2 and len(stage.shots) == 2):
            return True
        numbered = value == int(value) and 0 < value <= len(stage.shots)
        if numbered and account.clips and account.covers(int(value)):
            return True
    length = account.stage.length
    if token.kind in ("px", "percent") and any(
        body["op"] == "crop" and body.get("x") is not None for body in account.bodies
    ):
        return True
    if token.kind == "db" and account.names == {"duck"}:
        return True
    if token.kind in ("time", "dur") and _on_screen(value, account):
        return True
    if token.kind == "percent" and (
        "resize" in account.names
        or any("x" in str(body.get("resolution")) for body in account.bodies)
    ):
        return True
    wanted = [value]
    if "extract_frames" in account.names and length:
        wanted.append(value / length)
    if token.kind in ("number", "count", "times") and value:
        wanted.append(1 / value)
    if value == 2 and "swap_clips" in account.names:
        return True
    if account.names & {"duplicate_clip", "loop", "split", "boomerang"}:
        wanted += [value - 1, value + 1]
    if token.kind == "times":
        wanted += [1 + value, 1 / (1 + value)]
    if token.kind == "percent":
        share = 1 / (1 + value), 1 / (1 - value) if value != 1 else 0
        wanted += [1 + value, 1 - value, value * 100, -value, *share]
        heights = f"0.5,{value:g}", f"0.5,{1 - value:g}"
        shares = f"{value:.0%}", f"{1 + value:.0%}", f"{1 - value:.0%}"
        if any(map(account.has_text, (*shares, *heights))):
            return True
    if token.kind in ("db", "lufs", "semitones"):
        wanted += [-value, round(10 ** (-value / 20), 3)]
    if token.kind == "degrees":
        wanted += [-value, 360 - value]
    if token.kind in ("time", "dur", "each", "at") and value:
        wanted += [length - value, *(edge + value for edge in account.edges)]
        wanted += [length / value, 1 / value] + [s.seconds - value for s in account.stage.shots]
        wanted += [s.seconds / value for s in account.stage.shots]
        wanted += [edge - value for edge in account.edges]
    if token.kind in ("time", "at") and "split" in account.names and account.clips:
        starts = accumulate((shot.seconds for shot in account.stage.shots), initial=0.0)
        wanted += [round(value - start, 3) for start in starts]
    if token.kind in ("time", "at") and "transition" in account.names:
        ends = accumulate(shot.seconds for shot in account.stage.shots)
        if not account.stage.zh and any(abs(end - value) <= NEAR_A_CUT for end in ends):
            return True
    if token.kind in ("time", "dur") and "set_clip_duration" in account.names:
        wanted += [shot.seconds + value for shot in account.stage.shots]
    if token.kind in ("time", "dur") and "edit_text" in account.names:
        ends = [cue.range.end / 1000 for cue in account.stage.titles]
        wanted += [end + way * value for end in ends for way in (-1, 1)]
    if token.kind in ("frames", "number", "signed"):
        wanted += [value / 100, -value, 1 + value, 1 - value, 1 + value / 100, 1 - value / 100]
    return account.has_number(*wanted) or account.has_text(token.text)


def _meant(token: Token, at: int, c: Clause, account: Account) -> bool:
    """Say whether one meaning of a phrase is neutral or found in the operations."""
    weighty = False
    after = c.tokens[at + 1] if at + 1 < len(c.tokens) else None
    if token.of("color") and after is not None and after.is_a("outline"):
        return True
    for facet, value in token.facets:
        if facet == "small":
            if value == "except" and not _excepts(at, c, account):
                weighty = True
                continue
            if value not in ("not",):
                return True
            continue
        if facet == "concept":
            if value in NEUTRAL or any(value in ABOUT.get(name, ()) for name in account.names):
                return True
            weighty = weighty or value not in NEUTRAL
            continue
        if _valued(facet, value, account):
            return True
        weighty = True
    return not weighty


def _valued(facet: str, value: str, account: Account) -> bool:
    if facet == "position" and any(text.startswith("0.5,") for text in account.strings):
        return True
    turned = account.names <= {"flip", "rotate", "stabilize"}
    mirrored = facet == "effect" and turned and value not in ("mirror", "shake")
    if any(facet in FACETS.get(name, ()) for name in account.names) and not mirrored:
        return True
    plain = value.lower()
    if facet == "position" and plain == "center" and "crop" in account.strings:
        return True
    if facet == "position" and plain == "center" and "zoom" in account.names:
        return True
    if facet == "position" and any(
        body["op"] == "crop" and body.get("x") is not None for body in account.bodies
    ):
        return True
    if facet == "position" and "letterbox" in account.strings:
        return True
    if facet == "position" and "lower_third" in account.names and plain.startswith("bottom"):
        return True
    if facet == "position":
        return any(plain == own or own.endswith(f"_{plain}") for own in account.strings)
    if facet == "color" and plain == "#000000" and "pad" in account.strings:
        return True
    if facet == "color" and account.strings & {"dip_to_black", "dip_to_white"}:
        return True
    if facet == "color":
        return any(plain in own for own in account.strings)
    return plain in account.names or any(
        plain == own or own.startswith(f"{plain}_") or plain in own.split()
        for own in account.strings
    )


def _excepts(at: int, c: Clause, account: Account) -> bool:
    """Say whether what stands after "except" was left out."""
    if any(t.is_small("except") for t in c.tokens[:at]):
        return True  # 除了…以外: the first of the two tells
    if account.names == {"remove_captions"} and all(b.get("end") for b in account.bodies):
        return True
    after = [t for t in c.tokens[at + 1 :] if t.kind in ("clips", "asset", "span", "time")]
    if any(t.kind in ("span", "time") for t in after):
        return True
    heard = any(t.is_a("music", "voice") for t in c.tokens[at + 1 :])
    clips = all(body.get("clip") is not None for body in account.bodies)
    if heard and clips and account.names <= {"mute", "volume"} and not after:
        return True
    out = [n for t in after if isinstance(t.value, Pick) for n in t.value.clips]
    out += [n for t in after if t.kind == "asset" for n in c.stage.numbers_of(str(t.value))]
    if out and any(isinstance(body.get("between"), list | tuple) for body in account.bodies):
        return True
    if out and _spared_in_time(out, account):
        return True
    if out:
        listed = any(body.get(key) is not None for body in account.bodies for key in POINTING)
        dropped = "delete_clip" in account.names
        return listed and all(account.covers(n) == dropped for n in out)
    return bool({"keep"} & c.concepts) or any(
        body.get("target") not in (None, "all") for body in account.bodies
    )


def _spared_in_time(out: Sequence[int], account: Account) -> bool:
    """Say whether what is laid or silenced by time leaves out the time of some clips."""
    count, edges = len(account.stage.shots), account.edges
    laid = [body for body in account.bodies if _is_laid(body)]
    timed = [(body["start"], body.get("end")) for body in laid if is_number(body.get("start"))]
    if not timed or len(timed) < len(laid):
        return False
    for number in out:
        at = number if number > 0 else count + 1 + number
        low, high = edges[at - 1] + SLACK, edges[at] - SLACK
        for start, end in timed:
            until = account.stage.length if end in (None, "end") else end
            if start < high and until > low:
                return False
    return True


def _is_laid(body: dict[str, Any]) -> bool:
    return body["op"] in ("add_text", "overlay_image") or body.get("target") == "music"


def piece_of(c: Clause, tokens: Iterable[Token]) -> str:
    """Return the unread tokens as they were written, neighbours together."""
    runs: list[list[int]] = []
    for token in tokens:
        if runs and token.start - runs[-1][1] <= 2:
            runs[-1][1] = token.end
        else:
            runs.append([token.start, token.end])
    return " … ".join(c.wording(start, end) for start, end in runs[:4])[:120]
