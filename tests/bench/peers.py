"""W1 as users of other tools would write it, for the render benchmark.

MoviePy is a Python library (group `peers`); melt is a program of the MLT framework.
Both get photos that were scaled to what the zoom needs, the same cuts and words, and
the same encoder settings.

Remotion and editly are Node packages, with the photos as they come:

    npm install --prefix tests/bench/peers_js

Remotion draws in a Chromium of the system's; editly needs a compiler and the libraries
of cairo, pango, pixman and GL to install, and Xvfb, ffmpeg and ffprobe to run.
"""

import importlib.util
import os
import shutil
import sys
from pathlib import Path

import cutroom.backend.render
from cutroom.backend.render.sources import Source
from cutroom.domain.ids import AssetId

SECONDS, PHOTOS, FADE = 30, 5, 1.0
WIDTH, HEIGHT, GROW = 1920, 1080, 0.12

NODE = Path(__file__).parent / "peers_js"

FONT = Path(cutroom.backend.render.__path__[0]) / "fonts" / "sans-bold.ttf"

MOVIEPY = """
import sys
from moviepy import AudioFileClip, CompositeVideoClip, ImageClip, TextClip, afx, vfx

folder, font, out = sys.argv[1:4]
width, height, grow, photos, each, fade = 1920, 1080, 0.12, 5, 6.0, 1.0
layers = []
for number in range(photos):
    start = max(0.0, number * each - fade / 2)
    end = min(photos * each, (number + 1) * each + fade / 2)
    length = end - start
    whole = ImageClip(f"{folder}/photo{number}.jpg").resized(width=round(width * (1 + grow)))

    def size(t, length=length, inward=number % 2 == 0):
        part = t / length if inward else 1 - t / length
        return (1 + grow * part) / (1 + grow)

    clip = whole.with_duration(length).resized(size).with_position("center").with_start(start)
    layers.append(clip.with_effects([vfx.CrossFadeIn(fade)]) if number else clip)
words = [("Urban Dreams", 0.0, 3.0, 110, "center")]
for n in range(6):
    words.append((f"Caption number {n + 1}", 3 + n * 4.5, 7.5 + n * 4.5, 54, ("center", 950)))
for text, start, end, points, place in words:
    line = TextClip(font=font, text=text, font_size=points, color="white", stroke_color="black",
                    stroke_width=3, margin=(8, 24))
    layers.append(line.with_start(start).with_duration(end - start).with_position(place))
music = AudioFileClip(f"{folder}/music.mp3").subclipped(0, 30)
music = music.with_effects([afx.MultiplyVolume(0.35), afx.AudioFadeOut(2)])
film = CompositeVideoClip(layers, size=(width, height)).with_duration(30).with_audio(music)
film.write_videofile(out, fps=30, codec="libx264", preset="veryfast", audio_codec="aac",
                     ffmpeg_params=["-crf", "20", "-pix_fmt", "yuv420p"], threads=2, logger=None)
"""


def peers_for_w1(folder: Path, sources: dict[AssetId, Source]) -> dict[str, list[str]]:
    """Return the commands of the peers that are installed."""
    found = {}
    if importlib.util.find_spec("moviepy"):
        script = folder / "with_moviepy.py"
        script.write_text(MOVIEPY, encoding="utf-8")
        out = str(folder / "moviepy.mp4")
        found["MoviePy"] = [sys.executable, str(script), str(folder), str(FONT), out]
    if program := shutil.which("melt"):
        found["melt"] = melt(program, folder, sources)
    return found | node_peers(folder, sources)


def node_peers(folder: Path, sources: dict[AssetId, Source]) -> dict[str, list[str]]:
    """Return the commands of Remotion and editly, where they and what they run on are there."""
    public = folder / "public"
    public.mkdir(exist_ok=True)
    for source in sources.values():
        # Remotion copies the whole folder that it is given.
        if not (public / source.path.name).exists():
            os.link(source.path, public / source.path.name)
    found = {}
    node = shutil.which("node") or "node"
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if (NODE / "node_modules/remotion").is_dir() and chromium:
        out = str(folder / "remotion.mp4")
        found["Remotion"] = [node, str(NODE / "remotion.mjs"), str(public), out, chromium]
    programs = [shutil.which(name) for name in ("xvfb-run", "ffmpeg", "ffprobe")]
    if (NODE / "node_modules/editly").is_dir() and all(programs):
        xvfb, ffmpeg, ffprobe = map(str, programs)
        script, out = str(NODE / "editly.mjs"), str(folder / "editly.mp4")
        found["editly"] = [xvfb, "-a", node, script, str(public), out, str(FONT), ffmpeg, ffprobe]
    return found


def melt(program: str, folder: Path, sources: dict[AssetId, Source]) -> list[str]:
    """Return the command that makes W1 with MLT's own program."""
    begin = [program, "-silent", "-profile", "atsc_1080p_30"]
    video: list[str] = []
    for number in range(PHOTOS):
        frames = 195 if number in (0, PHOTOS - 1) else 210
        wide, high = WIDTH * (1 + GROW), HEIGHT * (1 + GROW)
        large = f"{(WIDTH - wide) / 2:.0f} {(HEIGHT - high) / 2:.0f} {wide:.0f} {high:.0f} 1"
        plain = f"0 0 {WIDTH} {HEIGHT} 1"
        first, last = (plain, large) if number % 2 == 0 else (large, plain)
        video += [str(sources[AssetId(f"photo{number}")].path), f"out={frames - 1}"]
        # The photo fills the canvas; the move is one of the clip as a whole.
        video += ["-attach-cut", "crop", "center=1"]
        video += ["-attach-cut", "affine", f"transition.rect=0={first};{frames - 1}={last}"]
        if number:
            video += ["-mix", "30", "-mixer", "luma"]
    words = [("Urban Dreams", 0, 90, 110, "middle")]
    words += [
        (f"Caption number {n + 1}", 90 + n * 135, 225 + n * 135, 54, "bottom") for n in range(6)
    ]
    titles: list[str] = []
    for text, start, end, points, place in words:
        titles += ["-attach-track", "dynamictext", f"argument={text}", f"size={points}"]
        titles += [f"valign={place}", "halign=center", "fgcolour=#ffffff", "olcolour=#000000"]
        titles += ["outline=3", f"in={start}", f"out={end - 1}"]
    music = ["-audio-track", str(sources[AssetId("music")].path), f"out={SECONDS * 30 - 1}"]
    music += [
        "-attach-track",
        "volume",
        f"level=0=-9;{(SECONDS - 2) * 30}=-9;{SECONDS * 30 - 1}=-60",
    ]
    target = str(folder / "melt.mp4")
    encoder = "vcodec=libx264 preset=veryfast crf=20 acodec=aac ab=192k pix_fmt=yuv420p"
    consumer = ["-consumer", f"avformat:{target}", *encoder.split(), "real_time=-2", "threads=2"]
    return [*begin, *video, *titles, *music, *consumer]
