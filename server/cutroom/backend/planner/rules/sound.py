"""How loud what is: volumes, silence where it is wanted, another sound in place of one."""

import re
from typing import Any, Literal

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing, unsupported
from cutroom.backend.planner.rules.seen_times import over_clips
from cutroom.backend.planner.rules.targets import settle, settle_each, target, tidy
from cutroom.backend.planner.words.values import MUSIC_STYLES
from cutroom.domain.kinds.base import ClipRef
from cutroom.domain.kinds.sounding import MuteSound, ReplaceAudio, Volume

LOUD = re.compile(r"(?:太|有点儿?|有些|过于?|偏)(?:大声?|响|吵|高)")
FAINT = re.compile(
    r"(?:太|有点儿?|有些|过于?|偏)(?:小声?|轻|低|弱)|不够(?:大声?|响)|听不(?:清|见|到)"
)
"""Complaints about a level, which name the way it should not have gone."""


UP = ("louder", "大声", "响", "too quiet", "太小", "听不清", "too soft")
DOWN = ("quieter", "too loud", "太大", "太吵", "太响", "小声")
SHARES = (
    (("quarter",), 0.25),
    (("double", "翻倍", "加倍"), 2.0),
)
"""Factors that words stand for."""

LAID_BEFORE = re.compile(
    r"\b(?:add|put|use|lay|play|include|need|want)\b[^.;!?]{0,40}\b(?:music|track|song|bgm|tune|beat)\b"
    r"|(?:加|放|配|用|垫|来|铺)[^。；！？]{0,12}(?:音乐|配乐|歌|bgm)|(?:音乐|配乐|bgm)(?:用|放|选)",
    re.IGNORECASE,
)
"""What asks for music earlier in the same message."""


def asks_for_music(c: Clause) -> bool:
    """Say whether music is asked for before a clause in the same message."""
    return LAID_BEFORE.search(c.message[: c.tokens[0].start]) is not None


def level_of(c: Clause, who: str | None) -> Outcome | None:
    """Return a volume operation for a target, when a level or a direction is named."""
    clip, wrong = target(c)
    if wrong:
        return wrong
    up, down = _direction(c)
    level = _measured_level(c, up=up, down=down) or _worded_level(c, up=up, down=down)
    if level and who == "music" and clip is not None and c.stage.has_music:
        seen = over_clips(c, c.stage.length)
        if isinstance(seen, list):
            return do(*(Volume(target="music", start=a, end=b, **level) for a, b in seen))
    fields: dict[str, Any] = {"target": who if clip is None else None, "clip": clip, **level}
    return do(Volume(**fields)) if level else None


def _direction(c: Clause) -> tuple[bool, bool]:
    """Return whether something is to be louder, and whether it is to be quieter."""
    text = c.text.lower()
    if "too quiet" in text or FAINT.search(c.text):
        return True, False
    if LOUD.search(c.text):
        return False, True
    up = c.has("increase", "bigger") or any(word in text for word in UP)
    return up, c.has("decrease", "smaller") or any(word in text for word in DOWN)


def _measured_level(c: Clause, *, up: bool, down: bool) -> dict[str, Any]:
    """Return the level that is measured out in dB, percent or times."""
    percent, db, factor = c.number("percent"), c.number("db"), c.number("times")
    if db is not None:
        return {"db": -abs(db) if down and not up else db}
    if percent is None:
        return {"factor": 2.0 if factor == 1 and up else factor} if factor is not None else {}
    if any(t.text.startswith(("-", "+")) for t in c.of_kind("percent")):
        return {"factor": tidy(1 + percent)}
    after = c.after(c.of_kind("percent")[0])
    compared = after is not None and after.text.lower() in ("louder", "quieter", "softer")
    moved = (up or down) and not c.small("to") and not c.has("set")
    if compared or c.small("by") or moved:
        return {"factor": tidy(1 + percent if up else max(0.0, 1 - percent))}
    return {"volume": min(10.0, percent)}


def _worded_level(c: Clause, *, up: bool, down: bool) -> dict[str, Any]:
    """Return the level that words or a bare number name."""
    text = c.unstretched
    if any(word in text for word in ("half", "halve", "halving", "一半", "减半")):
        return {"factor": 0.5}
    for words, factor in SHARES:
        if any(word in text for word in words):
            return {"factor": factor}
    if up != down:
        return {"factor": 1.5 if up else 0.6}
    if any(word in text for word in ("最大", "full volume", "to the max", "to max", "maximum")):
        return {"volume": 1.0}
    number = c.number("number")
    levelled = c.says("volume") or (c.small("to") and c.has("set", "increase", "decrease"))
    if number is None or not levelled or not 0 <= number <= 200:
        return {}
    return {"volume": number / 100 if number > 2 else number}


def _who(c: Clause) -> Literal["music", "original", "voice"] | None:
    """Return whose sound is meant."""
    spared = c.tokens[next((at for at, t in enumerate(c.tokens) if t.is_small("except")), 0) :]
    if c.has("mute") and c.small("except") and any(t.is_a("music") for t in spared):
        return "original"
    if c.has("mute") and c.small("except") and any(t.is_a("voice", "original") for t in spared):
        return "music"
    if c.says("music"):
        return "music"
    if c.says("original"):
        return "original"
    if c.says("voice", "voiceover"):
        return "voice"
    return None


BESIDE_MUSIC = re.compile(
    r"\b(?:music|song) and (?:the )?(?:\w+ )?(?:clip|video)|\bclip \d+ and the music"
    r"|(?:音乐|配乐)(?:和|跟|与|、)(?:第|最后)|[段个](?:和|跟|与|、)(?:音乐|配乐)"
)
"""Music and a clip, each silenced by itself."""


def mute(c: Clause) -> Outcome | None:
    """Silence a target, a clip or a stretch."""
    head = next((t for t in c.live() if not t.is_small("filler")), None)
    hushed = head is not None and head.text.lower() == "silence" and bool(c.spans)
    if hushed and not c.has("remove", "cut"):
        start, end, wrong = settle(c, c.spans[0], None)
        return wrong or do(MuteSound(start=start, end=end))
    if not _is_silenced(c) or c.says("silence", "filler", "denoise", "waveform"):
        return None
    if c.prohibited and not c.says("sound"):
        return nothing(c, "the sound stays as it is", "声音保持不变")
    if _is_one_noise(c):
        return unsupported(
            c,
            ("taking one sound out of the others", "从声音里单独去掉某一种声响"),
            ("name its time and I mute or cut it", "告诉我出现的时间，我可以把那里静音或剪掉"),
        )
    clip, wrong = target(c)
    if clip is not None and c.stage.has_music and _who(c) == "music":
        if BESIDE_MUSIC.search(c.text.lower()):
            return wrong or do(MuteSound(target="music"), MuteSound(clip=clip))
        return None  # the music is silenced while the clip is seen, not the clip's own sound
    if wrong and _who(c) == "original" and any(pick.this for pick in c.picks):
        clip, wrong = None, None
    return wrong or _muted(c, clip)


ONE_NOISE = re.compile(
    r"(?:叫|喇叭|咳嗽|笑|哭|敲门|关门|鼠标|喊|脚步|车|铃|呼吸|喷嚏|翻页|电话|手机|电钻|施工)声"
)


def _is_one_noise(c: Clause) -> bool:
    """Say whether only a sound of some kind is to go: 去掉喇叭声."""
    if not c.stage.zh or c.spans or c.moment() is not None or c.picks or c.assets:
        return False
    strange = any(
        t.text == "声" and at and c.tokens[at - 1].kind == "char" for at, t in enumerate(c.tokens)
    )
    return strange or ONE_NOISE.search(c.text) is not None


def _is_silenced(c: Clause) -> bool:
    levelled = c.says("volume") and (c.small("to", "by") or bool(c.of_kind("percent", "db")))
    return (
        c.has("mute")
        or (not levelled and c.has("remove") and c.says("sound", "voice", "original"))
        or c.denies("sound", "original", "voice")
    )


def _muted(c: Clause, clip: ClipRef | None) -> Outcome:
    """Return what is silenced: stretches, a clip, or whatever of the film is meant."""
    who = _who(c)
    moment, long = c.moment(), c.number("time", "dur")
    named = [t.amount for t in c.of_kind("time", "dur")]
    if moment is None and len(named) == 2 and c.stage.zh:
        moment, long = named
    if moment is not None and long is not None and not c.spans:
        until = round(moment + long, 3)
        return do(MuteSound(target=who, clip=clip, start=moment, end=until))
    outcome = Outcome()
    for span in c.spans:
        parts = settle_each(c, span, clip)
        if isinstance(parts, Outcome):
            return parts
        outcome.operations += [
            MuteSound(target=who, clip=own, start=start, end=end) for own, start, end in parts
        ]
    files = _sound_files(c)
    if c.has("replace") and files:
        return do(ReplaceAudio(asset=files[0]))
    if c.spans:
        return outcome
    everything = c.says("all") and not c.says("video", "clip")
    if who is None and clip is None and c.stage.has_music:
        return do(MuteSound(target="all" if everything else "original"))
    return do(MuteSound(target=who if clip is None else None, clip=clip))


def _sound_files(c: Clause) -> list[str]:
    """Return the sound files that are named."""
    return [name for name in c.assets if (a := c.stage.asset(name)) and a.kind.value == "audio"]


def replace_sound(c: Clause) -> Outcome | None:
    """Play a file instead of the clips' sound."""
    files = _sound_files(c)
    levelled = c.says("volume") and c.of_kind("percent", "db", "times")
    if levelled:
        return None
    instead = c.written("instead", "instead of", "rather than") and c.mentions("original", "sound")
    replaced = c.has("replace") and c.says("sound", "original", "voice")
    if (replaced or (instead and files)) and not c.mentions("music"):
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
    found = level_of(c, who)
    if found is None and c.says("volume") and c.has("set"):
        return ask(c, "how_much")
    return found
