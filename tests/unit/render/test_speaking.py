import shutil
import sys
from pathlib import Path

import pytest

from cutroom.backend.render.sound.speaking import speak, voice_for
from cutroom.errors import OperationRejected

SCRIPT = """#!{python}
import sys, wave
arguments = sys.argv[1:]
if arguments[arguments.index("-v") + 1] == "nobody":
    sys.exit("there is no such voice")
with wave.open(arguments[arguments.index("-w") + 1], "wb") as out:
    out.setnchannels(1); out.setsampwidth(2); out.setframerate(22050)
    out.writeframes(sys.stdin.buffer.read() * 100)
"""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small espeak-ng of our own, alone on the path."""
    path = tmp_path / "espeak-ng"
    path.write_text(SCRIPT.format(python=sys.executable))
    path.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a shebang")
def test_words_go_to_the_program_as_they_are(program: Path) -> None:
    content = speak("-x; $(rm -rf /) `id`")

    assert content.startswith(b"RIFF")
    assert b"-x; $(rm -rf /) `id`" in content


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a shebang")
def test_a_voice_that_is_not_there_is_told(program: Path) -> None:
    with pytest.raises(OperationRejected, match="no such voice"):
        speak("Hello.", "nobody")


def test_without_the_program_it_is_said_how_to_get_it(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(OperationRejected, match="espeak-ng, which is not installed") as error:
        speak("Hello.")

    assert "apt install espeak-ng" in error.value.hint


@pytest.mark.parametrize(
    ("text", "wish", "voice"),
    [
        ("Hello.", None, "en"),
        ("你好", None, "cmn"),
        ("你好", "女声", "cmn+f3"),
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
