"""Second thoughts about the last deed: half that speed, 声音还是留着, the same at the end."""

import re
from collections.abc import Sequence

from cutroom.backend.planner.talk.amending import cue_of
from cutroom.backend.planner.talk.focus import Focus
from cutroom.backend.planner.talk.utterance import Utterance, altered
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.framing import ApplyFilter, SetAspect, Speed
from cutroom.domain.kinds.lettering import AddText, EditText, LowerThird
from cutroom.domain.kinds.programmes import Undo
from cutroom.domain.kinds.sounding import MuteSound

Redone = tuple[Operation, ...] | None
LONGEST = 40
"""Characters of a second thought that leans on the last deed."""
LEAD = r"(?:(?:no|ok|actually|hmm+|wait|on second thoughts?|well|maybe)[, ]+)*"
LEAD_ZH = r"(?:(?:算了|不对|嗯|等等|那)[，, ]*)?(?:还是|就)?"
AS_MUCH = re.compile(
    rf"^{LEAD}(?:make (?:it|that) |go |at )?(?:(?P<less>half (?:of )?(?:that|the|its)(?: speed)?"
    r"|half as fast|twice as slow)|(?P<more>twice as fast|double (?:that|the|its)(?: speed)?))$"
    r"|^再?(?:放|调)?(?:(?P<zhless>慢)|(?P<zhmore>快))(?:上)?一倍吧?$"
    r"|^再?(?P<zhhalf>慢)一半吧?$"
)
COLOURED = re.compile(
    rf"^{LEAD}(?:keep|leave|bring back|restore|i (?:want|prefer|like)(?: it in)?|back (?:to|in)"
    r"|go back to|i'd rather have)(?: it)?(?: (?:in|to|the|its))* (?:original )?colou?rs?"
    r"(?: back| version| was better)?$"
    rf"|^{LEAD}(?:the )?colou?r (?:was|is|looked) (?:better|nicer)$"
    rf"|^{LEAD_ZH}(?:是|要|用|变回|改回|恢复)*(?:彩色|原来的颜色|原色)(?:的|版)*(?:吧|更?好看?|好)?$"
)
HEARD = re.compile(
    rf"^{LEAD}(?:keep|leave|i (?:want|need)|bring back|put back|restore)(?: the| its)? "
    r"(?:original )?(?:sound|audio|voice)(?: on| in| back| there)?(?: after all)?$"
    rf"|^{LEAD_ZH}(?:把)?(?:原声|声音)(?:还是|就)?(?:保?留|要)(?:着|下|住)?(?:吧|好了)?$"
    rf"|^{LEAD_ZH}(?:保留|留着|留下|要)(?:原声|声音)吧?$"
)
UNCROPPED = re.compile(
    r"(?:don'?t|do not|no|without|stop|not) crop(?:ping)?\b"
    r"|\b(?:is|are|was|get(?:s|ting)?) (?:cut|cropped) off\b"
    r"|(?:别|不要|不能|不)裁|(?:被)?(?:裁|切)(?:掉|没|到)了"
)
BLURRED = re.compile(r"\bblur\w*|模糊|虚化")
AGAIN_WRITTEN = re.compile(
    r"\b(?:same|another|one more|also|too|as well|likewise)\b|也|同样|一样|再来一?个|再加一?个"
)
THERE = re.compile(
    r"^(?:and |now |please |then )*(?:mute|silence)(?: the)? (?:that|this|it)"
    r"(?: (?:part|bit|section|stretch|piece))?$"
    r"|^(?:把)?(?:这|那)(?:一)?段(?:的声音)?(?:给)?(?:静音|消音|关掉声音)(?:一下|了|吧)?$"
)


def thought_again(u: Utterance, focus: Focus | None, recent: Sequence[Operation]) -> Redone:
    """Return what a second thought about the last deed comes to; None when it is none."""
    text = u.text.strip(" .!。！")
    last = recent[-1] if recent else None
    if last is None or len(text) > LONGEST:
        return None
    if isinstance(last, ApplyFilter) and last.name == "black_and_white" and COLOURED.match(text):
        return (Undo(steps=1),)
    if all(isinstance(op, MuteSound) for op in recent) and HEARD.match(text):
        return (Undo(steps=1),)
    if isinstance(last, SetAspect) and UNCROPPED.search(text) and not u.has_names:
        return (altered(last, {"fit": "blur" if BLURRED.search(text) else "pad"}),)
    if isinstance(last, Speed) and len(recent) == 1:
        return _by_half(text, last) or _silenced(text, last)
    return None if focus is None else _written_too(u, focus)


def _by_half(text: str, last: Speed) -> Redone:
    """Play half or twice as fast as now."""
    found = AS_MUCH.match(text)
    if found is None:
        return None
    factor = round(
        last.factor * (0.5 if found["less"] or found["zhless"] or found["zhhalf"] else 2), 3
    )
    again = altered(last, {"factor": factor})
    return (again,) if last.start is None else (Undo(steps=1), again)


def _silenced(text: str, last: Speed) -> Redone:
    """Silence the stretch whose pace was just changed, as long as it is now."""
    if THERE.match(text) is None or not isinstance(last.end, int | float) or last.start is None:
        return None
    long = (last.end - last.start) / last.factor
    return (MuteSound(start=last.start, end=round(last.start + long, 3), clip=last.clip),)


def _written_too(u: Utterance, focus: Focus) -> Redone:
    """Write other words as the last ones were written, at the other edge of the film."""
    words = [str(t.value) for t in u.said if t.kind == "quote" and t.value]
    cue = cue_of(focus.last, u.stage) if isinstance(focus.last, WORDS) else None
    if cue is None or len(words) != 1 or u.pointed or not AGAIN_WRITTEN.search(u.text):
        return None
    last, first = u.is_a("end_at", "outro"), u.is_a("start_at", "intro")
    if last == first or u.span is not None or u.values or u.is_a("replace"):
        return None
    long = cue.range.duration / 1000
    start = max(0.0, u.stage.length - long) if last else 0.0
    begin, end = round(start, 3), round(min(u.stage.length, start + long), 3)
    if isinstance(focus.last, AddText):
        return (altered(focus.last, {"text": words[0], "start": begin, "end": end}),)
    return (AddText(text=words[0], start=begin, end=end),)


WORDS = (AddText, EditText, LowerThird)
