"""Voice models in a folder: of which kind they are, what they speak, what they lack."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from cutroom.backend.render.speech.languages import languages_in
from cutroom.backend.render.speech.model_facts import read_remarks
from cutroom.backend.render.speech.troubles import ModelTrouble

VARIABLE = "CUTROOM_VOICE_MODEL"
WANTED = (
    "Put into it a Piper voice (NAME.onnx with NAME.onnx.json), or the unpacked files of a Piper, "
    "Kokoro, Kitten, Matcha or other VITS model for sherpa-onnx, each in a folder of its own."
)
VOCODERS = ("vocos", "hifigan", "hift", "vocoder")
"""What the second file of a Matcha model is called."""
Kind = Literal["vits", "matcha", "kokoro", "kitten"]
Sounding = Literal["espeak", "letters", "words"]
"""How a model is told what to say: as sounds that espeak-ng finds, as the letters themselves, or as
words that its own lexicon knows."""


@dataclass(frozen=True)
class VoiceModel:
    """A voice model whose files are all there."""

    name: str
    kind: Kind
    model: Path
    files: Mapping[str, str]
    """The other files, by the names that the library gives them."""
    sounding: Sounding
    languages: tuple[str, ...] = ()
    """Codes such as "en"; none where nothing tells."""
    speakers: tuple[str, ...] = ()
    """The names of its speakers in their order; none where they have only numbers."""
    speaker_count: int = 1
    accent: str = "en-us"
    """The voice of espeak-ng that finds the sounds of words."""
    config: Mapping[str, Any] = field(default_factory=dict)
    """The Piper settings beside a model that has no remarks of its own."""

    @cached_property
    def identity(self) -> str:
        """Names the model by what its files are: other files are another voice."""
        told = [self.kind, self.sounding, self.accent]
        for path in sorted({str(self.model), *self.files.values()}):
            for part in path.split(","):
                stat = Path(part).stat()
                told.append(f"{Path(part).name}:{stat.st_size}:{stat.st_mtime_ns}")
        return sha256("|".join(told).encode()).hexdigest()[:32]


def find_voices(folder: Path) -> tuple[VoiceModel, ...]:
    """Return the voice models of a folder and of the folders in it; of a file, only its own.

    Raises ModelTrouble for a folder that is missing or holds none.
    """
    if folder.is_file():
        only = _recognised(folder)
        if only is not None:
            return (only,)
    elif not folder.is_dir():
        raise ModelTrouble(
            "voice_model_gone",
            {"folder": folder.name},
            hint=f"Correct {VARIABLE}, or make the folder. {WANTED}",
        )
    found, trouble = _voices_at(folder)
    inner = sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    for place in inner:
        more, lack = _voices_at(place)
        found, trouble = [*found, *more], trouble or lack
    if found:
        return tuple(found)
    raise trouble or ModelTrouble("voice_model_unknown", {"folder": folder.name}, hint=WANTED)


def _voices_at(folder: Path) -> tuple[list[VoiceModel], ModelTrouble | None]:
    """Return the models right in a folder, and what the first that is not whole lacks."""
    found: list[VoiceModel] = []
    trouble: ModelTrouble | None = None
    for model in sorted(folder.glob("*.onnx")):
        if any(word in model.name.casefold() for word in VOCODERS):
            continue
        try:
            voice = _recognised(model)
        except ModelTrouble as lack:
            trouble = trouble or lack
            continue
        if voice is not None:
            found.append(voice)
    return found, trouble


def _recognised(model: Path) -> VoiceModel | None:
    """Return what a file of weights is with the files beside it; None for no voice."""
    folder, beside = model.parent, Path(f"{model}.json")
    remarks = read_remarks(model)
    config = _read_config(beside)
    kind = _kind(folder, remarks, config)
    if kind is None:
        return None
    files = _files_beside(folder, kind)
    if kind == "vits" and "tokens" not in files and not config:
        raise lacks(_name(model), "tokens.txt", beside=model.name)
    for file in {"matcha": ["tokens", "vocoder"], "vits": []}.get(kind, ["tokens", "voices"]):
        if file not in files:
            raise lacks(_name(model), _FILE_NAMES[file], beside=model.name)
    languages = languages_in(remarks.get("language", "")) or _config_languages(config, model)
    speakers = _speakers(remarks, config)
    return VoiceModel(
        name=_name(model),
        kind=kind,
        model=model,
        files=files,
        sounding=_sounding(kind, files, remarks, config),
        languages=tuple(dict.fromkeys((*languages, *_spoken_by(speakers, kind)))),
        speakers=speakers,
        speaker_count=_count(remarks, config, speakers),
        accent=_accent(remarks, config),
        config=config if "sample_rate" not in remarks else {},
    )


_FILE_NAMES = {
    "tokens": "tokens.txt",
    "voices": "voices.bin",
    "vocoder": "a vocoder such as vocos-22khz-univ.onnx",
}


def lacks(name: str, file: str, *, beside: str) -> ModelTrouble:
    """Return what is said of a model of which a file is missing."""
    return ModelTrouble(
        "voice_model_lacks", {"name": name, "file": file}, hint=f"Put it beside {beside}."
    )


def _name(model: Path) -> str:
    """Return what a model is called: files with names for everybody are called by their folder."""
    stem = model.name.removesuffix(".onnx").removesuffix(".int8").removesuffix(".fp16")
    return model.parent.name if stem.startswith("model") else stem


def _read_config(path: Path) -> dict[str, Any]:
    """Return the settings that come with a Piper voice; none for anything else."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    known = isinstance(found, dict) and {"audio", "phoneme_id_map"} <= found.keys()
    return found if known else {}


def _kind(folder: Path, remarks: Mapping[str, str], config: Mapping[str, Any]) -> Kind | None:
    said = f"{remarks.get('model_type', '')} {remarks.get('comment', '')}".casefold()
    if (folder / "voices.bin").is_file():
        return "kitten" if "kitten" in f"{said} {folder.name.casefold()}" else "kokoro"
    if "kokoro" in said:
        return "kokoro"
    if "kitten" in said:
        return "kitten"
    if "matcha" in said:
        return "matcha"
    is_voice = "vits" in said or any(name in said for name in ("piper", "coqui", "melo"))
    return "vits" if config or is_voice else None


def _files_beside(folder: Path, kind: Kind) -> dict[str, str]:
    files: dict[str, str] = {}
    for name, file in (("tokens", "tokens.txt"), ("voices", "voices.bin")):
        if (folder / file).is_file() and (name != "voices" or kind in ("kokoro", "kitten")):
            files[name] = str(folder / file)
    if lexicons := sorted(str(path) for path in folder.glob("lexicon*.txt")):
        # Both kinds of English know the same words: the first one is enough.
        english = [one for one in lexicons if "-en" in Path(one).name]
        files["lexicon"] = ",".join(one for one in lexicons if one not in english[:-1])
    if kind == "matcha":
        places = (*folder.glob("*.onnx"), *folder.parent.glob("*.onnx"))
        for path in places:
            if any(word in path.name.casefold() for word in VOCODERS):
                files.setdefault("vocoder", str(path))
    return files


def _sounding(
    kind: Kind, files: Mapping[str, str], remarks: Mapping[str, str], config: Mapping[str, Any]
) -> Sounding:
    if config.get("phoneme_type") == "text":
        return "letters"
    if remarks.get("has_espeak") == "0":
        return "words"
    said = remarks.get("comment", "").casefold()
    by_sounds = (
        kind != "vits"
        or bool(config)
        or any(name in said for name in ("piper", "coqui", "inflect"))
    )
    if kind == "matcha":
        by_sounds = remarks.get("has_espeak") == "1"
    return "espeak" if by_sounds else "words"


def _config_languages(config: Mapping[str, Any], model: Path) -> tuple[str, ...]:
    """Return the language that a Piper voice's settings, or else its name, tell."""
    language = config.get("language")
    told = language.get("code") if isinstance(language, dict) else None
    return languages_in(str(told or "")) or languages_in(_name(model))


def _speakers(remarks: Mapping[str, str], config: Mapping[str, Any]) -> tuple[str, ...]:
    if named := remarks.get("speaker_names"):
        return tuple(name.strip() for name in named.split(","))
    numbered = config.get("speaker_id_map")
    if not isinstance(numbered, dict):
        return ()
    return tuple(str(name) for name in sorted(numbered, key=lambda name: numbered[name]))


def _count(remarks: Mapping[str, str], config: Mapping[str, Any], speakers: tuple[str, ...]) -> int:
    told = remarks.get("n_speakers", "") or str(config.get("num_speakers", ""))
    return max(1, len(speakers), int(told) if told.isdecimal() else 1)


def _spoken_by(speakers: tuple[str, ...], kind: Kind) -> tuple[str, ...]:
    """Return the languages that the names of Kokoro's speakers tell."""
    if kind != "kokoro":
        return ()
    letters = (name[0] for name in speakers if name[1:3] in ("f_", "m_"))
    return tuple(KOKORO[letter] for letter in letters if letter in KOKORO)


KOKORO: Mapping[str, str] = {
    "a": "en",
    "b": "en",
    "z": "zh",
    "j": "ja",
    "e": "es",
    "f": "fr",
    "h": "hi",
    "i": "it",
    "p": "pt",
}
"""The language of a Kokoro speaker, by the first letter of the name; the second tells f or m."""


def _accent(remarks: Mapping[str, str], config: Mapping[str, Any]) -> str:
    """Return the voice that finds the sounds of words; for those of Chinese there is a lexicon."""
    espeak = config.get("espeak")
    told = espeak.get("voice") if isinstance(espeak, dict) else None
    voices = (remarks.get("voice") or str(told or "")).split()
    others = [voice for voice in voices if voice not in CHINESE]
    return (others or voices or ["en-us"])[0]


CHINESE = ("zh", "cmn")
