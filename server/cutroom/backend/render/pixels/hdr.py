"""Films of high dynamic range brought down to what every screen shows."""

from functools import lru_cache

import cv2
import numpy as np
from av.video.frame import VideoFrame

from cutroom.backend.render.pixels.planes import Planes, planes_of_rgb

PQ, HLG = 16, 18
"""FFmpeg's numbers for the transfer curves of HDR10 and of broadcast HDR."""

WHITE_NITS = 203.0
"""The brightness that becomes diffuse white (ITU-R BT.2408)."""

PEAK_NITS = 1000.0
"""The brightness that becomes the brightest white; above it is clipped."""

_TO_709 = np.array(
    [[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]]
)
"""BT.2020 to BT.709 primaries, in linear light."""

_STEPS = 4096


def is_hdr(frame: VideoFrame) -> bool:
    """Say whether a frame's brightness follows an HDR curve."""
    return int(frame.color_trc) in {PQ, HLG}


def tone_mapped(frame: VideoFrame) -> Planes:
    """Return an HDR frame as ordinary planes, highlights rolled off instead of clipped."""
    wide = frame.reformat(
        format="rgb48le", src_colorspace=9, src_color_range=max(1, int(frame.color_range))
    ).to_ndarray()
    linear = _to_linear(int(frame.color_trc))[np.asarray(wide, np.uint16) >> 4]
    narrow = np.maximum(cv2.transform(linear, _TO_709.astype(np.float32)), 0)
    brightest = narrow.max(axis=2)
    rolled = _roll_off(brightest) / np.maximum(brightest, 1e-6)
    narrow *= rolled[..., None]
    steps = np.minimum(narrow * (_STEPS - 1), _STEPS - 1).astype(np.uint16)
    return planes_of_rgb(_to_bytes()[steps])


@lru_cache(maxsize=2)
def _to_linear(curve: int) -> np.ndarray:
    """Return linear light, 1 being diffuse white, for 4096 steps of signal."""
    signal = np.linspace(0, 1, _STEPS)
    if curve == PQ:
        power = signal ** (1 / 78.84375)
        top = np.maximum(power - 0.8359375, 0)
        nits = 10_000 * (top / (18.8515625 - 18.6875 * power)) ** (1 / 0.1593017578125)
    else:
        low = signal**2 / 3
        high = (np.exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12
        nits = 1000 * np.where(signal <= 0.5, low, high) ** 1.2
    return (nits / WHITE_NITS).astype(np.float32)


def _roll_off(light: np.ndarray) -> np.ndarray:
    """Map 0..peak to 0..1: straight up to a knee, then ever gentler."""
    knee, peak = 0.6, PEAK_NITS / WHITE_NITS
    above = np.clip((light - knee) / (peak - knee), 0, 1)
    slope = (peak - knee) / (1 - knee)
    curve = knee + (1 - knee) * (slope * above) / (1 + (slope - 1) * above)
    return np.where(light <= knee, light, curve)


@lru_cache(maxsize=1)
def _to_bytes() -> np.ndarray:
    light = np.linspace(0, 1, _STEPS)
    signal = np.where(light < 0.018, 4.5 * light, 1.099 * light**0.45 - 0.099)
    return np.round(np.clip(signal, 0, 1) * 255).astype(np.uint8)
