"""Drawings over the picture: the sound as a moving line."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from cutroom.domain.draft import Wave
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.colors import color_value
from cutroom.domain.editing.lettering import position_value
from cutroom.domain.kinds.layering import Waveform
from cutroom.errors import OperationRejected

MODES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "line": ("line", "wave", "p2p", "oscilloscope", "曲线", "线"),
        "bars": ("bar", "bars", "column", "columns", "levels", "equalizer", "柱", "柱状"),
        "none": ("none", "off", "remove", "无"),
    }
)


def apply_waveform(bench: Bench, op: Waveform) -> None:
    """Draw the film's sound, or stop drawing it."""
    word = op.mode.strip().casefold()
    mode = next((name for name, words in MODES.items() if word in words), None)
    if mode is None:
        raise OperationRejected(
            f'A waveform cannot be drawn as "{op.mode}".', hint="Choose line, bars or none."
        )
    waves = bench.draft.waves
    if mode == "none":
        if not waves:
            raise OperationRejected("No waveform is drawn.", hint="Leave mode out to add one.")
        bench.change(waves=())
        return
    position, color = position_value(op.position) or "bottom", color_value(op.color)[:7]
    drawn: Literal["line", "bars"] = "bars" if mode == "bars" else "line"
    others = tuple(wave for wave in waves if wave.position != position)
    bench.change(waves=(*others, Wave(bench.new_id("w"), position, color, drawn)))
