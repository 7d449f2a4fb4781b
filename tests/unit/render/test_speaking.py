import shutil
import sys
from pathlib import Path

import pytest

from cutroom.backend.render.speech.espeak import sounds_of, speak, voice_for
from cutroom.backend.service.outcomes import sentence
from cutroom.errors import EngineFailed, OperationRejected
from tests.support.toy_models import write_espeak


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small espeak-ng of our own, alone on the path."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return write_espeak(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a shebang")
def test_words_go_to_the_program_as_they_are(program: Path) -> None:
    content = speak("-x; $(rm -rf /) `id`")

    assert content.startswith(b"RIFF")
    assert b"-x; $(rm -rf /) `id`" in content


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a shebang")
def test_a_voice_that_is_not_there_is_told(program: Path) -> None:
    with pytest.raises(OperationRejected, match="no such voice"):
        speak("Hello.", "nobody")


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a shebang")
def test_old_programs_speak_chinese_by_the_voice_they_have(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    write_espeak(tmp_path, voices=("cmn", "cmn+f3"))

    assert speak("你好", "女声").startswith(b"RIFF")


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a shebang")
def test_sounds_come_without_marks_of_other_languages(program: Path) -> None:
    assert sounds_of("(en)hello(cmn)\nthere", "en") == "hello there"
    with pytest.raises(EngineFailed, match="no such voice"):
        sounds_of("hello", "nobody")


def test_without_the_program_it_is_said_how_to_get_it(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(OperationRejected, match="espeak-ng, which is not installed") as error:
        speak("Hello.")

    assert "apt install espeak-ng" in error.value.hint
    assert "CUTROOM_VOICE_MODEL" in error.value.hint
    told = sentence(error.value, "zh")
    assert "没有安装" in told
    assert "on this machine" not in told


@pytest.mark.parametrize(
    ("text", "wish", "voice"),
    [
        ("Hello.", None, "en"),
        ("你好", None, "cmn-latn-pinyin"),
        ("你好", "女声", "cmn-latn-pinyin+f3"),
        ("Hello.", "a woman", "en+f3"),
        ("Hello.", "male", "en+m3"),
        ("Hello.", "en-gb", "en-gb"),
        ("Hello.", "--help", "en"),
    ],
)
def test_a_voice_suits_the_words(text: str, wish: str | None, voice: str) -> None:
    assert voice_for(text, wish) == voice


@pytest.mark.ffmpeg
@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_the_real_program_speaks(tmp_path) -> None:
    from cutroom.backend.render.probing.probe import probe

    (tmp_path / "a.wav").write_bytes(speak("Welcome to our little town by the sea."))

    facts = probe(tmp_path / "a.wav")
    assert facts.has_audio
    assert 1500 < facts.duration < 6000
