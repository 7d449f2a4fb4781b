"""Recognisers in a folder: of which kind they are, told by their files."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from cutroom.backend.render.speech.model_facts import read_remarks
from cutroom.backend.render.speech.troubles import ModelTrouble

VARIABLE = "CUTROOM_SPEECH_MODEL"
WANTED = (
    "Put into it the unpacked files of an offline recognition model for sherpa-onnx: Whisper, "
    "SenseVoice, Paraformer, Zipformer, NeMo, Moonshine or the like, with its tokens.txt."
)
TIMELESS = frozenset({"whisper", "moonshine", "moonshine_v2", "fire_red_asr", "nemo_canary"})
"""Kinds that tell what was said and not when."""
MULTILINGUAL = frozenset({"whisper", "sense_voice"})
"""Kinds that can be told the language."""

_SINGLE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "sense_voice": ("sense_voice", "sense-voice", "sensevoice"),
        "paraformer": ("paraformer",),
        "telespeech_ctc": ("telespeech",),
        "dolphin_ctc": ("dolphin",),
        "omnilingual_asr_ctc": ("omnilingual",),
        "medasr_ctc": ("medasr",),
        "fire_red_asr_ctc": ("fire-red-asr", "fire_red_asr"),
        "wenet_ctc": ("wenet",),
        "tdnn_ctc": ("tdnn",),
        "nemo_ctc": ("encdecctc", "encdechybrid", "nemo"),
        "zipformer_ctc": ("zipformer2_ctc", "zipformer-ctc", "zipformer"),
    }
)
"""What models of one file say of themselves, or are called, by the library's names of the kinds."""


@dataclass(frozen=True)
class SpeechModel:
    """A recogniser whose files are all there."""

    name: str
    kind: str
    """What the library calls it."""
    files: Mapping[str, str]
    """By the library's names."""

    @property
    def tells_times(self) -> bool:
        """Whether it says when each word begins."""
        return self.kind not in TIMELESS

    @cached_property
    def identity(self) -> str:
        """Names the model by what its files are: other files may hear other words."""
        told = [self.kind]
        for path in sorted(self.files.values()):
            stat = Path(path).stat()
            told.append(f"{Path(path).name}:{stat.st_size}:{stat.st_mtime_ns}")
        return sha256("|".join(told).encode()).hexdigest()[:32]


def find_recogniser(folder: Path) -> SpeechModel:
    """Return the recogniser in a folder, or in the first folder in it that holds one.

    Raises ModelTrouble for a folder that is missing or holds none.
    """
    if folder.is_file():
        folder = folder.parent
    if not folder.is_dir():
        raise ModelTrouble(
            "speech_model_gone",
            {"folder": folder.name},
            hint=f"Correct {VARIABLE}, or make the folder. {WANTED}",
        )
    inner = sorted(path for path in folder.iterdir() if path.is_dir())
    for place in (folder, *inner):
        found = _recognised(place)
        if found is not None:
            return found
    raise ModelTrouble("speech_model_unknown", {"folder": folder.name}, hint=WANTED)


def _recognised(folder: Path) -> SpeechModel | None:
    weights = [path for path in sorted(folder.iterdir()) if path.suffix in (".onnx", ".ort")]
    tokens = sorted(folder.glob("*tokens.txt"))
    if not weights or not tokens:
        return None
    parts = {
        "joiner": _best(weights, "joiner"),
        "preprocessor": _best(weights, "preprocess"),
        "uncached_decoder": _best(weights, "uncached_decode"),
        "cached_decoder": _best(weights, "cached_decode", but="uncached"),
        "encoder": _best(weights, "encode"),
        "decoder": _best(weights, "decode", but="cached"),
    }
    files = {"tokens": str(tokens[0])}
    if parts["encoder"] is None:
        return _single(folder, weights, files)
    kind, names = _of_parts(folder, parts)
    if any(parts[name] is None for name in names):
        return None
    return SpeechModel(folder.name, kind, {**files, **{name: str(parts[name]) for name in names}})


def _best(paths: Iterable[Path], part: str, *, but: str | None = None) -> Path | None:
    """Return the file of a part of a model; of several the smaller, quicker one."""
    able = [
        path
        for path in paths
        if part in path.name.casefold() and not (but and but in path.name.casefold())
    ]
    return min(able, key=lambda path: ("int8" not in path.name, path.name), default=None)


def _of_parts(folder: Path, parts: Mapping[str, Path | None]) -> tuple[str, tuple[str, ...]]:
    """Return the kind of a model of several files, and which of them it needs."""
    if parts["preprocessor"] is not None:
        return "moonshine", ("preprocessor", "encoder", "uncached_decoder", "cached_decoder")
    if parts["joiner"] is not None:
        return "transducer", ("encoder", "decoder", "joiner")
    encoder = parts["encoder"]
    remarks = read_remarks(encoder) if encoder is not None else {}
    said = f"{remarks.get('model_type', '')} {folder.name}".casefold()
    if encoder is not None and encoder.suffix == ".ort":
        kind = "moonshine_v2"
    elif "canary" in said or "multitask" in said:
        kind = "nemo_canary"
    elif "fire" in said:
        kind = "fire_red_asr"
    else:
        kind = "whisper"
    return kind, ("encoder", "decoder")


def _single(folder: Path, weights: list[Path], files: Mapping[str, str]) -> SpeechModel | None:
    """Return a recogniser of one file of weights; None where nothing tells its kind."""
    model = _best(weights, "model") or weights[0]
    remarks = read_remarks(model)
    for said in (remarks.get("model_type", ""), f"{model.name} {folder.name}"):
        for kind, names in _SINGLE.items():
            if any(name in said.casefold() for name in names):
                weight = "paraformer" if kind == "paraformer" else "model"
                return SpeechModel(folder.name, kind, {**files, weight: str(model)})
    return None
