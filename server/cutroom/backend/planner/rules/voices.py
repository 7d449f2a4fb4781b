"""Narration, treatments of sound, loudness, ducking, beats, the sound as a file."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, unsupported
from cutroom.backend.planner.rules.encoding import says_how_to_encode
from cutroom.backend.planner.rules.narrators import wished_voice
from cutroom.domain.kinds.sounding import (
    AddMusic,
    AudioEffect,
    BeatSync,
    DenoiseAudio,
    Duck,
    ExtractAudio,
    MuteSound,
    NormalizeAudio,
    Voiceover,
)

LOWERED = re.compile(r"\b(?:low|lower|lowers|down|deeper|drop|reduce|decrease)\b|降|低")
DEEP = ("deep", "lower", "down", "降", "低")
HIGHER = re.compile(r"\b(?:high|higher|up|raise|chipmunk|squeaky)\b|高|尖|升")
REVERB = re.compile(
    r"\b(?:add|apply|put|give|use|need|want|with|more|some"
    r"|a (?:little|bit of|touch of)|slight|subtle|heavy)\b"
    r"(?:(?!\b(?:less|no|too)\b).){0,40}\breverb\b"
)
"""A room that shall be heard, not taken away."""
BESIDE = (
    "echo", "bass_boost", "treble_boost", "mono", "swap_channels", "chorus", "flanger", "phaser",
    "stereo_widen", "voice_enhance",
)  # fmt: skip
"""Treatments that are asked for one beside the other."""
FEW_SEMITONES = 3.0
"""How far a voice is moved that shall be deeper or higher."""
SIGNS_A_SECOND, WORDS_A_SECOND, SHORTEST = 4.0, 2.5, 2.0
"""How fast a narrator speaks, and the fewest seconds that it takes."""
MOVING = ("mp4", "mov", "webm", "mkv", "avi")
AUDIO_FORMS = ("mp3", "wav", "m4a", "aac", "flac")
QUIETEST, LOUDEST = -40, -5
"""The loudness in LUFS that programmes are brought to."""


PACE = re.compile(
    r"^(?:把|让)?(?:旁白|配音|解说)的?(?:语速|说话速度)"
    r"|^(?:旁白|配音|解说)(?:说|念|读)得?(?:太|再)?[快慢]"
)
"""How fast a narrator shall speak."""


def voices(c: Clause) -> Outcome | None:
    """Ask each of the rules below, in their order."""
    if c.val("audio_effect") in ("pitch", "echo") and c.says("subtitle"):
        return None
    for rule in KINDS:
        found = rule(c)
        if found is not None:
            return found
    return None


def _treatment(c: Clause) -> Outcome | None:
    """Shift the pitch, make mono, add or take an echo, enhance a voice."""
    semitones = c.number("semitones")
    kind = c.val("audio_effect")
    if semitones is not None and not kind:
        down = c.has("decrease", "darken", "set") and LOWERED.search(c.text.lower())
        return do(AudioEffect(kind="pitch", semitones=-abs(semitones) if down else semitones))
    if c.written("mono") and c.says("sound", "voice", "music", "stereo", "original"):
        return do(AudioEffect(kind="mono"))
    if not kind:
        return None
    removed = c.says("remove", "decrease") or c.mentions("denoise")
    if kind == "dereverb" and not c.has("remove"):
        wanted = (
            REVERB.search(c.text.lower()) if not c.stage.zh else c.says("add", "make", "insert")
        )
        kind = "echo" if wanted else kind
    if kind == "echo" and c.says("music") and not c.stage.zh and not removed:
        return unsupported(
            c,
            ("an echo on the music alone", "只给音乐加回声"),
            ("I can add one to the whole sound", "可以给整体声音加回声"),
        )
    if kind == "echo" and removed and not c.says("add", "make", "insert"):
        kind = "dereverb"
    if any(pick.clips for pick in c.picks) and len(c.stage.shots) > 1 and not c.stage.zh:
        return unsupported(
            c,
            ("treating the sound of a single clip", "只处理一段的声音"),
            (
                "I can treat the whole sound, or set that clip's volume",
                "可以处理整体声音，或调那一段的音量",
            ),
        )
    text = c.text.lower()
    deep = any(word in text for word in DEEP) or LOWERED.search(text) is not None
    if kind == "pitch" and semitones is None and (deep or HIGHER.search(c.text.lower())):
        semitones = FEW_SEMITONES
    if kind != "pitch" or semitones is None:
        beside = () if kind == "dereverb" else c.vals("audio_effect")
        others = [other for other in beside if other in BESIDE and other != kind]
        return do(*(AudioEffect(kind=one) for one in dict.fromkeys((kind, *others))))
    return do(AudioEffect(kind=kind, semitones=-semitones if deep else semitones))


def _narration(c: Clause) -> Outcome | None:
    """Speak words over the film, or take the narration away."""
    spoken = c.written("say", "speak", "saying") and c.says("voice") and not c.says("title", "text")
    if c.quotes and spoken:
        voice = wished_voice(c.text, tuple(c.quotes))
        return do(Voiceover(text=c.quotes[0], voice=voice, start=_spoken_from(c, c.quotes[0])))
    if not c.says("voiceover"):
        return None
    if not c.quotes and PACE.search(c.text):
        return unsupported(
            c,
            ("setting how fast a narrator speaks", "调整配音的语速"),
            ("shorter words are spoken sooner", "可以改短文案，或换一种声音"),
        )
    seconds = c.number("time", "dur")
    if c.has("trim", "make") and seconds is not None and seconds > c.stage.length > 0:
        return ask(c, "target_short", length=f"{c.stage.length:g}", wanted=f"{seconds:g}")
    if c.says("volume", "subtitle") or c.has("decrease", "increase"):
        return None
    if c.has("remove") and not (c.quotes and "remove" in c.inherited):
        return do(MuteSound(target="voice"))
    if not (c.has("add", "make", "generate", "insert", "set", "use") or c.quotes or c.whole):
        return None
    words = c.quotes[0] if c.quotes else _after_colon(c)
    voice = wished_voice(c.text, tuple(c.quotes) or ((words,) if words else ()))
    return do(Voiceover(text=words, voice=voice, start=_spoken_from(c, words or "")))


def _spoken_from(c: Clause, words: str) -> float:
    """Return when a narration begins: at a moment, within the last seconds, or to end with them."""
    moment, length = c.moment(), c.stage.length
    if moment is not None:
        return moment
    if c.spans and c.spans[0].how == "after":
        return c.spans[0].start
    if c.spans and c.spans[0].how == "last":
        return max(0.0, length - (c.spans[0].end or 0.0))
    if not c.says("end_at") or c.says("start_at"):
        return 0.0
    spoken = len(words) / SIGNS_A_SECOND if c.stage.zh else len(words.split()) / WORDS_A_SECOND
    return max(0.0, round(length - max(SHORTEST, spoken), 1))


def _after_colon(c: Clause) -> str | None:
    """Return the unquoted words after a colon."""
    colon = next((at for at, t in enumerate(c.tokens) if t.text == ":"), -1)
    if not 0 < colon < len(c.tokens) - 1:
        return None
    return c.wording(c.tokens[colon + 1].start, c.tokens[-1].end).strip() or None


def _denoising(c: Clause) -> Outcome | None:
    """Take the noise away; grain on the picture is not meant."""
    grain = c.val("effect") == "grain" and not c.says("sound")
    return do(DenoiseAudio()) if c.says("denoise") and not grain and not c.has("add") else None


DUCKED_BY = (
    ("choosing by how many decibels music is ducked", "指定压低多少分贝"),
    (
        "it is lowered by the usual amount; I can also turn the music down",
        "按常用幅度压低；也可以调低音乐",
    ),
)


def _ducking(c: Clause) -> Outcome | None:
    """Lower the music under speech."""
    if c.has("duck"):
        told = c.of_kind("db") and not c.stage.zh
        return do(Duck()).and_also(unsupported(c, *DUCKED_BY) if told else None)
    lowered = c.has("decrease", "smaller") and c.says("voice") and not c.of_kind("percent", "db")
    while_music = c.says("music") and c.small("if", "for", "mark")
    while_said = c.stage.zh and c.small("mark") and not c.says("original")
    return do(Duck()) if lowered and (while_music or while_said) else None


def _beats(c: Clause) -> Outcome | None:
    """Cut on the beat of the music."""
    making = c.has("make") and c.says("montage", "promo", "vlog", "slideshow", "social")
    removing = any(t.is_a("remove") and not t.text.lower().startswith("cut") for t in c.live())
    if not c.says("sync") or c.val("effect") or making or removing or c.says("subtitle"):
        return None
    songs = {asset.name for asset in c.stage.audios}
    named = next((name for name in c.assets if name in songs), None)
    laid = AddMusic(asset=named) if named and not c.stage.has_music else None
    return do(*([laid] if laid else []), BeatSync(bpm=c.number("bpm")))


def _loudness(c: Clause) -> Outcome | None:
    """Bring the sound to an even loudness."""
    levelled = c.stage.zh and "统一" in c.text and c.says("sound", "volume", "voice")
    if levelled and not c.of_kind("percent", "db", "lufs"):
        return do(NormalizeAudio())
    lufs = c.number("lufs")
    heard = c.says("sound", "volume", "voice", "music", "normalize") or lufs is not None
    brought = lufs is not None and c.has("set", "make") and c.small("to")
    if not (c.has("normalize") or brought) or not heard:
        return None
    if lufs is None or not QUIETEST <= lufs <= LOUDEST:
        return do(NormalizeAudio())
    return do(NormalizeAudio(lufs=lufs))


def _sound_alone(c: Clause) -> Outcome | None:
    """Keep nothing but the sound: "I only need the audio"."""
    wanted = c.written("give", "want", "need", "get", "send") and c.written("only", "just", "alone")
    alone = c.says("keep") or wanted or (c.has("split", "detach") and c.says("video"))
    if not (alone and c.whole and c.says("sound")) or len(c.content()) > 5 or c.spans:
        return None
    form = c.val("format")
    return do(ExtractAudio(format=form) if form in AUDIO_FORMS else ExtractAudio())


def _sound_file(c: Clause) -> Outcome | None:
    """Write the sound to a file of its own."""
    form = c.val("format")
    audio_form = form in AUDIO_FORMS
    if any(t.of("format") in MOVING for t in c.live()) or says_how_to_encode(c):
        return None
    taken = c.has("extract", "export", "download", "detach")
    asked = c.has("save", "convert", "keep") or c.written("need", "want", "give", "get")
    wants_file = taken or (audio_form and (asked or c.small("to")))
    heard = c.says("sound", "music", "voice", "original") or audio_form
    if not (heard and wants_file) or c.says("subtitle", "section_word") or c.assets:
        return None
    if c.has("remove") and not audio_form:
        return None
    if c.has("add", "insert", "replace") and c.says("music") and c.stage.audios:
        return None
    return do(ExtractAudio(format=form if audio_form else "mp3"))


KINDS = (
    _treatment,
    _narration,
    _denoising,
    _ducking,
    _beats,
    _loudness,
    _sound_alone,
    _sound_file,
)
"""The kinds of wishes about sound, the more particular before the more general."""
