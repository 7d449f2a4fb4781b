"""Looks, treatments and colours."""

import re
from typing import Any, Literal

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing, unsupported
from cutroom.backend.planner.rules.subjects import SOUNDS, WORDS
from cutroom.backend.planner.rules.targets import FROM_THE_END, settle_each, target, tidy, when
from cutroom.backend.planner.tokens.token import Token
from cutroom.domain.kinds.base import ClipRef, Instant, Operation
from cutroom.domain.kinds.framing import ApplyEffect, ApplyFilter, Color, Lut
from cutroom.domain.media import MediaKind

STEP = 0.2
"""How far words without a number go: 20 %."""
NOT_LOOKS = (
    "music", "transition", *WORDS, "slideshow", "voiceover", "fade", "promo", "vlog", "montage",
)  # fmt: skip
HIDDEN_THINGS = ("face", "region", "background", "bars", "watermark", "logo", "corner")


EVENT = re.compile(r"\bflash\w* (?:on|at|when|during) (?:the |my |he |she |they |it )")
"""A flash at what happens in the picture."""


def _at_an_event(c: Clause) -> bool:
    """Say whether a flash is for a moment that only who sees the film could name."""
    timed = c.of_kind("at", "span") or c.says("start_at", "end_at", "cutpoint", "middle", "beat")
    happens = EVENT.search(c.text.lower()) is not None and bool(c.strangers)
    return happens and not (timed or c.picks or c.assets)


INTERLACED = re.compile(r"\bde-?interlac\w+|\binterlacing\b|去隔行|反交错")


def look(c: Clause) -> Outcome | None:
    """Lay named looks and treatments, or a look-up table, over clips or the film."""
    if INTERLACED.search(c.text.lower()):
        return nothing(
            c,
            "interlaced footage is made whole anyway when it is rendered",
            "隔行素材在渲染时会自动去隔行",
        )
    styled = c.val("filter") and not (c.stage.of_kind(MediaKind.LUT) or c.assets or c.stage.zh)
    if (c.says("lut") and not styled) or any(name.endswith(".cube") for name in c.assets):
        tables = [a.name for a in c.stage.scene.assets if a.kind.value == "lut"]
        named = c.assets or (tables if len(tables) == 1 else [])
        if named:
            numbers: list[int | str] = [number for pick in c.picks for number in pick.clips]
            clip = numbers[0] if len(numbers) == 1 else numbers or None
            return do(Lut(asset=named[0], intensity=c.number("percent") or 1, clip=clip))
        names = c.stage.listed([a.name for a in c.stage.scene.assets]) or "-"
        return ask(c, "no_file", name="LUT", names=names)
    if c.has("remove") and c.says("color_word") and not (c.val("color") or c.strangers):
        clip, wrong = target(c)
        return wrong or do(ApplyFilter(name="black_and_white", clip=clip))
    filtered = any(t.of("filter") for t in c.live())
    if c.has("remove") and filtered and not c.says(*NOT_LOOKS, "color_word") and not c.quotes:
        clip, wrong = target(c)
        return wrong or do(ApplyFilter(name="none", clip=clip))
    if c.has("remove") and c.val("effect") in SEEN_ALONE and not (c.says(*NOT_LOOKS) or c.quotes):
        return _plain_again(c)
    if c.has("remove") and c.says("filter", "effect") and not (c.says(*NOT_LOOKS) or c.quotes):
        return _plain_again(c)
    if c.says(*NOT_LOOKS) or c.has("remove") or c.quotes:
        return None
    clip, wrong = target(c)
    outcome = Outcome()
    looks = [t for t in c.live() if t.of("filter")]
    filtered = next((t for t in looks if t.of("filter") not in TONES), looks[0] if looks else None)
    treated = next((t for t in c.live() if _treatment(t)), None)
    if filtered is not None and filtered is not treated:
        outcome.operations.append(_filter(c, filtered.of("filter") or "", clip))
        outcome.operations += _tone(c, filtered, clip)
    if filtered is not None and c.says("bars") and not treated and _filmic(filtered):
        outcome.operations.append(ApplyEffect(name="letterbox", clip=clip))
    if treated is not None and _at_an_event(c):
        return ask(c, "when")
    if treated is not None and not (filtered is treated and c.says("filter")):
        times, early = _times(c, clip)
        wrong = wrong or early
        names = [name for t in c.live() if (name := _treatment(t)) is not None]
        blurred = any(t.is_a("blur") and not _treatment(t) for t in c.live())
        names += ["blur"] if blurred and not c.says(*HIDDEN_THINGS) else []
        share = c.number("percent") or 0.0
        shared = 0 < share <= 1 and times == [(clip, None, None)]
        outcome.operations += [
            ApplyFilter(name=name, intensity=share, clip=own)
            if shared
            else ApplyEffect(name=name, start=start, end=end, clip=own)
            for name in dict.fromkeys(names)
            for own, start, end in times
        ]
    elif treated is not None:
        outcome.operations.append(_filter(c, treated.of("filter") or "", clip))
    if outcome.operations:
        return wrong or outcome
    if _unnamed(c):
        return ask(c, "which_look")
    if _unheard_of(c):
        return unsupported(
            c,
            ("an effect of that name", "这种特效"),
            (
                "there are vignette, blur, sharpen, grain, glitch, flash, pixelate and letterbox",
                "有暗角、模糊、锐化、颗粒、故障、闪白、像素、电影黑边",
            ),
        )
    if c.has("blur") and not c.says(*HIDDEN_THINGS):
        if wrong or any(t.text.lower() != "out" for t in c.strangers):
            return wrong or ask(c, "detail", text=c.said)
        times, wrong = _times(c, clip)
        name = "pixelate" if c.written("马赛克", "打马赛克") else "blur"
        return wrong or do(
            *(ApplyEffect(name=name, start=at, end=end, clip=own) for own, at, end in times)
        )
    return None


MOMENT = 1.0
"""Seconds that an effect is seen at each of several moments."""


def _flashes(c: Clause) -> bool:
    return any(_treatment(token) == "white_flash" for token in c.live())


EACH_TIME = re.compile(
    r"每(?:隔|过)?(\d+(?:\.\d+)?)秒(?!钟?(?:长|一[段个张]))"
    r"|\bevery (\d+(?:\.\d+)?) ?s(?:ec(?:ond)?s?)?\b"
)
"""How often an effect comes again: 每5秒闪白一次."""
MOST_TIMES = 60


def _repeated(c: Clause) -> list[float]:
    """Return the moments of an effect that comes again every so many seconds; none else."""
    found = EACH_TIME.search(c.text.lower())
    step = float(found[1] or found[2]) if found is not None else 0.0
    if step <= 0 or not 1 < c.stage.length / step <= MOST_TIMES:
        return []
    moments = [step * n for n in range(1, MOST_TIMES + 1)]
    return [tidy(at) for at in moments if at < c.stage.length]


Times = list[tuple[ClipRef | None, float | None, Instant | None]]


def _times(c: Clause, clip: ClipRef | None) -> tuple[Times, Outcome | None]:
    """Return when an effect is seen: at each moment, in each stretch, and of which clip."""
    moments = _repeated(c) or [token.amount for token in c.of_kind("at")]
    if len(moments) > 1 and not c.spans:
        long = c.number("dur") or (None if c.says("flash") or _flashes(c) else MOMENT)
        return [(clip, at, tidy(at + long) if long else None) for at in moments], None
    if c.spans and (len(c.spans) > 1 or c.spans[0].how in FROM_THE_END):
        found: Times = []
        for span in c.spans:
            parts = settle_each(c, span, clip)
            if isinstance(parts, Outcome):
                return [], parts
            found += parts
        return found, None
    start, end, wrong = when(c, clip)
    return [(clip, start, "end" if c.says("end_at") else end)], wrong


SEEN_ALONE = ("vignette", "glitch", "white_flash", "pixelate")
"""Effects whose names mean nothing else that could be taken away."""


def _plain_again(c: Clause) -> Outcome:
    """Take every look away; says so where there is none."""
    clip, wrong = target(c)
    if wrong:
        return wrong
    draft = c.stage.scene.draft
    if any(shown.look.filters for shown in draft.clips):
        return do(ApplyFilter(name="none", clip=clip))
    if draft.effects:
        return unsupported(
            c,
            ("taking a single effect away", "单独去掉某个特效"),
            ("undo goes back to before it", "可以撤销到加特效之前"),
        )
    return nothing(c, "there is no filter or effect on it", "上面没有滤镜或特效")


def _unheard_of(c: Clause) -> bool:
    """Say whether an effect is to be laid that nobody here knows: 加火焰特效."""
    named = c.stage.zh and any(t.text.endswith(("特效", "效果")) for t in c.live())
    plain = not (c.picks or c.assets or c.of_kind("quote", "ratio", "percent", "times"))
    return named and plain and bool(c.strangers) and c.has("add", "use") and len(c.tokens) <= 8


def _unnamed(c: Clause) -> bool:
    """Say whether a filter is to be laid or changed, and none is named: 换个滤镜."""
    ends = ("滤镜", "filter", "filters", "色彩风格", "画面风格", "色调")
    named = any(t.text.lower().endswith(ends) for t in c.live())
    return named and c.has("add", "use", "replace", "set") and len(c.content()) <= 4


TONES: dict[str, Literal["warmer", "cooler"]] = {"warm": "warmer", "cool": "cooler"}


def _tone(c: Clause, look: Token, clip: ClipRef | None) -> list[Operation]:
    """Return the tone that is named beside a look: 电影感暖色调."""
    name = look.of("filter")
    named = {t.of("filter") for t in c.live()}
    tones = [tone for tone in TONES if tone in named and name not in TONES]
    said = c.says("temperature", "warmer", "cooler")
    if len(tones) != 1 or said:
        return []
    return [Color(temperature=TONES[tones[0]], clip=clip)]


def _filmic(token: Token) -> bool:
    """Say whether bars beside a look are those of the cinema."""
    return token.of("filter") in ("cinematic", "teal_orange", "noir", "vintage")


def _treatment(token: Token) -> str | None:
    return "white_flash" if token.is_a("flash") else token.of("effect")


def _filter(c: Clause, name: str, clip: ClipRef | None) -> Operation:
    if name in ("warm", "cool") and not c.says("filter") and c.says("temperature", "color_word"):
        return Color(temperature="warmer" if name == "warm" else "cooler", clip=clip)
    share = c.number("percent")
    intensity = share if share is not None and 0 <= share <= 1 else 1
    return ApplyFilter(name=name, intensity=intensity, clip=clip)


OVERDONE = re.compile(
    r"\b(?:is|are|that's|it's|was|looks|still|way) (?:\w+ ){0,2}?too"
    r" (?:much|high|strong|harsh|intense)\b"
    r"|(?:有点|有些|太|还是)?过(?:了|头|高|强|重)|太(?:高|强|大|重|浓|过)",
    re.IGNORECASE,
)
"""What finds too much of a quality."""


def color(c: Clause) -> Outcome | None:
    """Change brightness, contrast, saturation, gamma or temperature."""
    if c.says(*WORDS, "subtitle") or (c.says(*SOUNDS) and not c.says("brightness")):
        return None
    raised = c.has("increase", "bigger", "brighten") or c.says("brighten")
    lowered = c.has("decrease", "smaller", "darken") or OVERDONE.search(c.text) is not None
    fields: dict[str, Any] = {}
    percent = c.number("percent")
    bare = c.number("number")
    if percent is None and bare is not None and 4 < bare <= 100:
        percent = bare / 100
    signed = c.of_kind("percent") and c.of_kind("percent")[0].text.startswith(("-", "+"))

    halved = any(word in c.unstretched for word in ("half", "一半", "减半"))

    def factor(up: bool) -> float:
        if percent is None and bare is None and halved:
            return 1.5 if up else 0.5
        if percent is None and (value := c.number("number")) is not None and 0 <= value <= 4:
            if c.small("by"):
                return tidy(1 + value if up else max(0.0, 1 - value))
            absolute = c.small("to") or c.has("set") or not (raised or lowered)
            return value if absolute else (1 + STEP if up else 1 - STEP)
        if percent is None:
            times = c.number("times")
            return times if times else (1 + STEP if up else 1 - STEP)
        if signed:
            return tidy(1 + percent)
        if not (raised or lowered) and not c.small("to") and percent < 0.5:
            return tidy(1 + percent if up else 1 - percent)
        if (c.small("to") and not c.small("by")) or (
            c.has("set") and not (raised or lowered or c.small("by"))
        ):
            return tidy(percent)
        return tidy(1 + percent if up else max(0.0, 1 - percent))

    if c.has("brighten"):
        fields["brightness"] = factor(True)
    elif c.has("darken"):
        fields["brightness"] = factor(False)
    elif c.says("brightness"):
        fields["brightness"] = factor(not lowered)
    if c.says("contrast"):
        fields["contrast"] = factor(not lowered)
    if c.says("saturation"):
        drained = lowered or "desaturate" in c.text.lower()
        fields["saturation"] = factor(not drained)
    if c.says("gamma"):
        fields["gamma"] = c.number("number") or factor(not lowered)
    if c.says("warmer") or (c.says("temperature") and c.val("filter") == "warm"):
        fields["temperature"] = "warmer"
    elif c.says("cooler") or (c.says("temperature") and c.val("filter") == "cool"):
        fields["temperature"] = "cooler"
    elif c.says("temperature") and (raised or lowered):
        fields["temperature"] = "warmer" if raised else "cooler"
    if c.says("auto_color"):
        fields["auto"] = True
    if not fields and c.says("dull") and not (c.says("filter") and c.says("add", "make", "set")):
        fields = {"saturation": tidy(1 + STEP), "contrast": tidy(1 + STEP / 2)}
    if not fields:
        return None
    if _unturned(c, raised=raised, lowered=lowered):
        return ask(c, "how_much")
    clip, wrong = target(c)
    return wrong or do(Color(**fields, clip=clip))


UNTURNED = re.compile(r"(?:调整|调节|调一下|调下)(?:一下)?")


def _unturned(c: Clause, *, raised: bool, lowered: bool) -> bool:
    """Say whether a quality is only to be adjusted, neither up nor down: 调整亮度."""
    told = raised or lowered or c.says("warmer", "cooler", "auto_color", "dull", "temperature")
    measured = c.of_kind("percent", "number", "times", "clips")
    return c.stage.zh and not told and not measured and bool(UNTURNED.search(c.text))
