"""Words on screen: titles, labels, lower thirds, countdowns."""

from collections.abc import Sequence
from dataclasses import replace

from cutroom.domain.draft import Cue, CueRole, CueStyle
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.lettering import restyled, role_of
from cutroom.domain.editing.selecting import numbered
from cutroom.domain.kinds.lettering import AddText, Countdown, EditText, LowerThird, RemoveText
from cutroom.domain.timing import Ms, TimeRange, ms, seconds_text
from cutroom.errors import OperationRejected

TITLE_MS: Ms = 3000
LOWER_THIRD_MS: Ms = 5000
CREDITS_LINE_MS: Ms = 900
SHORTEST_CREDITS: Ms = 5000


def apply_add_text(bench: Bench, op: AddText) -> None:
    """Write words on the picture."""
    _need_words(op.text)
    role = role_of(op.style)
    place = _place(bench, op, role)
    style = restyled(
        bench,
        CueStyle(name=_style_name(op.style)),
        role,
        position=op.position,
        size=_subtitle_size(op),
        color=op.color,
        font=op.font,
        bold=op.bold,
        animation=op.animation,
        background=op.background,
    )
    bench.put_cue(Cue(bench.new_id("t"), role, op.text, place, style))


def _need_words(text: str) -> None:
    if not text.strip():
        raise OperationRejected("The text is empty.", hint="Say what it should read.")


def _style_name(style: str | None) -> str | None:
    """Return what the role does not say already."""
    plain = (style or "").strip().casefold().replace(" ", "_").replace("-", "_")
    return plain if plain and plain not in {role.value for role in CueRole} else None


def _subtitle_size(op: AddText) -> str | float | None:
    subtitle = (op.style or "").casefold() == "subtitle"
    return 56.0 if subtitle and op.size is None else op.size


def _place(bench: Bench, op: AddText, role: CueRole) -> TimeRange:
    """Return when the words show: from the start, three seconds unless said."""
    film = bench.base.duration
    start = ms(op.start)
    if op.end is None:
        if role is CueRole.CREDITS and start == 0:
            return _credits_place(bench, op.text)
        length = LOWER_THIRD_MS if role is CueRole.LOWER_THIRD else TITLE_MS
        place = TimeRange(start, start + length)
    elif op.end == "end":
        place = TimeRange(min(start, max(0, film - TITLE_MS)), film)
    else:
        place = _checked(start, ms(op.end))
    if op.end is None and place.start < film:
        place = TimeRange(place.start, min(place.end, max(film, place.start + 1)))
        shown = {"start": seconds_text(place.start), "end": seconds_text(place.end)}
        bench.note("text_placed", text=op.text, **shown)
    return place


def _credits_place(bench: Bench, text: str) -> TimeRange:
    film = bench.base.duration
    wanted = max(SHORTEST_CREDITS, CREDITS_LINE_MS * len(text.splitlines()))
    start = max(0, film - wanted)
    bench.note("text_placed", text=text, start=seconds_text(start), end=seconds_text(film))
    return TimeRange(start, film)


def _checked(start: Ms, end: Ms) -> TimeRange:
    if end <= start:
        raise OperationRejected(
            f"The end ({seconds_text(end)} s) is not after the start ({seconds_text(start)} s).",
            hint="Give a start that lies before the end.",
        )
    return TimeRange(start, end)


# --- which words ------------------------------------------------------------------


def _texts(bench: Bench) -> list[Cue]:
    """Return words that are no captions, in the order they show."""
    chosen = [cue for cue in bench.draft.cues if cue.role is not CueRole.CAPTION]
    return sorted(chosen, key=lambda cue: cue.range)


def _list(cues: Sequence[Cue]) -> str:
    return ", ".join(f'"{cue.text}"' for cue in cues[:8]) + (" …" if len(cues) > 8 else "")


def cues_meant(bench: Bench, target: str | int | None) -> list[Cue]:
    """Return the words meant: by number, by role, by their text, or all."""
    texts = _texts(bench)
    if not texts and not bench.draft.cues:
        raise OperationRejected("There are no words on screen.", hint="Add some with add_text.")
    if isinstance(target, int):
        return [texts[numbered(target, len(texts), "text", "there are")]]
    asked = (target or "").strip().casefold()
    if asked in {"all", "全部", "所有"}:
        return texts or list(bench.draft.cues)
    found = _by_text(texts, asked) or _by_role(texts, asked)
    found = found or _by_text(list(bench.draft.cues), asked)
    if found:
        return found
    if target is None and len(texts) == 1:
        return texts
    present = texts or list(bench.draft.cues)
    what = f'No words on screen say "{target}"' if target else "Say which words are meant"
    raise OperationRejected(f"{what}; there is {_list(present)}.", hint="Name one of these.")


def _by_role(texts: list[Cue], asked: str) -> list[Cue]:
    roles = {"title": CueRole.TITLE, "标题": CueRole.TITLE, "text": None, "文字": None}
    roles |= {role.value: role for role in CueRole}
    asked = asked.replace(" ", "_")
    if asked not in roles:
        return []
    role = roles[asked]
    found = [cue for cue in texts if role is None or cue.role is role]
    if role is None and len(found) > 1:
        return []
    return found


def _by_text(cues: list[Cue], asked: str) -> list[Cue]:
    if not asked:
        return []
    if exact := [cue for cue in cues if cue.text.casefold() == asked]:
        return exact
    partly = [cue for cue in cues if asked in cue.text.casefold()]
    if len({cue.text for cue in partly}) > 1:
        raise OperationRejected(
            f'"{asked}" is in several texts: {_list(partly)}.', hint="Say which one is meant."
        )
    return partly


def change_cues(bench: Bench, old: Sequence[Cue], new: Sequence[Cue]) -> None:
    """Put changed words in the place of others."""
    by_id = {cue.id: cue for cue in new}
    gone = {cue.id for cue in old} - set(by_id)
    cues = [by_id.get(cue.id, cue) for cue in bench.draft.cues if cue.id not in gone]
    bench.change(cues=tuple(cues))


def apply_edit_text(bench: Bench, op: EditText) -> None:
    """Change words, their time or their looks."""
    if len(op.model_fields_set - {"op", "target"}) == 0:
        raise OperationRejected("Say what to change about the words.")
    if op.text is not None:
        _need_words(op.text)
    found = cues_meant(bench, op.target)
    changed = [_edited(bench, cue, op) for cue in found]
    change_cues(bench, found, changed)


def _edited(bench: Bench, cue: Cue, op: EditText) -> Cue:
    style = restyled(
        bench,
        cue.style,
        cue.role,
        position=op.position,
        size=op.size,
        color=op.color,
        font=op.font,
        bold=op.bold,
        animation=op.animation,
        background=op.background,
    )
    place = cue.range
    if op.start is not None or op.end is not None:
        place = _retimed(bench, cue.range, op)
        bench.anchors.pop(cue.id, None)
    return replace(reworded(cue, op.text or cue.text), range=place, style=style)


def reworded(cue: Cue, text: str) -> Cue:
    """Return a cue with other words; what is sung before and after them keeps its time."""
    old, new = ("".join(words.split()) for words in (cue.text, text))
    room = min(len(old), len(new))
    head = next((at for at in range(room) if old[at] != new[at]), room)
    tail = next((at for at in range(room - head) if old[-1 - at] != new[-1 - at]), room - head)
    more = len(new) - len(old)
    sung = tuple(
        one if one.first <= head else replace(one, first=one.first + more)
        for one in cue.sung
        if one.first <= head or one.first >= len(old) - tail
    )
    return replace(cue, text=text, sung=sung)


def _retimed(bench: Bench, old: TimeRange, op: EditText) -> TimeRange:
    film = bench.base.duration
    start = old.start if op.start is None else ms(op.start)
    if start >= film:
        raise OperationRejected(
            f"The film is {seconds_text(film)} s long; "
            f"words cannot begin at {seconds_text(start)} s."
        )
    match op.end:
        case None:
            end = old.end if op.start is None else start + old.duration
        case "end":
            end = film
        case seconds:
            end = ms(seconds)
    return _checked(start, min(end, film))


def apply_remove_text(bench: Bench, op: RemoveText) -> None:
    """Take words away."""
    found = cues_meant(bench, op.text if op.index is None else op.index)
    change_cues(bench, found, [])


def apply_lower_third(bench: Bench, op: LowerThird) -> None:
    """Show a name and a line under it."""
    text = op.name if op.title is None else f"{op.name}\n{op.title}"
    add = AddText(
        text=text,
        start=op.start,
        end=op.end,
        style="lower_third",
        animation=op.animation or "fade",
    )
    apply_add_text(bench, add)


def apply_countdown(bench: Bench, op: Countdown) -> None:
    """Count down in large figures, one second each."""
    start = ms(op.start)
    film = bench.base.duration
    if start + 1000 * op.seconds > film + 50:
        raise OperationRejected(
            f"A countdown of {op.seconds} s from {seconds_text(start)} s does not fit "
            f"a film of {seconds_text(film)} s.",
            hint="Make the film longer, or count from a smaller number.",
        )
    for number in range(op.seconds):
        at = start + 1000 * number
        place = TimeRange(at, min(at + 1000, max(film, at + 1)))
        text = str(op.seconds - number)
        bench.put_cue(Cue(bench.new_id("t"), CueRole.COUNTDOWN, text, place))
