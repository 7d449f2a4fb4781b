"""Music: laid, changed, moved, taken away."""

import re
from typing import Any

from cutroom.backend.planner.clauses.clause import OBJECTS, Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing
from cutroom.backend.planner.rules.music_times import fading_edges, of_clip
from cutroom.backend.planner.rules.music_times import times as music_times
from cutroom.backend.planner.rules.seen_times import over_clips
from cutroom.backend.planner.rules.sound import asks_for_music, level_of
from cutroom.backend.planner.rules.targets import chosen, settle, when
from cutroom.backend.planner.words.values import MUSIC_STYLES
from cutroom.domain.draft import Sound, SoundRole
from cutroom.domain.kinds.sounding import AddMusic, MuteSound, RemoveMusic

QUIETLY = ("low volume", "quietly", "softly", "音量低", "音量小", "小音量", "小声")
QUIET, LOUD = 0.2, 0.6
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
    if len(moods) > 1 and c.has("replace", "swap") and not c.stage.zh:
        moods = moods[-1:]
    song = next((at for at, t in enumerate(c.live()) if t.is_a("music")), 0)
    mood = min(moods, key=lambda pair: abs(pair[0] - song))[1]
    return mood if mood in MUSIC_STYLES else NEAREST.get(mood, mood)


def music(c: Clause) -> Outcome | None:
    """Lay music under the film, change it or take it away."""
    if not _is_meant(c):
        return None
    if not c.stage.zh and ENDING.search(c.text.lower()):
        return nothing(c, "music ends where the film ends anyway", "配乐本来就随影片结束")
    if _only_touched(c):
        return ask(c, "how_much")
    if (placed := _beside_clip(c)) is not None:
        return placed
    gone = _silenced(c) or _kept_off(c) or _removed(c)
    if gone is not None:
        return gone
    level = None if _is_other(c) else _music_level(c)
    return level or _missing(c) or _kept(c) or _added(c)


def _is_meant(c: Clause) -> bool:
    """Say whether music is spoken of, and not the film that it goes into."""
    moody = (
        c.says("add", "insert")
        and c.val("mood")
        and not c.says(*OBJECTS - {"background"}, "fade")
        and not (c.val("filter") or c.strangers)
    )
    if not c.mentions("music") and not _songs_played(c) and not moody:
        return False
    programme = c.says("slideshow", "promo", "montage", "vlog") and c.has("make")
    return not programme or c.denies("music")


ENDING = re.compile(
    r"\b(?:music|song|track|soundtrack) (?:to )?(?:end|stop|finish)s?"
    r" (?:when|with|where|as|together with) (?:the )?(?:video|film|clip|picture)\b"
)
TOUCHING = ("adjust", "tweak", "modify", "edit", "fix", "alter")


def _only_touched(c: Clause) -> bool:
    """Say whether music shall be worked on, and nothing tells how: "adjust the music"."""
    said = c.content()
    return c.written(*TOUCHING) and all(t.is_a("music", "set", "correct") for t in said)


def _silenced(c: Clause) -> Outcome | None:
    """Silence the music for a stretch."""
    unwanted = c.denies("music") or c.has("remove")
    other = c.says("fade_in", "fade_out", "original", "voice")
    if not (c.stage.has_music and len(c.spans) == 1 and c.mentions("music") and unwanted) or other:
        return None
    start, end, wrong = settle(c, c.spans[0], None)
    return wrong or do(MuteSound(target="music", start=start, end=end))


def _removed(c: Clause) -> Outcome | None:
    """Take the music away; says so where there is none."""
    removes = c.has("remove")
    if c.denies("music") and not c.prohibited and not removes:
        if c.stage.has_music:
            return do(RemoveMusic())
        if c.measures:
            return None
        return nothing(c, "no music was asked for", "按要求不加音乐")
    levelled = c.says("volume") and (c.small("to", "by") or bool(c.of_kind("percent", "db")))
    another = c.has("replace") or (c.has("add") and (c.val("mood") or c.assets))
    if not removes or levelled or another or c.says("original", "voice") or c.spans:
        return None
    return do(RemoveMusic()) if c.stage.has_music or not c.stage.laid else ask(c, "no_music")


def _is_other(c: Clause) -> bool:
    """Say whether other or first music is wanted, whose level is told with it."""
    if c.has("replace", "swap") and (c.val("mood") or c.assets):
        return True
    if c.stage.has_music:
        return False
    laid = c.has("add", "insert", "use")
    turned = c.has("set", "decrease", "increase", "replace")
    if (c.val("mood") is not None and laid) or (_songs(c) and laid):
        return True
    return not turned and (bool(c.stage.zh and c.val("mood")) or c.number("db") is not None)


def _missing(c: Clause) -> Outcome | None:
    """Ask where music is spoken of that is not there, or that only somebody else has."""
    text = c.text.lower()
    has_music = c.stage.has_music
    stops = STOPPING.search(text) and c.moment() is not None and not c.assets
    if stops and not has_music and not (c.val("mood") or c.says("add", "insert")):
        return ask(c, "no_music")
    foreign = any(word in text for word in FOREIGN_LIBRARIES) or bool(c.quotes)
    named = NAMED_SONG.search(c.text) is not None and not c.val("mood")
    if (foreign or named or SOMEBODYS.search(c.text) is not None) and not c.assets:
        return ask(c, "needs_music_file", MUSIC_STYLES[:4])
    looped = c.says("loop") and "the music" in text and not c.has("add", "insert", "use")
    if looped and not (has_music or c.val("mood") or c.assets or c.stage.audios):
        return ask(c, "no_music")
    turned = c.says("decrease", "increase") and not c.says("add", "insert", "make")
    if turned and not (has_music or c.val("mood") or c.assets):
        told = bool(c.of_kind("percent", "db")) or c.written("turn", "turn it down", "turn it up")
        if told and asks_for_music(c) and (level := level_of(c, "music")) is not None:
            return level
        return ask(c, "no_music")
    return None


def _kept(c: Clause) -> Outcome | None:
    """Move the music that is there, or ask what about it is meant."""
    kept = next((s for s in c.stage.scene.draft.sounds if s.role is SoundRole.MUSIC), None)
    chosen = c.val("mood") or c.assets
    looped = c.says("loop") and not (chosen or c.stage.zh or c.says("add", "insert", "video"))
    if kept is not None and looped and not (c.spans or c.of_kind("at")):
        return _laid_again(c, kept, whole=True)
    if kept is not None and (later := _by_seconds(c, kept)) is not None:
        return later
    if kept is None or not _deeds(c):
        return None
    moved = bool(c.spans or c.of_kind("at"))
    laid = c.has("add", "insert", "replace", "swap", "set", "make")
    untold = not (laid or chosen or c.small("to") or moved) and c.inherited <= {"add"}
    if untold and not c.has("give", "extract", "generate", "use"):
        return ask(c, "how_much")
    beside = c.stage.zh and len(c.picks) == 1 and bool(c.picks[0].clips)
    only = c.stage.zh and "只" in c.text and not c.says("add")
    played = c.stage.zh and c.written("放", "播放", "播")
    new = c.says("add", "insert", "replace", "use") and not (only or (beside and played))
    if (moved or beside) and not new and not c.val("mood"):
        return _laid_again(c, kept)
    if c.says("volume") and not c.says("add", "insert", "replace", "swap"):
        return ask(c, "how_much")
    if c.stage.zh and not new and not (chosen or c.inherited):
        whole = c.says("loop", "start_at", "all", "end_at")
        return _laid_again(c, kept, whole=True) if whole else ask(c, "how_much")
    return None


ONLY_OVER = re.compile(
    r"\bonly (?:on|over|in|during|under|for|while)\b|\bjust (?:on|over|during)\b"
)
AT_CLIP = re.compile(
    r"\b(?P<way>start|begin|stop|end|finish)s?(?:ing)? (?:the |my )?(?:music|song|bgm)?"
    r"(?: playing)? ?"
    r"(?P<side>at|with|from|on|before|after|when)\b"
    r"|\b(?:music|song|bgm) (?:should |to )?(?P<verb>start|begin|stop|end|finish)s?"
    r" (?P<beside>at|with|from|on|before|after|when)\b"
)


ONLY_OVER_ZH = re.compile(r"(?:音乐|配乐|bgm)只(?:放在|放到|放|在|配在|给)")
START_ZH = re.compile(
    r"从.{1,12}(?:开始|起)(?:播放|放|播|有|加)?(?:音乐|配乐)|(?:音乐|配乐)从.{1,12}开始"
)
STOP_ZH = re.compile(
    r"(?:之前|前面?)(?:音乐|配乐)(?:停|结束)|(?:音乐|配乐)(?:在|到).{1,12}(?:之前|前面?|开始时?)(?:停|结束)"
)


def _beside_clip(c: Clause) -> Outcome | None:
    """Let the music that is there begin or stop where a clip does, or play over it alone."""
    kept = next((s for s in c.stage.scene.draft.sounds if s.role is SoundRole.MUSIC), None)
    text = c.text.lower()
    told = AT_CLIP.search(text)
    begun, ended = START_ZH.search(text), STOP_ZH.search(text)
    only = ONLY_OVER.search(text) or ONLY_OVER_ZH.search(text)
    new = c.says("add", "replace", "volume") or (c.says("insert") and not begun)
    if kept is None or new or c.has("mute", "remove"):
        return None
    timed = c.of_kind("at", "time", "dur", "percent") or (c.spans and not begun)
    if timed or c.val("mood") or (c.assets and not any(map(c.stage.numbers_of, c.assets))):
        return None
    if not (told or only or begun or ended):
        return None
    seen = over_clips(c, c.stage.length)
    if begun and len(c.spans) == 1 and c.spans[0].how == "after" and not c.picks:
        seen = [(c.spans[0].start, kept.range.end / 1000)]
    if not isinstance(seen, list) or len(seen) != 1:
        return seen if isinstance(seen, Outcome) else None
    start, end = seen[0]
    if told is not None:
        moment = end if (told["side"] or told["beside"]) == "after" else start
        begins = (told["way"] or told["verb"]) in ("start", "begin")
        low, high = kept.range.start / 1000, kept.range.end / 1000
        start, end = (moment, high) if begins else (low, moment)
    elif begun or ended:
        low, high = kept.range.start / 1000, kept.range.end / 1000
        start, end = (start, high) if begun else (low, start)
    if not 0 <= start < end:
        return None
    name = next((a.name for a in c.stage.scene.assets if a.id == kept.asset), None)
    last = "end" if end >= c.stage.length else end
    style = None if name else kept.bed
    return do(
        RemoveMusic(),
        AddMusic(asset=name, style=style, start=start, end=last, volume=kept.volume),
    )


SHIFTED = re.compile(r"\b(?:later|earlier|sooner)\b|(?:晚|推迟|延后|提前|早)(?!到|上|期|安|餐)")
BACK = re.compile(r"\b(?:earlier|sooner)\b|提前|早")


def _by_seconds(c: Clause, kept: Sound) -> Outcome | None:
    """Let the music that is there begin, or stop, so many seconds later or sooner."""
    seconds = c.number("time", "dur")
    text = c.text.lower()
    shifted = SHIFTED.search(text)
    if seconds is None or not shifted or c.spans or c.of_kind("at") or c.says("add", "insert"):
        return None
    step = -seconds if BACK.search(text) else seconds
    start, end = kept.range.start / 1000, kept.range.end / 1000
    if c.says("end_at") or STOPPING.search(text):
        end = end + step
    else:
        start = start + step
    if not 0 <= start < end <= c.stage.length:
        return ask(c, "beyond", length=f"{c.stage.length:g}")
    name = next((a.name for a in c.stage.scene.assets if a.id == kept.asset), None)
    style = None if name else kept.bed
    last = "end" if end >= c.stage.length else end
    song = AddMusic(asset=name, style=style, start=start, end=last, volume=kept.volume)
    return do(RemoveMusic(), song)


def _deeds(c: Clause) -> bool:
    """Say whether anything is to be done with the music."""
    return bool(
        c.has("add", "insert", "use", "replace", "set", "make", "generate", "extract", "give")
        or c.inherited
        or c.val("mood")
        or c.assets
        or c.small("to")
        or c.has("swap")
    )


def _added(c: Clause) -> Outcome | None:
    return added_music(c) if _deeds(c) else None


def _kept_off(c: Clause) -> Outcome | None:
    """Silence the music while some clips are seen: "no music over the second clip"."""
    numbers = [n for pick in c.picks for n in pick.clips]
    numbers += [n for name in c.assets for n in c.stage.numbers_of(name)]
    if c.small("except"):
        numbers = chosen(c)[0] or []
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


def _laid_again(c: Clause, kept: Sound, *, whole: bool = False) -> Outcome:
    """Take the present music away and lay it at other times, as loud as it was."""
    of_one = c.stage.zh and bool(c.picks) and not (c.spans or c.of_kind("at"))
    start, end, wrong = (0.0, None, None) if whole else when(c)
    if wrong and not of_one:
        return wrong
    if of_one or (start is None and c.picks):
        start, end, wrong = of_clip(c)
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


def _songs(c: Clause) -> list[str]:
    """Return the sound files that are named."""
    return [name for name in c.assets if (a := c.stage.asset(name)) and a.kind.value == "audio"]


def _songs_played(c: Clause) -> bool:
    """Say whether a sound file is to be played, and not as a narration."""
    played = c.has("add", "use", "insert", "replace", "set", "play", "loop")
    return bool(_songs(c)) and played and not c.says("voiceover")


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
NAMED_SONG = re.compile(
    r"\b(?:[Tt]hat|[Tt]he|[Aa]n?|[Tt]his) [A-Z][a-z]+(?: [A-Z][a-z]+)? (?:song|track|tune|hit)\b"
    r"|\b[A-Z]\w+(?: \w+){0,4} by [A-Z]\w+(?: [A-Z]\w+)? (?:as|for|in|under)\b"
)
"""A song that is called by its singer or its name."""
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
    asset, style = _source(c), music_style(c)
    if asset is None and style is None and len(c.stage.audios) == 1:
        asset = c.stage.audios[0].name
    exchanged = c.has("replace", "swap")
    if asset is None and style is None and c.stage.has_music:
        if c.says("fade_in", "fade_out") and not c.has("replace"):
            return None
        if not exchanged and _is_vague(c):
            return ask(c, "which_music")
    times, wrong = music_times(c, asset)
    if wrong:
        return wrong
    song = {"asset": asset} if asset else {"style": style or "upbeat"}
    outcome = do(AddMusic(**song, **_manner(c), **times))
    instead = exchanged or "instead of" in c.text.lower()
    if c.stage.has_music and (instead or (c.has("set") and not c.has("add"))):
        outcome.operations.insert(0, RemoveMusic())
    return outcome


def _source(c: Clause) -> str | None:
    """Return the file that is named for the music: a song, or a film for its sound."""
    for name in c.assets:
        asset = c.stage.asset(name)
        if asset is None:
            continue
        if asset.kind.value == "audio" or (asset.kind.value == "video" and _lends_sound(c)):
            return name
    return None


def _manner(c: Clause) -> dict[str, Any]:
    """Return how loud music is, which part of it, how it begins and ends, and whether it ducks."""
    fields: dict[str, Any] = {}
    percent, level = c.number("percent"), c.number("db")
    quietly = any(words in c.text.lower() for words in QUIETLY)
    if percent is not None:
        fields["volume"] = min(10.0, percent)
    elif HALF_VOLUME.search(c.text.lower()):
        fields["volume"] = 0.5
    elif level is not None and level <= 0:
        fields["volume"] = round(10 ** (level / 20), 3)
    elif quietly or _is_told(c, "low", "quiet", "quieter", "softer", "faint", "subtle"):
        fields["volume"] = QUIET
    elif _is_told(c, "loud", "louder", "prominent"):
        fields["volume"] = LOUD
    if c.says("section_word"):
        fields["section"] = "chorus"
    edges = fading_edges(c)
    if c.says("fade_in"):
        fields["fade_in"] = edges.get("first") or _fade_length(c, "fade_in") or 2.0
    if c.says("fade_out"):
        fields["fade_out"] = edges.get("last") or _fade_length(c, "fade_out") or 2.0
    if c.has("duck"):
        fields["duck"] = True
    return fields


HALF_VOLUME = re.compile(
    r"\bhalf (?:the |its )?(?:volume|loudness)\b|一半(?:的)?音量|音量(?:调到|为|是)?一半"
)


def _is_told(c: Clause, *words: str) -> bool:
    """Say whether one of these words is said of the music, and not denied: "not too loud"."""
    return any(t.text.lower() in words for t in c.live())
