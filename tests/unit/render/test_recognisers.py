"""Recognisers: known by their files, and heard stretch by stretch with the times of words."""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cutroom.backend.render.analysis.analyst import MediaAnalyst
from cutroom.backend.render.sources import Source
from cutroom.backend.render.speech import listener as listeners
from cutroom.backend.render.speech import packages
from cutroom.backend.render.speech.child import run_child
from cutroom.backend.render.speech.hearing import joined, stretches, words_in
from cutroom.backend.render.speech.listener import usable_recogniser
from cutroom.backend.render.speech.speech_models import find_recogniser
from cutroom.backend.render.speech.transcription import arguments
from cutroom.backend.render.speech.troubles import ModelTrouble
from cutroom.backend.service.outcomes import sentence
from cutroom.domain.measures import LEVEL_STEP, LOWEST, Levels, Words, WordsOf
from cutroom.domain.timing import TimeRange
from cutroom.errors import EngineFailed, OperationRejected
from tests.support.media import source_of, tone, write_sound
from tests.support.toy_models import HIGH, LOW, model, write_recogniser


def spoken(path: Path, *parts: tuple[int, float]) -> Source:
    """Write tones of so many Hz and seconds one after the other; 0 Hz is silence."""
    tones = [tone(seconds, hertz, 0.4) for hertz, seconds in parts]
    return source_of(write_sound(path, np.concatenate(tones)))


def loud(*ranges: tuple[int, int], end: int) -> Levels:
    """Return levels that are loud in these ranges of milliseconds and silent elsewhere."""
    values = bytearray([LOWEST] * (end // LEVEL_STEP))
    for start, stop in ranges:
        values[start // LEVEL_STEP : stop // LEVEL_STEP] = bytes(
            [20] * ((stop - start) // LEVEL_STEP)
        )
    return Levels(bytes(values))


def heard(found: Words) -> list[tuple[str, float, float]]:
    return [(word.text, word.start / 1000, word.end / 1000) for word in found.words]


# --- what lies in a folder ----------------------------------------------------------


def weights(said: str) -> bytes:
    return model([], [], [], [], {"model_type": said})


FOLDERS = [
    (
        {"tiny-encoder.onnx": "whisper-tiny", "tiny-decoder.onnx": "", "tiny-tokens.txt": ""},
        "whisper",
    ),
    (
        {"encoder.onnx": "", "decoder.onnx": "", "joiner.onnx": "", "tokens.txt": ""},
        "transducer",
    ),
    ({"model.int8.onnx": "sense_voice_ctc", "tokens.txt": ""}, "sense_voice"),
    ({"model.onnx": "paraformer", "tokens.txt": ""}, "paraformer"),
    ({"model.onnx": "EncDecCTCModelBPE", "tokens.txt": ""}, "nemo_ctc"),
    ({"model.onnx": "zipformer2_ctc", "tokens.txt": ""}, "zipformer_ctc"),
    (
        {"encoder.onnx": "EncDecMultiTaskModel", "decoder.onnx": "", "tokens.txt": ""},
        "nemo_canary",
    ),
    (
        {
            "preprocess.onnx": "",
            "encode.int8.onnx": "",
            "uncached_decode.int8.onnx": "",
            "cached_decode.int8.onnx": "",
            "tokens.txt": "",
        },
        "moonshine",
    ),
    ({"encoder_model.ort": "", "decoder_model_merged.ort": "", "tokens.txt": ""}, "moonshine_v2"),
    ({"encoder.onnx": "fire-red-asr", "decoder.onnx": "", "tokens.txt": ""}, "fire_red_asr"),
    ({"model.onnx": "wenet_ctc", "tokens.txt": ""}, "wenet_ctc"),
    ({"model.onnx": "telespeech_ctc", "tokens.txt": ""}, "telespeech_ctc"),
    ({"model-dolphin.onnx": "", "tokens.txt": ""}, "dolphin_ctc"),
    ({"model.onnx": "omnilingual-asr", "tokens.txt": ""}, "omnilingual_asr_ctc"),
    ({"model-medasr.onnx": "", "tokens.txt": ""}, "medasr_ctc"),
    ({"model.onnx": "tdnn", "tokens.txt": ""}, "tdnn_ctc"),
]


def written(folder: Path, files: dict[str, str]) -> Path:
    """Write weights that say of themselves what they are, and other files with nothing in them."""
    inner = folder / "inner"
    inner.mkdir()
    for name, said in files.items():
        (inner / name).write_bytes(weights(said) if name.endswith(".onnx") else b"")
    return folder


@pytest.mark.parametrize(("files", "kind"), FOLDERS)
def test_a_recogniser_is_known_by_its_files(
    tmp_path: Path, files: dict[str, str], kind: str
) -> None:
    found = find_recogniser(written(tmp_path, files))

    assert (found.name, found.kind) == ("inner", kind)
    assert {Path(path).name for path in found.files.values()} == set(files)


@pytest.mark.ffmpeg
@pytest.mark.parametrize("case", FOLDERS)
def test_the_library_takes_what_it_is_told_of_a_kind(
    tmp_path: Path, case: tuple[dict[str, str], str]
) -> None:
    import inspect

    import sherpa_onnx

    found = find_recogniser(written(tmp_path, case[0]))
    job = {"kind": found.kind, "files": found.files, "threads": 1}
    told = arguments({**job, "model_type": "transducer", "language": "en"})

    inspect.signature(getattr(sherpa_onnx.OfflineRecognizer, f"from_{found.kind}")).bind(**told)


def test_of_two_sizes_the_smaller_one_listens(tmp_path: Path) -> None:
    for name in ("model.onnx", "model.int8.onnx"):
        (tmp_path / name).write_bytes(weights("sense_voice_ctc"))
    (tmp_path / "tokens.txt").write_bytes(b"")

    assert Path(find_recogniser(tmp_path).files["model"]).name == "model.int8.onnx"


@pytest.mark.parametrize("missing", ["nowhere", "empty", "half"])
def test_a_folder_without_a_recogniser_is_told(tmp_path: Path, missing: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "half").mkdir()
    (tmp_path / "half" / "encoder.onnx").write_bytes(weights(""))
    (tmp_path / "half" / "tokens.txt").write_bytes(b"")

    with pytest.raises(ModelTrouble, match="CUTROOM_SPEECH_MODEL") as caught:
        find_recogniser(tmp_path / missing)

    assert "Whisper" in caught.value.hint
    assert str(tmp_path) not in f"{caught.value} {caught.value.hint}"


# --- what is listened to -------------------------------------------------------------


def test_speech_is_parted_at_its_pauses() -> None:
    levels = loud((1000, 2000), (2100, 3000), (3500, 4000), end=6000)

    parts = stretches(levels, -40, longest=20_000)

    assert parts == [TimeRange(850, 3150), TimeRange(3350, 4150)]
    assert joined(parts, 20_000) == [TimeRange(850, 4150)]
    assert stretches(loud(end=5000), -40, longest=20_000) == []


def test_speech_without_a_pause_is_parted_where_it_is_quietest() -> None:
    values = bytearray(loud((0, 60_000), end=60_000).values)
    values[1500] = values[3000] = 40

    parts = stretches(Levels(bytes(values)), -60, longest=20_000)

    assert [part.start for part in parts[:3]] == [0, 15_000, 30_000]
    assert max(part.duration for part in parts) <= 20_000
    assert parts[-1].end == 60_000


@pytest.mark.parametrize(
    ("tokens", "words"),
    [
        ([" hel", "lo", " wor", "ld", "."], ["hello", "world."]),
        (["▁hel", "lo", "▁you"], ["hello", "you"]),
        (["你", "好", "，", "世", "界"], ["你", "好，", "世", "界"]),
        (["hel@@", "lo", "你"], ["hello", "你"]),
        (["<|en|>", " yes"], ["yes"]),
    ],
)
def test_pieces_of_words_become_words(tokens: Sequence[str], words: list[str]) -> None:
    times = [0.1 * number for number in range(len(tokens))]
    levels = loud((0, 3000), end=3000)

    found = words_in(TimeRange(0, 3000), "", tokens, times, levels)

    assert [word.text for word in found] == words
    assert all(one.end <= two.start for one, two in pairwise(found))


def test_without_times_words_are_spread_by_their_letters() -> None:
    found = words_in(TimeRange(1000, 2000), "abcd ef 你好。", [], [], loud(end=3000))

    assert [(word.text, word.start) for word in found] == [
        ("abcd", 1000),
        ("ef", 1444),
        ("你", 1667),
        ("好。", 1778),
    ]
    assert found[-1].end == 2000


# --- listening ----------------------------------------------------------------------


@pytest.mark.ffmpeg
def test_words_are_heard_at_their_times(tmp_path: Path) -> None:
    early = [(0, 1), (LOW, 0.4), (0, 0.6), (HIGH, 0.3), (0, 0.7), (LOW, 0.5)]
    source = spoken(tmp_path / "a.wav", *early, (0, 30), (HIGH, 0.5), (0, 1))
    analyst = MediaAnalyst(tmp_path / "cache", write_recogniser(tmp_path / "model"))

    found = analyst.measure(WordsOf(source.asset.id), {source.asset.id: source})

    assert isinstance(found, Words)
    assert found.is_timed
    wanted = [("hello", 1.0, 1.4), ("um", 2.0, 2.3), ("hello", 3.0, 3.5), ("um", 33.5, 34.0)]
    assert [word for word, _, _ in heard(found)] == [word for word, _, _ in wanted]
    for (_, start, end), (_, first, last) in zip(heard(found), wanted, strict=True):
        assert start == pytest.approx(first, abs=0.15)
        assert end == pytest.approx(last, abs=0.15)


@pytest.mark.ffmpeg
def test_what_was_heard_is_kept_until_the_model_changes(tmp_path: Path) -> None:
    source = spoken(tmp_path / "a.wav", (0, 1), (LOW, 0.4), (0, 1))
    folder = write_recogniser(tmp_path / "model")
    sources, wanted = {source.asset.id: source}, WordsOf(source.asset.id)
    first = MediaAnalyst(tmp_path / "cache", folder).measure(wanted, sources)
    (kept,) = (tmp_path / "cache").rglob("wordsof-*.json")
    body = json.loads(kept.read_bytes())
    body["words"][0]["text"] = "kept"
    kept.write_text(json.dumps(body))

    again = MediaAnalyst(tmp_path / "cache", folder).measure(wanted, sources)
    write_recogniser(folder, ("goodbye", "er"))
    other = MediaAnalyst(tmp_path / "cache", folder).measure(wanted, sources)

    assert isinstance(first, Words)
    assert isinstance(again, Words)
    assert isinstance(other, Words)
    assert [found.words[0].text for found in (first, again, other)] == ["hello", "kept", "goodbye"]


@pytest.mark.ffmpeg
def test_listening_goes_on_where_it_was_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = spoken(tmp_path / "a.wav", *((0, 10), (LOW, 0.5)) * 4, (0, 1))
    sources, wanted = {source.asset.id: source}, WordsOf(source.asset.id)
    analyst = MediaAnalyst(tmp_path / "cache", write_recogniser(tmp_path / "model"))
    listened: list[int] = []

    def broken_off(module: str, job: Mapping[str, Any], **how: Any) -> str:
        listened.append(len(job["stretches"]))
        told: list[Any] = []

        def once(line: Mapping[str, Any]) -> None:
            if len(listened) == 1 and told:
                raise EngineFailed("the light went out")
            told.append(line)
            how["on_line"](line)

        return run_child(module, job, on_line=once, stop=how["stop"])

    monkeypatch.setattr(listeners, "run_child", broken_off)
    with pytest.raises(EngineFailed, match="the light went out"):
        analyst.measure(wanted, sources)
    found = analyst.measure(wanted, sources)

    assert listened[0] - listened[1] == 1
    assert isinstance(found, Words)
    assert [word.text for word in found.words] == ["hello"] * 4
    assert not [*(tmp_path / "cache" / "hearing").iterdir()]


@pytest.mark.ffmpeg
def test_in_silence_no_word_is_heard(tmp_path: Path) -> None:
    source = spoken(tmp_path / "a.wav", (0, 2))
    analyst = MediaAnalyst(tmp_path / "cache", write_recogniser(tmp_path / "model"))

    assert analyst.measure(WordsOf(source.asset.id), {source.asset.id: source}) == Words(())


@pytest.mark.ffmpeg
def test_a_recogniser_that_breaks_is_told(tmp_path: Path) -> None:
    source = spoken(tmp_path / "a.wav", (0, 1), (LOW, 0.4), (0, 1))
    folder = write_recogniser(tmp_path / "model")
    (folder / "model.onnx").write_bytes(weights("zipformer2_ctc"))
    analyst = MediaAnalyst(tmp_path / "cache", folder)

    with pytest.raises(EngineFailed, match="The recogniser model gave up"):
        analyst.measure(WordsOf(source.asset.id), {source.asset.id: source})


@pytest.mark.ffmpeg
def test_listening_ends_when_the_server_does(tmp_path: Path) -> None:
    source = spoken(tmp_path / "a.wav", (0, 1), (LOW, 0.4), (0, 1))
    analyst = MediaAnalyst(tmp_path / "cache", write_recogniser(tmp_path / "model"))
    analyst.close()

    with pytest.raises(EngineFailed, match="stopped"):
        analyst.measure(WordsOf(source.asset.id), {source.asset.id: source})


def test_without_a_model_it_is_said_what_to_set(tmp_path: Path) -> None:
    source = spoken(tmp_path / "a.wav", (LOW, 0.2))
    sources = {source.asset.id: source}

    with pytest.raises(OperationRejected, match="no speech recognition here") as caught:
        MediaAnalyst(tmp_path / "cache").measure(WordsOf(source.asset.id), sources)

    assert "CUTROOM_SPEECH_MODEL" in caught.value.hint
    assert ".[speech]" in caught.value.hint
    assert "SRT" in caught.value.hint
    assert "没有语音识别" in sentence(caught.value, "zh")
    assert "Set CUTROOM" not in sentence(caught.value, "zh")


def test_the_doctor_hears_of_the_recogniser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_recogniser(tmp_path / "toy")
    monkeypatch.setattr(packages, "PACKAGE", "wave")

    assert usable_recogniser(None) is None
    assert usable_recogniser(folder) == "toy (zipformer_ctc)"
    monkeypatch.setattr(packages, "PACKAGE", "no_such_package")
    with pytest.raises(ModelTrouble, match="CUTROOM_SPEECH_MODEL is set, but the package"):
        usable_recogniser(folder)
