"""Voice models: recognised by their files, chosen by wish and language, and never silently."""

import io
import sys
import wave
from dataclasses import replace
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from cutroom.backend.render.speech import narrator as narrators
from cutroom.backend.render.speech import packages
from cutroom.backend.render.speech.choosing import asks_for_espeak, choose_speaker
from cutroom.backend.render.speech.languages import LATIN, languages_in, script_of
from cutroom.backend.render.speech.model_facts import read_remarks
from cutroom.backend.render.speech.narrator import Narrator, usable_voices
from cutroom.backend.render.speech.sounds import LONGEST_SENTENCE, sentences_for
from cutroom.backend.render.speech.spoken import Spoken
from cutroom.backend.render.speech.synthesis import settings
from cutroom.backend.render.speech.troubles import ModelTrouble
from cutroom.backend.render.speech.voice_models import Kind, find_voices
from cutroom.domain.editing.notes import say
from cutroom.errors import EngineFailed, OperationRejected
from tests.support.toy_models import (
    HOP,
    RATE,
    piper_remarks,
    vits_bytes,
    write_espeak,
    write_kokoro,
    write_piper,
    write_vits,
)

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the espeak-ng of these tests is a script with a shebang"
)
KOKORO = ("af_bella", "bm_lewis", "zf_xiao")
MATCHA = {"model_type": "matcha-tts", "language": "English", "n_speakers": "1"}
CHINESE = {"model_type": "vits", "comment": "aishell", "language": "Chinese", "n_speakers": "174"}


@pytest.fixture(autouse=True)
def espeak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small espeak-ng of our own, alone on the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return write_espeak(folder)


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what only looks for the library find it: these tests stop before they run it."""
    monkeypatch.setattr(packages, "PACKAGE", "wave")


def told(spoken: Spoken) -> list[str]:
    return [say(note) for note in spoken.notes]


def heard(spoken: Spoken) -> tuple[float, int]:
    """Return how long spoken words are, in seconds, and the pitch of their beginning in Hz."""
    with wave.open(io.BytesIO(spoken.content)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(float)
        rate = file.getframerate()
    first = samples[: rate // 10]
    pitch = np.abs(np.fft.rfft(first)).argmax() * rate / len(first)
    return len(samples) / rate, round(pitch)


def refusal(folder: Path) -> ModelTrouble:
    with pytest.raises(ModelTrouble) as caught:
        find_voices(folder)
    return caught.value


# --- what lies in a folder ----------------------------------------------------------


def test_a_piper_voice_is_known_by_the_settings_beside_it(tmp_path: Path) -> None:
    (voice,) = find_voices(write_piper(tmp_path / "v", "de_DE-toy-low", speakers=("eva", "uwe")))

    assert (voice.name, voice.kind, voice.sounding) == ("de_DE-toy-low", "vits", "espeak")
    assert (voice.languages, voice.speakers, voice.accent) == (("de",), ("eva", "uwe"), "de-de")


def test_models_for_the_library_are_known_by_what_they_say_of_themselves(tmp_path: Path) -> None:
    write_vits(tmp_path / "amy", piper_remarks())
    write_piper(tmp_path, "de_DE-toy-low")
    write_kokoro(tmp_path / "kokoro-en", KOKORO, lexicon="你 a\n")
    write_vits(tmp_path / "xinran", CHINESE, lexicon="你 a\n")

    voices = {voice.name: voice for voice in find_voices(tmp_path)}

    assert [voices[name].kind for name in ("amy", "kokoro-en", "xinran")] == [
        "vits",
        "kokoro",
        "vits",
    ]
    assert len(voices) == 4
    assert voices["amy"].languages == ("en",)
    assert voices["kokoro-en"].languages == ("en", "zh")
    assert voices["kokoro-en"].speakers == KOKORO
    assert (voices["xinran"].sounding, voices["xinran"].speaker_count) == ("words", 174)


def test_a_matcha_takes_the_vocoder_beside_it(tmp_path: Path) -> None:
    folder = write_vits(tmp_path / "ljspeech", {**MATCHA, "has_espeak": "1"})

    assert "ljspeech lacks a vocoder" in str(refusal(folder))
    (tmp_path / "vocos-22khz-univ.onnx").write_bytes(b"")
    (voice,) = find_voices(folder)
    assert (voice.kind, voice.sounding) == ("matcha", "espeak")
    assert Path(voice.files["vocoder"]).name == "vocos-22khz-univ.onnx"


def test_a_kitten_is_told_from_a_kokoro(tmp_path: Path) -> None:
    folder = write_kokoro(tmp_path / "some", ("expr-voice-2-m", "expr-voice-2-f"))
    said = {"model_type": "kitten-tts", "speaker_names": "expr-voice-2-m,expr-voice-2-f"}
    (folder / "model.onnx").write_bytes(vits_bytes(remarks={**said, "language": "English"}))

    models = find_voices(folder)

    assert models[0].kind == "kitten"
    assert choose_speaker(models, "Hello", "a woman").speaker.name == "expr-voice-2-f"


@pytest.mark.ffmpeg
@pytest.mark.parametrize("kind", ["vits", "matcha", "kokoro", "kitten"])
def test_the_library_takes_what_it_is_told_of_a_kind(tmp_path: Path, kind: str) -> None:
    import sherpa_onnx

    voices = {"voices": "v"} if kind in ("kokoro", "kitten") else {}
    files = {
        "tokens": "t",
        "lexicon": "l",
        **voices,
        **({"vocoder": "o"} if kind == "matcha" else {}),
    }
    job = {"kind": kind, "model": "m", "files": files, "threads": 1, "rules": ""}

    assert getattr(settings(job, sherpa_onnx).model, kind).tokens == "t"


def test_a_file_that_is_named_is_the_only_voice(tmp_path: Path) -> None:
    write_piper(tmp_path, "de_DE-toy-low")
    write_piper(tmp_path, "en_US-toy-low")

    assert [voice.name for voice in find_voices(tmp_path)] == ["de_DE-toy-low", "en_US-toy-low"]
    (only,) = find_voices(tmp_path / "en_US-toy-low.onnx")
    assert only.name == "en_US-toy-low"


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (tmp_path / "note.txt").write_text("hello")
    torn = write_vits(tmp_path / "torn", piper_remarks())
    (torn / "tokens.txt").unlink()
    kokoro = write_kokoro(tmp_path / "kokoro", KOKORO)
    (kokoro / "voices.bin").unlink()

    assert "does not exist" in str(refusal(tmp_path / "nowhere"))
    assert "holds no voice model" in str(refusal(empty))
    assert "holds no voice model" in str(refusal(tmp_path / "note.txt"))
    assert "torn lacks tokens.txt" in str(refusal(torn))
    assert "kokoro lacks voices.bin" in str(refusal(kokoro))
    assert "Piper" in refusal(empty).hint
    assert str(tmp_path) not in str(refusal(empty))


@pytest.mark.parametrize(
    "content", [b"", b"\x00" * 9, b"hello there", vits_bytes()[:90], b"\xff" * 40]
)
def test_files_that_are_no_models_say_nothing_of_themselves(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.onnx"
    path.write_bytes(content)

    assert read_remarks(path) == {}


def test_other_weights_are_another_voice(tmp_path: Path) -> None:
    folder = write_piper(tmp_path)
    before = find_voices(folder)[0].identity

    assert find_voices(folder)[0].identity == before
    (folder / "en_US-toy-low.onnx").write_bytes(vits_bytes(remarks={"more": "words"}))
    assert find_voices(folder)[0].identity != before


# --- languages ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Hello", LATIN),
        ("你好 world", "zh"),
        ("こんにちは世界", "ja"),
        ("Привет", "ru"),
        ("5 + 5", None),
    ],
)
def test_letters_tell_the_language(text: str, script: str | None) -> None:
    assert script_of(text) == script


@pytest.mark.parametrize(
    ("told", "languages"),
    [
        ("Chinese + English", ("zh", "en")),
        ("en_US-amy-low", ("en",)),
        ("de", ("de",)),
        ("no, it is a calm one", ()),
        ("British", ("en",)),
        ("中文", ("zh",)),
    ],
)
def test_names_and_codes_tell_languages(told: str, languages: tuple[str, ...]) -> None:
    assert languages_in(told) == languages


# --- who speaks ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wish", "speaker", "is_met"),
    [
        ("Hello", None, "af_bella", True),
        ("Hello", "Bella", "af_bella", True),
        ("Hello", "bm_lewis", "bm_lewis", True),
        ("Hello", "a man", "bm_lewis", True),
        ("Hello", "speaker 1", "bm_lewis", True),
        ("你好", None, "zf_xiao", True),
        ("你好", "女声", "zf_xiao", True),
        ("Hello", "Carol", "af_bella", False),
        ("Hello", "17", "af_bella", False),
    ],
)
def test_a_wish_finds_its_speaker(
    tmp_path: Path, text: str, wish: str | None, speaker: str, is_met: bool
) -> None:
    models = find_voices(write_kokoro(tmp_path / "kokoro", KOKORO))

    choice = choose_speaker(models, text, wish)

    assert (choice.speaker.name, choice.is_wish_met) == (speaker, is_met)


@pytest.mark.parametrize(
    ("text", "wish", "name"),
    [
        ("Hello", None, "de_DE-toy-low"),
        ("Hello", "English", "en_US-toy-low"),
        ("Hello", "en-us", "en_US-toy-low"),
        ("Hello", "en_US-toy-low", "en_US-toy-low"),
        ("你好", None, "zh_CN-toy-low"),
    ],
)
def test_of_several_models_the_one_that_fits_speaks(
    tmp_path: Path, text: str, wish: str | None, name: str
) -> None:
    for voice in ("de_DE-toy-low", "en_US-toy-low", "zh_CN-toy-low"):
        write_piper(tmp_path, voice)

    assert choose_speaker(find_voices(tmp_path), text, wish).speaker.model.name == name


def test_voices_of_espeak_are_asked_for_by_their_names() -> None:
    assert all(map(asks_for_espeak, ["espeak", "espeak-ng", "en+f3", "en-gb+m3"]))
    assert not any(map(asks_for_espeak, [None, "", "amy", "en-gb", "a woman"]))


# --- words into sounds --------------------------------------------------------------


def test_a_text_is_spoken_sentence_by_sentence_with_its_pauses(tmp_path: Path) -> None:
    (voice,) = find_voices(write_piper(tmp_path))

    found = sentences_for(
        'Dr. Smith paid 5.50, twice! "Really?" she said — yes。好', voice, by_sounds=True
    )

    assert [one.sounds for one in found] == [
        "dr smith paid 550, twice!",
        "really?",
        "she said, yes。.",
        "好.",
    ]


def test_long_sentences_are_parted_and_none_is_lost(tmp_path: Path) -> None:
    (voice,) = find_voices(write_piper(tmp_path))
    text = " ".join(f"word{number}" for number in range(200)) + "x" * 700

    found = [one.text for one in sentences_for(text, voice, by_sounds=False)]

    assert max(map(len, found)) <= LONGEST_SENTENCE
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


def test_voices_made_for_letters_get_letters(tmp_path: Path) -> None:
    (voice,) = find_voices(write_piper(tmp_path))
    by_letters = replace(voice, sounding="letters")

    assert sentences_for("Été!", by_letters, by_sounds=True)[0].sounds == "e\u0301te\u0301!"


# --- speaking -----------------------------------------------------------------------


@pytest.mark.ffmpeg
def test_a_piper_voice_truly_speaks_and_longer_words_longer(tmp_path: Path) -> None:
    narrator = Narrator(tmp_path / "cache", write_piper(tmp_path / "v", speakers=("anna", "bob")))

    short = narrator.speak("Hi.", None)
    long = narrator.speak("Hi there, all of you.", "bob")

    assert told(short) == ["Spoken by the voice en_US-toy-low, anna."]
    # Three sounds, with one sign between and around each, and one at either end.
    assert heard(short) == (pytest.approx((2 * 4 + 3) * HOP / RATE, abs=0.11), 440)
    assert heard(long)[0] > 3 * heard(short)[0]
    assert heard(long)[1] == 880


@pytest.mark.ffmpeg
def test_the_same_words_are_spoken_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    narrator = Narrator(tmp_path / "cache", write_piper(tmp_path / "v"))
    first = narrator.speak("Hello.", None)
    monkeypatch.setattr(narrators, "run_child", None)

    assert narrator.speak("Hello.", None) == first
    with pytest.raises(TypeError):
        narrator.speak("Goodbye.", None)


@pytest.mark.ffmpeg
def test_a_kokoro_speaks_english_by_sounds_and_chinese_by_its_lexicon(tmp_path: Path) -> None:
    folder = write_kokoro(tmp_path / "kokoro", KOKORO, lexicon="你 a\n好 b c\n")
    narrator = Narrator(tmp_path / "cache", folder)

    english, chinese = narrator.speak("Hello.", "a man"), narrator.speak("你好吗", None)

    assert told(english) == ["Spoken by the voice kokoro, bm_lewis."]
    assert heard(english)[1] == heard(chinese)[1] == 440
    assert told(chinese)[0] == "Spoken by the voice kokoro, zf_xiao."
    assert "不认识这些词" in say(chinese.notes[1], "zh")
    assert "吗" in told(chinese)[1]


@pytest.mark.ffmpeg
def test_a_model_that_crashes_is_said_and_espeak_speaks(tmp_path: Path) -> None:
    # It takes other inputs than the library gives to voices of its kind.
    torn = write_vits(tmp_path / "torn", {**CHINESE, "sample_rate": "16000"}, lexicon="你 a\n")

    spoken = Narrator(tmp_path / "cache", torn).speak("你", None)

    assert spoken.content.startswith(b"RIFF")
    assert told(spoken)[0].startswith("The voice torn did not speak the words: ")
    assert told(spoken)[1] == "Spoken by espeak-ng."


@pytest.mark.ffmpeg
def test_what_is_spoken_ends_when_the_server_does(tmp_path: Path) -> None:
    narrator = Narrator(tmp_path / "cache", write_piper(tmp_path / "v"))
    narrator.close()

    with pytest.raises(EngineFailed, match="stopped"):
        narrator.speak("Hello.", None)


def test_without_a_model_espeak_speaks_and_it_is_said(tmp_path: Path) -> None:
    spoken = Narrator(tmp_path, None).speak("Hello.", None)

    assert b"Hello." in spoken.content
    assert told(spoken) == ["Spoken by espeak-ng."]
    assert say(spoken.notes[0], "zh") == "由 espeak-ng 朗读。"


def test_a_voice_that_espeak_lacks_is_said_and_it_speaks_all_the_same(tmp_path: Path) -> None:
    spoken = Narrator(tmp_path, None).speak("Hello.", "nobody")

    assert b"Hello." in spoken.content
    assert told(spoken)[1].startswith('There is no voice "nobody"; there are: female, male')


def test_espeak_speaks_where_it_was_asked_for(tmp_path: Path) -> None:
    narrator = Narrator(tmp_path / "cache", write_piper(tmp_path / "v"))

    assert told(narrator.speak("Hello.", "espeak-ng")) == ["Spoken by espeak-ng."]
    assert told(narrator.speak("Hello.", "en+f3")) == ["Spoken by espeak-ng."]


@pytest.mark.usefixtures("installed")
def test_a_voice_of_another_language_is_said_and_espeak_speaks(tmp_path: Path) -> None:
    spoken = Narrator(tmp_path / "cache", write_piper(tmp_path / "v")).speak("你好", None)

    assert told(spoken) == [
        "The voice en_US-toy-low speaks English, and these words are in Chinese.",
        "Spoken by espeak-ng.",
    ]
    assert say(spoken.notes[0], "zh") == "声音模型 en_US-toy-low 只会英语，而这段文字是中文。"


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("folder", ["nowhere", "empty", "v"])
def test_with_nothing_that_speaks_it_is_said_what_to_install(
    tmp_path: Path, espeak: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    write_piper(tmp_path / "v")
    (tmp_path / "empty").mkdir()
    espeak.unlink()
    narrator = Narrator(tmp_path / "cache", tmp_path / folder)

    with pytest.raises(OperationRejected) as caught:
        narrator.speak("Hello.", None)

    assert "espeak-ng" in caught.value.hint
    assert str(tmp_path) not in f"{caught.value} {caught.value.hint}"


def test_without_the_package_it_is_said_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_piper(tmp_path / "v")
    monkeypatch.setattr(packages, "PACKAGE", "no_such_package")

    spoken = Narrator(tmp_path / "cache", folder).speak("Hello.", None)

    assert told(spoken)[0].startswith("CUTROOM_VOICE_MODEL is set, but the package")
    assert told(spoken)[1] == "Spoken by espeak-ng."
    with pytest.raises(ModelTrouble) as caught:
        usable_voices(folder)
    assert "install --force '.[speech]'" in caught.value.hint


@pytest.mark.usefixtures("installed")
def test_the_doctor_hears_of_every_voice(tmp_path: Path, espeak: Path) -> None:
    write_piper(tmp_path / "v", speakers=("anna", "bob"))

    assert usable_voices(None) == ["espeak-ng"]
    assert usable_voices(tmp_path / "v") == ["en_US-toy-low (en, 2 speakers)", "espeak-ng"]
    espeak.unlink()
    with pytest.raises(ModelTrouble, match="needs the program espeak-ng"):
        usable_voices(tmp_path / "v")


def test_every_kind_of_model_is_named_to_whoever_has_none() -> None:
    hint = refusal(Path("/nowhere")).hint.casefold()

    assert all(kind in hint for kind in get_args(Kind))
