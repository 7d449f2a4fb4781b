"""Music: laid, changed, moved, taken away."""

import re
from typing import Any

from cutroom.backend.planner.clauses.clause import OBJECTS, Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing
from cutroom.backend.planner.rules.sound import level_of
from cutroom.backend.planner.rules.targets import settle, single, tidy, when
from cutroom.backend.planner.words.values import MUSIC_STYLES
from cutroom.domain.draft import Sound, SoundRole
from cutroom.domain.kinds.sounding import AddMusic, MuteSound, RemoveMusic

QUIETLY = ("low volume", "quietly", "softly", "音量低", "音量小", "小音量", "小声")
QUIET = 0.2
NEAREST = {"travel": "upbeat", "pop": "upbeat", "classical": "cinematic", "chinese": "acoustic"}
"""The bed that comes closest to a mood without one."""
FOREIGN_LIBRARIES = (
    "剪映",
    "抖音热",
    "热歌",
    "网易云",
    "qq音乐",
    "spotify",
    "apple music",
    "capcut",
    "itunes",
    "youtube music",
    "周杰伦",
    "taylor swift",
    "那首",
    "popular song",
    "trending",
)


def music_style(c: Clause) -> str | None:
    """Return the style of music that is named, as one of the beds where one comes close."""
    moods = [(at, value) for at, t in enumerate(c.live()) if (value := t.of("mood"))]
    if not moods:
        return None
    song = next((at for at, t in enumerate(c.live()) if t.is_a("music")), 0)
    mood = min(moods, key=lambda pair: abs(pair[0] - song))[1]
    return mood if mood in MUSIC_STYLES else NEAREST.get(mood, mood)


def music(c: Clause) -> Outcome | None:
    """Lay music under the film, change it or take it away."""
    moody = (
        c.says("add", "insert")
        and c.val("mood")
        and not c.says(*OBJECTS, "fade")
        and not (c.val("filter") or c.strangers)
    )
    if not c.mentions("music") and not _plays_file(c) and not moody:
        return None
    text = c.text.lower()
    if c.says("slideshow", "promo", "montage", "vlog") and c.has("make") and not c.denies("music"):
        return None
    if (
        c.stage.has_music
        and len(c.spans) == 1
        and c.mentions("music")
        and (c.denies("music") or c.has("remove"))
        and not c.says("fade_in", "fade_out", "original", "voice")
    ):
        start, end, wrong = settle(c, c.spans[0], None)
        return wrong or do(MuteSound(target="music", start=start, end=end))
    if stretch := _kept_off(c):
        return stretch
    if c.denies("music") and not c.prohibited and not c.has("remove"):
        return (
            do(RemoveMusic())
            if c.stage.has_music
            else nothing(c, "no music was asked for", "按要求不加音乐")
        )
    levelled = c.says("volume") and (c.small("to", "by") or bool(c.of_kind("percent", "db")))
    if (
        not levelled
        and c.has("remove")
        and not c.says("original", "voice")
        and not c.has("replace")
        and not (c.has("add") and (c.val("mood") or c.assets))
        and not c.spans
    ):
        return do(RemoveMusic()) if c.stage.has_music or not c.stage.laid else ask(c, "no_music")
    exchanged = c.has("replace", "swap") and (c.val("mood") or c.assets)
    fresh = c.val("mood") is not None and not c.stage.has_music and c.has("add", "insert", "use")
    turned = c.has("set", "decrease", "increase", "replace")
    fresh = fresh or (c.stage.zh and bool(c.val("mood")) and not (c.stage.has_music or turned))
    songs = [name for name in c.assets if (a := c.stage.asset(name)) and a.kind.value == "audio"]
    fresh = fresh or (bool(songs) and not c.stage.has_music and c.has("add", "insert", "use"))
    fresh = fresh or (not c.stage.has_music and c.number("db") is not None and not turned)
    if not exchanged and not fresh and (level := _music_level(c)):
        return level
    stops = STOPPING.search(text) and c.moment() is not None and not c.assets
    if stops and not c.stage.has_music and not (c.val("mood") or c.says("add", "insert")):
        return ask(c, "no_music")
    foreign = any(word in text for word in FOREIGN_LIBRARIES) or bool(c.quotes)
    foreign = foreign or SOMEBODYS.search(c.text) is not None
    if foreign and not c.assets:
        return ask(c, "needs_music_file", MUSIC_STYLES[:4])
    turned = c.says("decrease", "increase") and not c.says("add", "insert", "make")
    if turned and not c.stage.has_music and not c.val("mood") and not c.assets:
        return ask(c, "no_music")
    adds = (
        c.has("add", "insert", "use", "replace", "set", "make", "generate", "extract", "give")
        or c.inherited
        or c.val("mood")
        or c.assets
        or c.small("to")
        or c.has("swap")
    )
    if not adds:
        return None
    told = c.stage.has_music and not (c.has("add", "insert", "replace", "swap", "set", "make"))
    if told and not (c.val("mood") or c.assets) and c.inherited <= {"add"} and not c.small("to"):
        moved = c.spans or c.of_kind("at")
        if not moved and not c.has("give", "extract", "generate", "use"):
            return ask(c, "how_much")
    kept = next((s for s in c.stage.scene.draft.sounds if s.role is SoundRole.MUSIC), None)
    beside = c.stage.zh and len(c.picks) == 1 and bool(c.picks[0].clips)
    moved = c.spans or c.of_kind("at") or beside
    only = c.stage.zh and "只" in c.text and not c.says("add")
    played = c.stage.zh and c.written("放", "播放", "播")
    new = c.says("add", "insert", "replace", "use") and not (only or (beside and played))
    if kept and moved and not new and not c.val("mood"):
        return _laid_again(c, kept)
    if kept and c.says("volume") and not c.says("add", "insert", "replace", "swap"):
        return ask(c, "how_much")
    if kept and c.stage.zh and not new and not (c.val("mood") or c.assets or c.inherited):
        whole = c.says("loop", "start_at", "all", "end_at")
        return _laid_again(c, kept, whole=True) if whole else ask(c, "how_much")
    return added_music(c)


def _kept_off(c: Clause) -> Outcome | None:
    """Silence the music while some clips are seen: "no music over the second clip"."""
    numbers = [n for pick in c.picks for n in pick.clips]
    numbers += [n for name in c.assets for n in c.stage.numbers_of(name)]
    unwanted = c.denies("music") or c.has("remove", "mute")
    if not (c.stage.has_music and numbers and unwanted) or c.says("original", "voice", "replace"):
        return None
    count, shots = len(c.stage.shots), c.stage.shots
    places = sorted({n if n > 0 else count + 1 + n for n in numbers})
    if places[0] < 1 or places[-1] > count:
        return None
    outcome = Outcome()
    for place in places:
        start = sum(shot.seconds for shot in shots[: place - 1])
        end = start + shots[place - 1].seconds
        silent = MuteSound(target="music", start=round(start, 3), end=round(end, 3))
        outcome.operations.append(silent)
    return outcome


def _of_clip(c: Clause) -> tuple[float | None, float | None, Outcome | None]:
    """Return when the named clip plays; from it on where it is only said to begin there."""
    number, wrong = single(c)
    if wrong or number is None:
        return None, None, wrong
    at = number if number > 0 else len(c.stage.shots) + 1 + number
    start = sum(shot.seconds for shot in c.stage.shots[: at - 1])
    begins = c.says("start_at") or c.small("from", "after")
    return tidy(start), None if begins else tidy(start + c.stage.length_of(at)), None


def _begins(c: Clause) -> bool:
    """Say whether the music only begins at what is named: 从第二段开始."""
    return c.small("from") or c.says("start_at")


def _laid_again(c: Clause, kept: Sound, *, whole: bool = False) -> Outcome:
    """Take the present music away and lay it at other times, as loud as it was."""
    of_clip = c.stage.zh and bool(c.picks) and not (c.spans or c.of_kind("at"))
    start, end, wrong = (0.0, None, None) if whole else when(c)
    if wrong and not of_clip:
        return wrong
    if of_clip or (start is None and c.picks):
        start, end, wrong = _of_clip(c)
        if wrong:
            return wrong
    stop = c.moment()
    if stop is not None and not c.spans and STOPPING.search(c.text.lower()):
        start, end = kept.range.start / 1000, stop
    name = next((a.name for a in c.stage.scene.assets if a.id == kept.asset), None)
    last = end if end is not None else "end"
    song = AddMusic(
        asset=name, style=None if name else kept.bed, start=start or 0.0, end=last,
        volume=kept.volume,
    )  # fmt: skip
    return do(RemoveMusic(), song)


def _plays_file(c: Clause) -> bool:
    files = [
        name for name in c.assets if (asset := c.stage.asset(name)) and asset.kind.value == "audio"
    ]
    return (
        bool(files)
        and c.has("add", "use", "insert", "replace", "set", "play", "loop")
        and not c.says("voiceover")
    )


def _music_level(c: Clause) -> Outcome | None:
    """Return a change of the music's volume, when that is what is asked."""
    if not (c.stage.has_music or c.says("volume")) or (
        c.has("add") and c.inherited != {"add"} and not c.has("set", "decrease", "increase", "move")
    ):
        return None
    return level_of(c, "music")


SOMEBODYS = re.compile(
    r"\b[A-Z][\w.]+(?:'s|’s|s'|s’) (?:new |latest |hit |old )?(?:songs?|tracks?|music|hits?"
    r"|album)\b"
    r"|\b(?:[Ss]ongs?|[Tt]racks?|[Mm]usic|[Hh]its?|[Tt]une) (?:by|from) [A-Z]"
    r"|\b(?:[Ss]ong|[Tt]rack|[Tt]une|[Hh]it) (?:called |titled |named )?[A-Z]\w+"
)
"""Music that belongs to somebody who is named."""
STOPPING = re.compile(r"\b(?:stops?|ends?|finish(?:es)?|until|till)\b|停|结束|放到|播到|到第")
LENDING = re.compile(
    r"\b(?:as|from|audio|sound|soundtrack)\b|声音|原声|音轨|音频|作为|当|里的|提取"
)


def _lends_sound(c: Clause) -> bool:
    """Say whether a film is named for its sound, not for when it is on screen."""
    return LENDING.search(c.text.lower()) is not None


def _fade_length(c: Clause, way: str) -> float | None:
    """Return the seconds of one fade: what stands with it, or the only length there is."""
    lengths = c.of_kind("time", "dur", "each")
    fades = [t for t in c.live() if t.is_a("fade_in", "fade_out")]
    if len(fades) < 2 or len({f for t in fades for f in t.facets}) < 2:
        return lengths[0].amount if lengths else None
    for at, token in enumerate(fades):
        until = fades[at + 1].start if at + 1 < len(fades) else c.tokens[-1].end + 1
        mine = [t.amount for t in lengths if token.start < t.start < until]
        if token.is_a(way) and mine:
            return mine[0]
    return lengths[0].amount if len(lengths) == 1 and lengths[0].start > fades[-1].start else None


def _is_vague(c: Clause) -> bool:
    """Say whether the music shall only be better, which no style is by itself."""
    return c.written("better", "nicer", "improve") or "更好" in c.text


def added_music(c: Clause) -> Outcome | None:
    """Return music laid as a clause describes it: a file, a style, a level, a stretch."""
    asset = next(
        (
            name
            for name in c.assets
            if (a := c.stage.asset(name))
            and (a.kind.value == "audio" or (a.kind.value == "video" and _lends_sound(c)))
        ),
        None,
    )
    style = music_style(c)
    if asset is None and style is None and len(c.stage.audios) == 1:
        asset = c.stage.audios[0].name
    fields: dict[str, Any] = {}
    percent = c.number("percent")
    level = c.number("db")
    if percent is not None:
        fields["volume"] = min(10.0, percent)
    elif level is not None and level <= 0:
        fields["volume"] = round(10 ** (level / 20), 3)
    elif any(words in c.text.lower() for words in QUIETLY) or c.written(
        "low", "quiet", "faint", "subtle"
    ):
        fields["volume"] = QUIET
    if c.says("section_word"):
        fields["section"] = "chorus"
    fading = c.says("fade_in", "fade_out")
    edges = {s.how: s.end for s in c.spans if s.how in ("first", "last")} if fading else {}
    held = c.of_kind("dur") and not fading
    if (c.spans and not edges) or c.of_kind("at") or held:
        start, end, wrong = when(c)
        if wrong:
            return wrong
        fields |= {"start": start or 0.0, "end": end if end is not None else "end"}
    elif c.stage.zh and len(c.picks) == 1 and c.picks[0].clips and _begins(c):
        start, _, wrong = _of_clip(c)
        if wrong:
            return wrong
        fields["start"] = start
    if c.says("fade_in"):
        fields["fade_in"] = edges.get("first") or _fade_length(c, "fade_in") or 2.0
    if c.says("fade_out"):
        fields["fade_out"] = edges.get("last") or _fade_length(c, "fade_out") or 2.0
    if c.has("duck"):
        fields["duck"] = True
    if (
        c.says("fade_in", "fade_out")
        and c.stage.has_music
        and not c.has("replace")
        and style is None
        and asset is None
    ):
        return None
    if asset:
        fields["asset"] = asset
    elif style is None and c.stage.has_music and not c.has("replace", "swap") and _is_vague(c):
        return ask(c, "which_music")
    else:
        fields["style"] = style or "upbeat"
    outcome = do(AddMusic(**fields))
    instead = c.has("replace", "swap") or "instead of" in c.text.lower()
    if c.stage.has_music and (instead or (c.has("set") and not c.has("add"))):
        outcome.operations.insert(0, RemoveMusic())
    return outcome
