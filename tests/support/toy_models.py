"""Models of a few hundred bytes that truly run: they make tones instead of voices.

An ONNX file is a protocol buffer, and these need so little of that format that writing it
here spares the tests a package and the repository a binary file.
"""

import json
import math
import struct
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

RATE = 16_000
HOP = 800
"""Samples that a toy voice makes for every sign it is given: 50 ms."""
FLOAT, INT64 = 1, 7


def _number(value: int) -> bytes:
    value &= 2**64 - 1
    parts = bytearray()
    while value > 127:
        parts.append(value & 127 | 128)
        value >>= 7
    return bytes([*parts, value])


def _int(field: int, value: int) -> bytes:
    return _number(field << 3) + _number(value)


def _bytes(field: int, content: bytes | str) -> bytes:
    content = content.encode() if isinstance(content, str) else content
    return _number(field << 3 | 2) + _number(len(content)) + content


def node(
    kind: str, inputs: Sequence[str], outputs: Sequence[str], **numbers: int | tuple[int, ...]
) -> bytes:
    """Return one step of a graph, with whole numbers as its attributes."""
    parts = [_bytes(1, name) for name in inputs] + [_bytes(2, name) for name in outputs]
    parts.append(_bytes(4, kind))
    for name, value in numbers.items():
        several = value if isinstance(value, tuple) else ()
        held = b"".join(_int(8, one) for one in several) + _int(20, 7)
        alone = b"" if isinstance(value, tuple) else _int(3, value) + _int(20, 2)
        parts.append(_bytes(5, _bytes(1, name) + (alone or held)))
    return b"".join(parts)


def constant(name: str, values: Sequence[float], *, kind: int, shape: Sequence[int] = ()) -> bytes:
    """Return a tensor that belongs to the graph."""
    raw = b"".join(struct.pack("<f" if kind == FLOAT else "<q", value) for value in values)
    sides = b"".join(_int(1, side) for side in shape)
    return sides + _int(2, kind) + _bytes(8, name) + _bytes(9, raw)


def port(name: str, kind: int, shape: Sequence[int | str]) -> bytes:
    """Return an input or output of the graph; sides with names are as long as needed."""
    sides = b"".join(
        _bytes(1, _int(1, side) if isinstance(side, int) else _bytes(2, side)) for side in shape
    )
    return _bytes(1, name) + _bytes(2, _bytes(1, _int(1, kind) + _bytes(2, sides)))


def model(
    nodes: Sequence[bytes],
    constants: Sequence[bytes],
    inputs: Sequence[bytes],
    outputs: Sequence[bytes],
    remarks: Mapping[str, str] | None = None,
) -> bytes:
    """Return a whole model."""
    graph = b"".join(
        [
            *(_bytes(1, one) for one in nodes),
            _bytes(2, "toy"),
            *(_bytes(5, one) for one in constants),
            *(_bytes(11, one) for one in inputs),
            *(_bytes(12, one) for one in outputs),
        ]
    )
    told = b"".join(
        _bytes(14, _bytes(1, key) + _bytes(2, value)) for key, value in (remarks or {}).items()
    )
    return _int(1, 8) + _bytes(7, graph) + _bytes(8, _int(2, 13)) + told


def _tone(signs: str, speaker: str | None) -> tuple[list[bytes], list[bytes]]:
    """Return the steps from a list of signs to a tone: 440 Hz, an octave up for each speaker."""
    steps = [
        node("Size", [signs], ["count"]),
        node("Mul", ["count", "hop"], ["length"]),
        node("Range", ["zero", "length", "one"], ["steps"]),
        node("Cast", ["steps"], ["times"], to=FLOAT),
        node("Mul", ["times", "omega"], ["phase"]),
    ]
    turned = "phase"
    if speaker is not None:
        steps += [
            node("Cast", [speaker], ["number"], to=FLOAT),
            node("Pow", ["two", "number"], ["octave"]),
            node("Mul", ["phase", "octave"], ["higher"]),
        ]
        turned = "higher"
    steps += [node("Sin", [turned], ["wave"]), node("Mul", ["wave", "gain"], ["soft"])]
    constants = [
        constant("hop", [HOP], kind=INT64),
        constant("zero", [0], kind=INT64),
        constant("one", [1], kind=INT64),
        constant("omega", [2 * math.pi * 440 / RATE], kind=FLOAT),
        constant("gain", [0.3], kind=FLOAT),
        constant("two", [2.0], kind=FLOAT),
    ]
    return steps, constants


def vits_bytes(*, speakers: int = 1, remarks: Mapping[str, str] | None = None) -> bytes:
    """Return a voice of Piper's shape: its tone is as long as its words have sounds."""
    steps, constants = _tone("input", "sid" if speakers > 1 else None)
    return model(
        [*steps, node("Reshape", ["soft", "shape"], ["output"])],
        [*constants, constant("shape", [1, 1, -1], kind=INT64, shape=[3])],
        [
            port("input", INT64, [1, "T"]),
            port("input_lengths", INT64, [1]),
            port("scales", FLOAT, [3]),
            *([port("sid", INT64, [1])] if speakers > 1 else []),
        ],
        [port("output", FLOAT, [1, 1, "N"])],
        remarks,
    )


def kokoro_bytes(speakers: Sequence[str], *, words: int = 100) -> bytes:
    """Return a voice of Kokoro's shape, which takes a style instead of a number."""
    steps, constants = _tone("tokens", None)
    return model(
        [*steps, node("Reshape", ["soft", "shape"], ["audio"])],
        [*constants, constant("shape", [-1], kind=INT64, shape=[1])],
        [
            port("tokens", INT64, [1, "T"]),
            port("style", FLOAT, [1, 2]),
            port("speed", FLOAT, [1]),
        ],
        [port("audio", FLOAT, ["N"])],
        {
            "model_type": "kokoro",
            "language": "multi-lang, e.g., English, Chinese",
            "has_espeak": "1",
            "sample_rate": str(RATE),
            "version": "2",
            "voice": "en-us",
            "style_dim": f"{words},1,2",
            "n_speakers": str(len(speakers)),
            "speaker_names": ",".join(speakers),
            "max_token_len": str(words),
        },
    )


def piper_remarks(
    language: str = "English", voice: str = "en-us", speakers: int = 1
) -> dict[str, str]:
    """Return what a Piper voice for the library says of itself."""
    return {
        "model_type": "vits",
        "comment": "piper",
        "language": language,
        "voice": voice,
        "has_espeak": "1",
        "n_speakers": str(speakers),
        "sample_rate": str(RATE),
    }


SOUNDS = [
    "_",
    "^",
    "$",
    " ",
    *",.!?;:'-",
    *"abcdefhijklmnoprstuvwyzæçðŋɐɑɒɔɕəɚɛɜɡɪɫɹɾʃʊʌʒʔʰˈˌːθχɨɲ0123456789",
]
"""The signs that a toy voice knows."""


def write_piper(folder: Path, name: str = "en_US-toy-low", *, speakers: Sequence[str] = ()) -> Path:
    """Write a Piper voice as its makers hand it out: weights, and settings beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    language, region = name[:5].split("_")
    (folder / f"{name}.onnx").write_bytes(vits_bytes(speakers=max(1, len(speakers))))
    settings = {
        "audio": {"sample_rate": RATE, "quality": "low"},
        "espeak": {"voice": "cmn" if language == "zh" else f"{language}-{region.lower()}"},
        "language": {"code": f"{language}_{region}", "family": language},
        "num_speakers": max(1, len(speakers)),
        "speaker_id_map": {name: number for number, name in enumerate(speakers)},
        "phoneme_type": "espeak",
        "phoneme_id_map": {sign: [number] for number, sign in enumerate(SOUNDS)},
    }
    (folder / f"{name}.onnx.json").write_text(json.dumps(settings), encoding="utf-8")
    return folder


def write_tokens(folder: Path) -> None:
    """Write the table of sounds that models for the library have beside them."""
    lines = [f"{sign} {number}\n" for number, sign in enumerate(SOUNDS)]
    (folder / "tokens.txt").write_text("".join(lines), encoding="utf-8")


def write_vits(folder: Path, remarks: Mapping[str, str], *, lexicon: str = "") -> Path:
    """Write a voice as it is unpacked for the library."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(vits_bytes(remarks=remarks))
    write_tokens(folder)
    if lexicon:
        (folder / "lexicon.txt").write_text(lexicon, encoding="utf-8")
    return folder


def write_kokoro(folder: Path, speakers: Sequence[str], *, lexicon: str = "") -> Path:
    """Write a Kokoro model with a style for each speaker."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(kokoro_bytes(speakers))
    (folder / "voices.bin").write_bytes(
        struct.pack(f"<{len(speakers) * 200}f", *[0.0] * len(speakers) * 200)
    )
    write_tokens(folder)
    if lexicon:
        (folder / "lexicon-zh.txt").write_text(lexicon, encoding="utf-8")
    return folder


ESPEAK = """#!{python}
import sys, wave
arguments, said = sys.argv[1:], sys.stdin.buffer.read()
if arguments[arguments.index("-v") + 1] == "nobody":
    sys.exit("there is no such voice")
if {voices} and arguments[arguments.index("-v") + 1] not in {voices}:
    sys.exit("there is no such voice")
if "--ipa" in arguments:
    unheard = b',.!?;:"'
    sys.stdout.buffer.write(said.lower().translate(None, unheard))
else:
    with wave.open(arguments[arguments.index("-w") + 1], "wb") as out:
        out.setnchannels(1); out.setsampwidth(2); out.setframerate(22050)
        out.writeframes(said * 100)
"""


def write_espeak(folder: Path, *, voices: Sequence[str] = ()) -> Path:
    """Write a small espeak-ng: words sound as they are written, and speech is noise of them."""
    path = folder / "espeak-ng"
    path.write_text(ESPEAK.format(python=sys.executable, voices=tuple(voices)), encoding="utf-8")
    path.chmod(0o755)
    return path


LOW, HIGH = 300, 3000
"""Tones in Hz that a toy recogniser takes for its first and its second word."""
QUIET = -6.0
"""The logarithm of a band's energy below which it hears nothing."""


def _band(name: str, first: int, last: int) -> tuple[list[bytes], list[bytes]]:
    """Return the steps to a band's mean energy at every fourth frame, and their constants."""
    steps = [
        node(
            "Slice", ["x", f"{name}_from", f"{name}_to", "both_axes", "strides"], [f"{name}_part"]
        ),
        node("ReduceMax", [f"{name}_part"], [name], keepdims=1, axes=(2,)),
    ]
    edges = [
        constant(f"{name}_from", [0, first], kind=INT64, shape=[2]),
        constant(f"{name}_to", [2**40, last], kind=INT64, shape=[2]),
    ]
    return steps, edges


def recogniser_bytes() -> bytes:
    """Return a recogniser that takes low tones for one word and high ones for another."""
    low_steps, low_edges = _band("low", 2, 20)
    high_steps, high_edges = _band("high", 50, 75)
    steps = [
        *low_steps,
        *high_steps,
        node("Mul", ["low", "nothing"], ["zeros"]),
        node("Add", ["zeros", "quiet"], ["blank"]),
        node("Concat", ["blank", "low", "high"], ["log_probs"], axis=2),
        node("Shape", ["log_probs"], ["sides"]),
        node("Gather", ["sides", "second"], ["log_probs_len"], axis=0),
    ]
    constants = [
        *low_edges,
        *high_edges,
        constant("both_axes", [1, 2], kind=INT64, shape=[2]),
        constant("strides", [4, 1], kind=INT64, shape=[2]),
        constant("nothing", [0.0], kind=FLOAT),
        constant("quiet", [QUIET], kind=FLOAT),
        constant("second", [1], kind=INT64, shape=[1]),
    ]
    return model(
        steps,
        constants,
        [port("x", FLOAT, ["N", "T", 80]), port("x_lens", INT64, ["N"])],
        [port("log_probs", FLOAT, ["N", "U", 3]), port("log_probs_len", INT64, ["N"])],
        {"model_type": "zipformer2_ctc", "version": "1"},
    )


def write_recogniser(folder: Path, words: Sequence[str] = ("hello", "um")) -> Path:
    """Write a recogniser that hears these two words in low and in high tones."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(recogniser_bytes())
    signs = ["<blk>", *(f"\u2581{word}" for word in words)]
    lines = [f"{sign} {number}\n" for number, sign in enumerate(signs)]
    (folder / "tokens.txt").write_text("".join(lines), encoding="utf-8")
    return folder
