"""Photos, films and sounds drawn on the spot, so that no test carries a binary file.

Every film frame carries its own number as a row of black and white squares along the
top edge: `read_number` finds out which frame a picture shows, even after encoding.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from PIL import Image, ImageDraw

from cutroom.backend.render.sources import Source
from cutroom.domain.ids import AssetId

NUMBER_BITS = 12
"""Squares that spell a film frame's number, most significant first."""


def scene(width: int, height: int, seed: int = 0) -> np.ndarray:
    """Return an RGB picture with gradients, edges and colours that a seed varies."""
    rng = np.random.default_rng(seed)
    image = Image.new("RGB", (width, height))
    x = np.linspace(0, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    low, high = rng.integers(20, 120, 3), rng.integers(130, 240, 3)
    ramp = (x * 0.6 + y * 0.4)[..., None]
    image = Image.fromarray((low + (high - low) * ramp).astype(np.uint8))
    pen = ImageDraw.Draw(image)
    for _ in range(14):
        cx, cy = rng.integers(0, width), rng.integers(0, height)
        r = int(rng.integers(min(width, height) // 16 + 1, min(width, height) // 5 + 3))
        color = tuple(int(c) for c in rng.integers(0, 256, 3))
        shape = pen.ellipse if rng.random() < 0.5 else pen.rectangle
        shape((cx - r, cy - r, cx + r, cy + r), fill=color, outline=(255, 255, 255))
    return np.asarray(image)


def write_photo(
    path: Path,
    *,
    width: int = 640,
    height: int = 480,
    seed: int = 0,
    color: tuple[int, int, int] | None = None,
    orientation: int | None = None,
) -> Path:
    """Write a photo (by its ending: jpg, png, webp); `orientation` is the EXIF tag 1..8."""
    pixels = scene(width, height, seed)
    if color is not None:
        pixels = np.full((height, width, 3), color, np.uint8)
    image = Image.fromarray(pixels)
    options: dict[str, object] = {}
    if path.suffix.lower() in {".jpg", ".jpeg"}:
        options = {"quality": 95, "subsampling": 0}
    if orientation is not None:
        exif = Image.Exif()
        exif[0x0112] = orientation
        options["exif"] = exif
    image.save(path, **options)
    return path


def write_logo(
    path: Path, *, width: int = 200, height: int = 100, color: tuple[int, int, int] = (255, 40, 40)
) -> Path:
    """Write a PNG whose corners are transparent and whose middle ellipse is opaque."""
    image = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((0, 0, width - 1, height - 1), fill=(*color, 255))
    image.save(path)
    return path


def write_gif(
    path: Path,
    *,
    width: int = 120,
    height: int = 80,
    colors: Sequence[tuple[int, int, int]] = ((255, 0, 0), (0, 255, 0), (0, 0, 255)),
    frame_ms: int = 200,
) -> Path:
    """Write an animated GIF of plain colours that loops for ever."""
    frames = [Image.new("RGB", (width, height), color) for color in colors]
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=frame_ms, loop=0)
    return path


def numbered_frame(width: int, height: int, number: int, seed: int = 0) -> np.ndarray:
    """Return an RGB film frame: a scene that drifts, with its number along the top."""
    wide = scene(width * 2, height, seed)
    offset = (number * 2) % width
    frame = wide[:, offset : offset + width].copy()
    side = width // NUMBER_BITS
    frame[:side, :] = 128
    for bit in range(NUMBER_BITS):
        on = number >> (NUMBER_BITS - 1 - bit) & 1
        frame[:side, bit * side : (bit + 1) * side] = 235 if on else 20
    return frame


def read_number(rgb: np.ndarray) -> int:
    """Return the number that the squares along the top of a film frame spell."""
    side = rgb.shape[1] // NUMBER_BITS
    number = 0
    for bit in range(NUMBER_BITS):
        left, inset = bit * side, side // 3
        middle = rgb[inset : side - inset, left + inset : left + side - inset]
        number = number << 1 | int(middle.mean() > 128)
    return number


def write_film(
    path: Path,
    *,
    width: int = 320,
    height: int = 180,
    rate: Fraction | int = 30,
    seconds: float = 2.0,
    seed: int = 0,
    keyframe_every: int = 30,
    codec: str = "libx264",
    pix_fmt: str = "yuv420p",
    tone_hz: float | None = None,
    samples: np.ndarray | None = None,
    draw: Callable[[int], np.ndarray] | None = None,
    times_ms: Sequence[int] | None = None,
    options: dict[str, str] | None = None,
) -> Path:
    """Write a film whose frames carry their numbers; the ending chooses the container.

    `times_ms` gives every frame its own time (variable frame rate); `draw` replaces the
    picture of frame n (RGB); `tone_hz` adds a stereo sine of -12 dBFS, `samples` a
    sound of one's own.
    """
    rate = Fraction(rate)
    count = len(times_ms) if times_ms is not None else round(seconds * rate)
    length_s = (times_ms[-1] / 1000 + float(1 / rate)) if times_ms else count / float(rate)
    if tone_hz is not None:
        samples = tone(length_s, tone_hz)
    with av.open(str(path), "w") as container:
        video = container.add_stream(codec, rate=rate)
        video.width, video.height, video.pix_fmt = width, height, pix_fmt
        video.gop_size = keyframe_every
        if codec == "libx264":
            video.options = {"preset": "ultrafast", "crf": "12", **(options or {})}
        elif options:
            video.options = options
        video.codec_context.color_range = 1
        video.codec_context.colorspace = 1
        video.codec_context.color_primaries = 1
        video.codec_context.color_trc = 1
        if times_ms is not None:
            video.codec_context.time_base = Fraction(1, 1000)
        audio = None
        if samples is not None:
            name = "libopus" if path.suffix == ".webm" else "aac"
            audio = container.add_stream(name, rate=48_000, layout="stereo")
        for index in range(count):
            rgb = draw(index) if draw else numbered_frame(width, height, index, seed)
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(rgb), format="rgb24")
            frame = frame.reformat(format=pix_fmt, dst_colorspace="ITU709", dst_color_range="MPEG")
            frame.pts = times_ms[index] if times_ms is not None else index
            frame.time_base = Fraction(1, 1000) if times_ms is not None else 1 / rate
            container.mux(video.encode(frame))
        container.mux(video.encode())
        if audio is not None and samples is not None:
            for piece in _audio_frames(samples):
                container.mux(audio.encode(piece))
            container.mux(audio.encode())
    return path


def tone(seconds: float, hz: float = 440.0, gain: float = 0.25, rate: int = 48_000) -> np.ndarray:
    """Return a stereo sine as float32 of shape (frames, 2)."""
    at = np.arange(round(seconds * rate)) / rate
    wave = (gain * np.sin(2 * np.pi * hz * at)).astype(np.float32)
    return np.stack([wave, wave], axis=1)


def write_sound(path: Path, samples: np.ndarray, *, rate: int = 48_000) -> Path:
    """Write float samples of shape (frames, 2) as wav, mp3, m4a or aac, by the ending."""
    codecs = {".wav": "pcm_s16le", ".mp3": "libmp3lame", ".m4a": "aac", ".aac": "aac"}
    form = {".aac": "adts", ".m4a": "ipod"}.get(path.suffix)
    with av.open(str(path), "w", format=form) as container:
        stream = container.add_stream(codecs[path.suffix], rate=rate, layout="stereo")
        for piece in _audio_frames(samples, rate=rate):
            container.mux(stream.encode(piece))
        container.mux(stream.encode())
    return path


def _audio_frames(samples: np.ndarray, *, rate: int = 48_000):
    for start in range(0, len(samples), 1024):
        block = np.ascontiguousarray(samples[start : start + 1024].astype(np.float32).T)
        frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
        frame.sample_rate = rate
        frame.pts = start
        frame.time_base = Fraction(1, rate)
        yield frame


def source_of(path: Path, asset_id: str | None = None) -> Source:
    """Return a file as the source that ingest would make of it: probed and hashed."""
    import hashlib

    from cutroom.backend.render.probing.probe import probe
    from cutroom.domain.media import Asset

    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    facts = probe(path)
    identity = AssetId(asset_id or f"a_{digest[:12]}")
    return Source(Asset(identity, path.name, facts, len(content), digest), path)


def read_film(path: Path) -> list[np.ndarray]:
    """Return every frame of a film as RGB, decoded."""
    with av.open(str(path)) as container:
        return [
            frame.to_ndarray(format="rgb24", src_colorspace="ITU709", src_color_range="MPEG")
            for frame in container.decode(video=0)
        ]


def read_sound(path: Path) -> np.ndarray:
    """Return the sound of a file as float32 (frames, 2) at 48 kHz."""
    resampler = av.AudioResampler(format="flt", layout="stereo", rate=48_000)
    blocks: list[np.ndarray] = []
    with av.open(str(path)) as container:
        for frame in container.decode(audio=0):
            blocks += [piece.to_ndarray() for piece in resampler.resample(frame)]
        blocks += [piece.to_ndarray() for piece in resampler.resample(None)]
    return np.concatenate(blocks, axis=1).reshape(-1, 2)


def psnr(one: np.ndarray, other: np.ndarray) -> float:
    """Return the peak signal-to-noise ratio of two pictures in dB (99 when equal)."""
    error = np.mean((one.astype(np.float64) - other.astype(np.float64)) ** 2)
    return 99.0 if error == 0 else float(10 * np.log10(255**2 / error))
