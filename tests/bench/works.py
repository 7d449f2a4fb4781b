"""The reference works of the render benchmark, with the media they are made of."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from cutroom.backend.render.sources import Source
from cutroom.domain.draft import (
    Canvas,
    Clip,
    Cue,
    CueRole,
    CueStyle,
    Draft,
    Motion,
    Sound,
    SoundRole,
    Transition,
)
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.timing import TimeRange
from tests.support.media import scene, source_of, tone, write_film, write_sound

Work = tuple[Draft, dict[AssetId, Source], Draft | None]

GROW = 0.12
"""How far the camera goes into each photo."""


def textured(width: int, height: int, seed: int) -> np.ndarray:
    """Return a picture with shapes and the fine grain of a photo, RGB."""
    rng = np.random.default_rng(seed)
    picture = scene(width, height, seed).astype(np.float32)
    for size, strength in ((24, 16), (96, 12), (400, 8), (1600, 5)):
        low = rng.normal(0, strength, (size * 3 // 4, size, 1)).astype(np.float32)
        picture += cv2.resize(low, (width, height), interpolation=cv2.INTER_CUBIC)[..., None]
    return np.clip(picture, 0, 255).astype(np.uint8)


def w1(folder: Path) -> Work:
    """Five photos with slow zooms and crossfades, music, a title, six captions: 30 s."""
    made = []
    for number in range(5):
        path = folder / f"photo{number}.jpg"
        Image.fromarray(textured(4032, 3024, number)).save(path, quality=92)
        made.append(source_of(path, f"photo{number}"))
    made.append(source_of(write_sound(folder / "music.mp3", tone(40, 220)), "music"))
    clips = tuple(
        Clip(
            SegmentId(f"v{number}"),
            AssetId(f"photo{number}"),
            TimeRange(0, 6000),
            motion=Motion(1.0, 1 + GROW) if number % 2 == 0 else Motion(1 + GROW, 1.0),
            lead=Transition("fade", 1000) if number else None,
        )
        for number in range(5)
    )
    title = Cue(SegmentId("t0"), CueRole.TITLE, "Urban Dreams", TimeRange(0, 3000))
    captions = [
        Cue(
            SegmentId(f"t{number + 1}"),
            CueRole.CAPTION,
            f"Caption number {number + 1}",
            TimeRange(3000 + number * 4500, 7500 + number * 4500),
        )
        for number in range(6)
    ]
    music = Sound(
        SegmentId("s1"),
        SoundRole.MUSIC,
        TimeRange(0, 30_000),
        "music.mp3",
        asset=AssetId("music"),
        fade_out=2000,
    )
    draft = Draft(clips=clips, cues=(title, *captions), sounds=(music,))
    captions[2] = replace(captions[2], text="Another caption altogether")
    changed = replace(draft, cues=(title, *captions))
    return draft, {source.asset.id: source for source in made}, changed


def film(path: Path, seed: int) -> Path:
    """Write a 20-s 1080p clip that pans over a photo, a keyframe each second, with sound."""
    wide = textured(3200, 1300, seed)

    def draw(number: int) -> np.ndarray:
        left, top = number * 2, round(60 + 50 * np.sin(number / 40))
        return wide[top : top + 1080, left : left + 1920]

    return write_film(
        path,
        width=1920,
        height=1080,
        seconds=20,
        keyframe_every=30,
        tone_hz=330,
        draw=draw,
        options={"preset": "veryfast", "crf": "18"},
    )


def w2(folder: Path) -> Work:
    """Two trimmed clips, one crossfade, a title, music that gives way: 24 s."""
    made = [source_of(film(folder / f"film{n}.mp4", n + 7), f"film{n}") for n in range(2)]
    made.append(source_of(write_sound(folder / "music2.mp3", tone(30, 220)), "music"))
    clips = (
        Clip(SegmentId("v1"), AssetId("film0"), TimeRange(2500, 14_500)),
        Clip(
            SegmentId("v2"),
            AssetId("film1"),
            TimeRange(4200, 16_200),
            lead=Transition("fade", 1000),
        ),
    )
    style = CueStyle(animation="fade")
    title = Cue(SegmentId("t1"), CueRole.TITLE, "Two Cities", TimeRange(0, 3000), style)
    music = Sound(
        SegmentId("s1"),
        SoundRole.MUSIC,
        TimeRange(0, 24_000),
        "music2.mp3",
        asset=AssetId("music"),
        duck=True,
    )
    draft = Draft(clips=clips, cues=(title,), sounds=(music,))
    return draft, {source.asset.id: source for source in made}, None


def w3(folder: Path) -> Work:
    """A 20-s clip trimmed to 12 s off its keyframes."""
    source = source_of(film(folder / "film3.mp4", 11), "film3")
    clip = Clip(SegmentId("v1"), AssetId("film3"), TimeRange(3333, 15_333))
    return Draft(canvas=Canvas(), clips=(clip,)), {source.asset.id: source}, None


WORKS: dict[str, Callable[[Path], Work]] = {"W1": w1, "W2": w2, "W3": w3}


def graphs_for(work: str, folder: Path, sources: dict[AssetId, Source]) -> dict[str, list[str]]:
    """Return the commands that make a work with one filter graph; none without imageio-ffmpeg."""
    try:
        from imageio_ffmpeg import get_ffmpeg_exe
    except ImportError:
        return {}
    program = get_ffmpeg_exe()
    match work:
        case "W1":
            return {
                "one FFmpeg graph, photos pre-scaled": graph_for_w1(program, folder, sources),
                "one FFmpeg graph, zoompan on whole photos": graph_for_w1(
                    program, folder, sources, native=True
                ),
            }
        case "W2":
            return {"one FFmpeg graph": graph_for_w2(program, folder, sources)}
        case _:
            return {}


def graph_for_w1(
    program: str, folder: Path, sources: dict[AssetId, Source], *, native: bool = False
) -> list[str]:
    """Return the command that makes W1; `native` zooms in the photos as they come."""
    parts, inputs = [], []
    for number in range(5):
        inputs += ["-i", str(sources[AssetId(f"photo{number}")].path)]
        frames = 195 if number in (0, 4) else 210
        grow = f"1+{GROW}*on/{frames}" if number % 2 == 0 else f"{1 + GROW}-{GROW}*on/{frames}"
        width, height = round(1920 * (1 + GROW) / 2) * 2, round(1080 * (1 + GROW) / 2) * 2
        fit = (
            "crop=4032:2268" if native else f"scale={width}:-2:flags=lanczos,crop={width}:{height}"
        )
        parts.append(
            f"[{number}:v]{fit},zoompan=z='{grow}':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2':d={frames}:s=1920x1080:fps=30,"
            f"format=yuv420p,setsar=1[p{number}]"
        )
    last = "p0"
    for number in range(1, 5):
        offset = number * 6 - 0.5
        parts.append(f"[{last}][p{number}]xfade=fade:duration=1:offset={offset}[x{number}]")
        last = f"x{number}"
    words = folder / "words.ass"
    captions = [(3 + n * 4.5, f"Caption number {n + 1}") for n in range(6)]
    words.write_text(ass_text("Urban Dreams", captions), encoding="utf-8")
    parts.append(f"[{last}]format=yuv420p,ass={words}[v]")
    inputs += ["-i", str(sources[AssetId("music")].path)]
    parts.append("[5:a]atrim=0:30,volume=0.35,afade=t=out:st=28:d=2[a]")
    return _command(program, folder, inputs, parts, 30)


def graph_for_w2(program: str, folder: Path, sources: dict[AssetId, Source]) -> list[str]:
    """Return the command that makes W2."""
    words = folder / "words2.ass"
    words.write_text(ass_text(r"{\fad(300,300)}Two Cities", []), encoding="utf-8")
    inputs = []
    for name in ("film0", "film1", "music"):
        inputs += ["-i", str(sources[AssetId(name)].path)]
    cuts = ("2.5:15", "3.7:16.2")
    parts = [
        f"[{n}:v]trim={cut},setpts=PTS-STARTPTS,fps=30[v{n}];"
        f"[{n}:a]atrim={cut},asetpts=PTS-STARTPTS[a{n}]"
        for n, cut in enumerate(cuts)
    ]
    parts += [
        f"[v0][v1]xfade=fade:duration=1:offset=11.5,format=yuv420p,ass={words}[v]",
        "[a0][a1]acrossfade=d=1,asplit[front][key]",
        "[2:a]atrim=0:24,volume=0.35[music]",
        "[music][key]sidechaincompress=threshold=0.03:ratio=8[under]",
        "[front][under]amix=normalize=0[a]",
    ]
    return _command(program, folder, inputs, parts, 24)


def _command(
    program: str, folder: Path, inputs: list[str], parts: list[str], seconds: int
) -> list[str]:
    script = folder / f"graph{abs(hash(tuple(parts)))}.txt"
    script.write_text(";\n".join(parts), encoding="utf-8")
    encoder = "-c:v libx264 -preset veryfast -crf 20 -c:a aac -b:a 192k -movflags +faststart"
    begin = [program, "-y", *inputs, "-/filter_complex", str(script), "-map", "[v]", "-map", "[a]"]
    return [*begin, *encoder.split(), "-t", str(seconds), str(folder / "graph.mp4")]


def ass_text(title: str, captions: list[tuple[float, str]]) -> str:
    """Return a title of 3 s and captions of 4.5 s as a subtitle file."""
    head = (
        "[Script Info]\nScriptType: v4.00+\nPlayResX: 1920\nPlayResY: 1080\n\n[V4+ Styles]\n"
        "Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BorderStyle, Outline, "
        "Alignment, MarginV\n"
        "Style: T,Sans,110,&H00FFFFFF,&H00000000,1,3,5,40\n"
        "Style: C,Sans,54,&H00FFFFFF,&H00000000,1,3,2,60\n\n[Events]\n"
        "Format: Start, End, Style, Text\n"
    )
    lines = [f"Dialogue: 0:00:00.00,0:00:03.00,T,{title}"]
    for start, text in captions:
        lines.append(f"Dialogue: 0:00:{start:05.2f},0:00:{start + 4.5:05.2f},C,{text}")
    return head + "\n".join(lines) + "\n"
