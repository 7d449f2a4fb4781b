"""Sound: pauses, voices, noise, volumes."""

import re
from typing import Any, Literal

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing
from cutroom.backend.planner.rules.targets import settle, target, tidy
from cutroom.backend.planner.words.values import MUSIC_STYLES
from cutroom.backend.planner.words.vocabulary import forms
from cutroom.domain.kinds.sounding import (
    AudioEffect,
    BeatSync,
    DenoiseAudio,
    Duck,
    ExtractAudio,
    MuteFillers,
    MuteSound,
    NormalizeAudio,
    RemoveFillers,
    RemoveSilence,
    ReplaceAudio,
    Voiceover,
    Volume,
)

UNSPOKEN = re.compile(
    r"\b(?:where|when|with|in which|that have|of)\s+(?:nobody|no ?one|there(?:'s| is| are)? no"
    r"|nothing|no|i'm not"
    r"|he's not|she's not|they're not|i am not)\b.{0,14}?\b(?:speak\w*|talk\w*|speech|said|saying"
    r"|voices?|sound"
    r"|audio|happens|happening|words)\b"
)
PLAGUED = re.compile(
    r"\b(?:too many|so many|too much|loads of|lots of|a lot of|tons of|heaps of|full of|plenty of"
    r"|keeps?|constantly|all these|so much|such long)\b"
)
"""What finds that there is too much of something."""
LOWERED = re.compile(r"\b(?:low|lower|lowers|down|deeper|drop|reduce|decrease)\b|降|低")
MOVING = ("mp4", "mov", "webm", "mkv", "avi")
AUDIO_FORMS = ("mp3", "wav", "m4a", "aac", "flac")


def _plagued(c: Clause) -> bool:
    """Say whether a clause complains of pauses or fillers: "there are too many ums"."""
    complains = not c.stage.zh and PLAGUED.search(c.text.lower()) is not None
    mended = c.has("correct", "optimize")
    other = c.says("add", "insert", "lengthen", "find", "show", "describe", "mute")
    return (complains or mended) and not other and not c.negated


def silence(c: Clause) -> Outcome | None:
    """Cut pauses, filler words, or silence them."""
    outcome = Outcome()
    if UNSPOKEN.search(c.text.lower()) and c.has("remove", "cut", "trim") and not c.spans:
        return do(RemoveSilence(min_silence=c.number("time", "dur")))
    said = [quote for quote in c.quotes if ("concept", "filler") in forms().get(quote.lower(), ())]
    if c.has("remove", "cut") and said and all(len(quote) <= 9 for quote in c.quotes):
        return do(RemoveFillers(words=list(c.quotes)))
    bleeped = c.has("mute") and c.quotes and not (c.spans or c.picks or c.assets)
    if bleeped and not c.says("subtitle", "title", "text", "music"):
        return do(MuteFillers(words=list(c.quotes)))
    counted = c.says("mute") and c.says("keep") and c.of_kind("number", "ordinal") and not c.spans
    if counted:
        numbers = [int(t.amount) for t in c.of_kind("number", "ordinal")]
        return do(RemoveSilence(keep=numbers))
    if c.written("静音") and c.says("remove") and not (c.spans or c.picks or c.assets):
        return do(RemoveSilence())
    unwanted = not c.prohibited and not c.has("remove")
    if unwanted and c.denies("silence", "filler"):
        gone = [RemoveSilence()] if c.denies("silence") else []
        return do(*gone, *([RemoveFillers()] if c.denies("filler") else []))
    plagued = _plagued(c)
    if c.says("silence") and (
        plagued or c.has("remove", "cut", "trim", "shorten", "keep") or c.inherited & {"remove"}
    ):
        numbers = [int(t.amount) for t in c.of_kind("number")]
        seconds = c.number("time", "dur")
        db = c.number("db")
        if c.says("keep") and numbers:
            outcome.operations.append(RemoveSilence(keep=numbers))
        else:
            room, pause = _room_and_pause(c, seconds)
            outcome.operations.append(
                RemoveSilence(
                    min_silence=pause,
                    threshold_db=db if db is not None and db <= 0 else None,
                    padding=room if room is not None and room <= 5 else None,
                )
            )
    if c.says("filler") and (
        plagued or c.has("remove", "cut", "trim", "mute") or c.inherited & {"remove", "cut"}
    ):
        words = [
            t.text
            for t in c.live()
            if t.is_a("filler")
            and not t.text.lower().endswith("ing")
            and t.text.lower()
            not in (
                "like",
                "filler",
                "filler word",
                "filler words",
                "口水词",
                "语气词",
                "口头禅",
                "废话",
                "口误",
            )
        ]
        spoken = words or list(c.quotes) or None
        kind = MuteFillers if c.has("mute") and not c.has("remove", "cut") else RemoveFillers
        outcome.operations.append(kind(words=spoken))
    if (
        not outcome.operations
        and c.says("talking_head")
        and c.has("cut", "trim", "set", "make")
        and not c.spans
    ):
        return do(RemoveSilence(), RemoveFillers())
    return outcome if outcome.operations else None


def _room_and_pause(c: Clause, seconds: float | None) -> tuple[float | None, float | None]:
    """Return how much room stays round speech, and how long a pause must be to go."""
    if not c.says("padding"):
        return None, seconds
    times = c.of_kind("time", "dur")
    if len(times) < 2:
        return seconds, None
    mark = c.tokens.index(next(t for t in c.tokens if t.is_a("padding")))
    room = min(times, key=lambda t: abs(c.tokens.index(t) - mark))
    return room.amount, next(t.amount for t in times if t is not room)


def _after_colon(c: Clause) -> str | None:
    """Return the unquoted words after a colon."""
    colon = next((at for at, t in enumerate(c.tokens) if t.text == ":"), -1)
    if not 0 < colon < len(c.tokens) - 1:
        return None
    return c.wording(c.tokens[colon + 1].start, c.tokens[-1].end).strip() or None


def voices(c: Clause) -> Outcome | None:
    """Narration, noise, treatments of sound, loudness, ducking, beats, the sound as a file."""
    semitones = c.number("semitones")
    if semitones is not None and not c.val("audio_effect"):
        down = c.has("decrease", "darken", "set") and LOWERED.search(c.text.lower())
        return do(AudioEffect(kind="pitch", semitones=-abs(semitones) if down else semitones))
    if c.written("mono") and c.says("sound", "voice", "music", "stereo", "original"):
        return do(AudioEffect(kind="mono"))
    if kind := c.val("audio_effect"):
        amount = c.number("semitones")
        up = -1 if any(w in c.text.lower() for w in ("deep", "lower", "down", "降", "低")) else 1
        removed = c.says("remove", "decrease") or c.mentions("denoise")
        adding = c.says("add", "make", "insert") and not c.has("remove")
        if c.stage.zh and kind == "dereverb" and adding:
            kind = "echo"
        if kind == "echo" and removed and not c.says("add", "make", "insert"):
            kind = "dereverb"
        if kind in ("pitch", "echo") and c.says("subtitle"):
            return None
        return do(
            AudioEffect(
                kind=kind, semitones=amount * up if amount is not None and kind == "pitch" else None
            )
        )
    spoken = c.written("say", "speak", "saying") and c.says("voice") and not c.says("title", "text")
    if c.quotes and spoken:
        return do(Voiceover(text=c.quotes[0], start=c.moment() or 0.0))
    seconds = c.number("time", "dur")
    too_long = seconds is not None and seconds > c.stage.length > 0
    if c.says("voiceover") and c.has("trim", "make") and too_long:
        return ask(c, "target_short", length=f"{c.stage.length:g}", wanted=f"{seconds:g}")
    if (
        c.says("voiceover")
        and not c.says("volume", "subtitle")
        and not c.has("decrease", "increase")
    ):
        if c.has("remove"):
            return do(MuteSound(target="voice"))
        if c.has("add", "make", "generate", "insert", "set", "use") or c.quotes or c.whole:
            words = c.quotes[0] if c.quotes else _after_colon(c)
            late = c.spans[0].start if c.spans and c.spans[0].how == "after" else 0.0
            return do(Voiceover(text=words, start=c.moment() or late))
    if (
        c.says("denoise")
        and not (c.val("effect") == "grain" and not c.says("sound"))
        and not c.has("add")
    ):
        return do(DenoiseAudio())
    if c.has("duck"):
        return do(Duck())
    lowered = c.has("decrease", "smaller") and c.says("voice") and not c.of_kind("percent", "db")
    if lowered and c.says("music") and c.small("if", "for", "mark"):
        return do(Duck())
    if lowered and c.stage.zh and c.small("mark") and not c.says("original"):
        return do(Duck())
    making = c.val("effect") or (
        c.has("make") and c.says("montage", "promo", "vlog", "slideshow", "social")
    )
    if (
        c.says("sync")
        and not c.val("effect")
        and not making
        and not any(t.is_a("remove") and not t.text.lower().startswith("cut") for t in c.live())
        and not c.says("subtitle")
    ):
        return do(BeatSync(bpm=c.number("bpm")))
    levelled = c.stage.zh and "统一" in c.text and c.says("sound", "volume", "voice")
    if levelled and not c.of_kind("percent", "db", "lufs"):
        return do(NormalizeAudio())
    if c.has("normalize") and (
        c.says("sound", "volume", "voice", "music", "normalize") or c.number("lufs") is not None
    ):
        lufs = c.number("lufs")
        return do(
            NormalizeAudio(lufs=lufs)
            if lufs is not None and -40 <= lufs <= -5
            else NormalizeAudio()
        )
    wanted = c.written("give", "want", "need", "get", "send") and c.written("only", "just", "alone")
    alone = c.says("keep") or wanted or (c.has("split", "detach") and c.says("video"))
    if alone and c.whole and c.says("sound") and len(c.content()) <= 5 and not c.spans:
        heard = c.val("format")
        return do(ExtractAudio(format=heard) if heard in AUDIO_FORMS else ExtractAudio())
    form = c.val("format")
    audio_form = form in AUDIO_FORMS
    if any(t.of("format") in MOVING for t in c.live()):
        return None
    wants_file = (
        c.has("extract", "export", "download", "save", "detach", "convert", "keep")
        or c.written("need", "want", "give", "get")
        or c.small("to")
    )
    if (
        (c.says("sound", "music", "voice", "original") or audio_form)
        and wants_file
        and (audio_form or c.has("extract", "detach", "export", "download"))
        and not c.says("subtitle", "section_word")
        and not c.assets
    ):
        if c.has("remove") and not audio_form:
            return None
        if c.has("add", "insert", "replace") and c.says("music") and c.stage.audios:
            return None
        return do(ExtractAudio(format=form if audio_form else "mp3"))
    return None


LOUD = re.compile(r"(?:太|有点儿?|有些|过于?|偏)(?:大声?|响|吵|高)")
FAINT = re.compile(
    r"(?:太|有点儿?|有些|过于?|偏)(?:小声?|轻|低|弱)|不够(?:大声?|响)|听不(?:清|见|到)"
)
"""Complaints about a level, which name the way it should not have gone."""


def level_of(c: Clause, who: str | None) -> Outcome | None:
    """Return a volume operation for a target, when a level or a direction is named."""
    clip, wrong = target(c)
    if wrong:
        return wrong
    up = c.has("increase", "bigger") or any(
        w in c.text.lower()
        for w in ("louder", "大声", "响", "too quiet", "太小", "听不清", "too soft")
    )
    down = c.has("decrease", "smaller") or any(
        w in c.text.lower() for w in ("quieter", "too loud", "太大", "太吵", "太响", "小声")
    )
    if "too quiet" in c.text.lower() or FAINT.search(c.text):
        up, down = True, False
    elif LOUD.search(c.text):
        up, down = False, True
    fields: dict[str, Any] = {"target": who if clip is None else None, "clip": clip}
    percent, db, factor = c.number("percent"), c.number("db"), c.number("times")
    if db is not None:
        return do(Volume(**fields, db=-abs(db) if down and not up else db))
    if percent is not None:
        signed = any(t.text.startswith(("-", "+")) for t in c.of_kind("percent"))
        after = c.after(c.of_kind("percent")[0])
        compared = after is not None and after.text.lower() in ("louder", "quieter", "softer")
        relative = (
            compared
            or c.small("by")
            or signed
            or ((up or down) and not c.small("to") and not c.has("set"))
        )
        if signed:
            return do(Volume(**fields, factor=tidy(1 + percent)))
        if relative:
            return do(Volume(**fields, factor=tidy(1 + percent if up else max(0.0, 1 - percent))))
        return do(Volume(**fields, volume=min(10.0, percent)))
    if factor is not None:
        factor = 2.0 if factor == 1 and up else factor
        return do(Volume(**fields, factor=factor))
    text = c.text.lower()
    if any(word in text for word in ("half", "一半", "减半")) and not c.spans:
        return do(Volume(**fields, factor=0.5))
    if "quarter" in text:
        return do(Volume(**fields, factor=0.25))
    if "double" in text or "翻倍" in text or "加倍" in text:
        return do(Volume(**fields, factor=2.0))
    if up != down:
        return do(Volume(**fields, factor=1.5 if up else 0.6))
    number = c.number("number")
    if any(word in text for word in ("最大", "full volume", "to the max")) and not c.spans:
        return do(Volume(**fields, volume=1.0))
    levelled = c.says("volume") or (c.small("to") and c.has("set", "increase", "decrease"))
    if number is not None and levelled and 0 <= number <= 200:
        return do(Volume(**fields, volume=number / 100 if number > 2 else number))
    return None


def _who(c: Clause) -> Literal["music", "original", "voice"] | None:
    """Return whose sound is meant."""
    if c.says("music"):
        return "music"
    if c.says("original"):
        return "original"
    if c.says("voice", "voiceover"):
        return "voice"
    return None


def mute(c: Clause) -> Outcome | None:
    """Silence a target, a clip or a stretch."""
    levelled = c.says("volume") and (c.small("to", "by") or bool(c.of_kind("percent", "db")))
    silenced = (
        c.has("mute")
        or (not levelled and c.has("remove") and c.says("sound", "voice", "original"))
        or c.denies("sound", "original", "voice")
    )
    head = next((t for t in c.live() if not t.is_small("filler")), None)
    hushed = head is not None and head.text.lower() == "silence" and bool(c.spans)
    if hushed and not c.has("remove", "cut"):
        start, end, wrong = settle(c, c.spans[0], None)
        return wrong or do(MuteSound(start=start, end=end))
    if not silenced or c.says("silence", "filler", "denoise", "waveform"):
        return None
    if c.prohibited and not c.says("sound"):
        return nothing(c, "the sound stays as it is", "声音保持不变")
    who = _who(c)
    clip, wrong = target(c)
    if wrong and who == "original" and any(pick.this for pick in c.picks):
        clip, wrong = None, None
    if wrong:
        return wrong
    outcome = Outcome()
    moment, long = c.moment(), c.number("time", "dur")
    named = [t.amount for t in c.of_kind("time", "dur")]
    if moment is None and len(named) == 2 and c.stage.zh:
        moment, long = named
    if moment is not None and long is not None and not c.spans:
        until = round(moment + long, 3)
        return do(MuteSound(target=who, clip=clip, start=moment, end=until))
    if c.spans:
        for span in c.spans:
            start, end, wrong = settle(c, span, clip)
            if wrong:
                return wrong
            outcome.operations.append(MuteSound(target=who, clip=clip, start=start, end=end))
    else:
        outcome.operations.append(MuteSound(target=who if clip is None else None, clip=clip))
        everything = c.says("all") and not c.says("video", "clip")
        if who is None and clip is None and c.stage.has_music:
            outcome.operations[0] = MuteSound(target="all" if everything else "original")
    files = [name for name in c.assets if (a := c.stage.asset(name)) and a.kind.value == "audio"]
    if c.has("replace") and files:
        return do(ReplaceAudio(asset=files[0]))
    return outcome


def replace_sound(c: Clause) -> Outcome | None:
    """Play a file instead of the clips' sound."""
    files = [name for name in c.assets if (a := c.stage.asset(name)) and a.kind.value == "audio"]
    levelled = c.says("volume") and c.of_kind("percent", "db", "times")
    if levelled:
        return None
    if c.has("replace") and c.says("sound", "original", "voice") and not c.says("music"):
        if files or len(c.stage.audios) == 1:
            return do(ReplaceAudio(asset=files[0] if files else c.stage.audios[0].name))
        return ask(c, "which_music", MUSIC_STYLES[:4])
    return None


def volume(c: Clause) -> Outcome | None:
    """Make something louder or quieter."""
    verb = c.tok("increase", "decrease")
    heard = verb is not None and verb.text.lower() in ("quieter", "louder", "softer")
    bare = c.whole and verb is not None and verb.text.lower().startswith(("turn", "crank"))
    bare = bare and all(t.is_a("increase", "decrease", "it", "video") for t in c.content())
    clip = bool(c.assets or any(pick.clips for pick in c.picks))
    turned = verb is not None and verb.text.lower() in ("turn", "crank") and clip
    bare = bare or (turned and bool(c.of_kind("percent")) and c.written("up", "down"))
    if (
        not c.says("volume", "sound", "voice", "music", "original", "voiceover")
        and c.number("db") is None
        and not bare
        and not heard
    ):
        return None
    if c.says("fade_in", "fade_out"):
        return None
    who = _who(c)
    if who == "music" and not c.stage.has_music and c.stage.laid:
        return ask(c, "no_music")
    if c.spans:
        return None
    found = level_of(c, who)
    if found is None and c.says("volume") and c.has("set"):
        return ask(c, "how_much")
    return found
