import struct
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from cutroom.backend.render.probing.probe import probe, read_subtitles
from cutroom.domain.media import MediaKind
from cutroom.errors import CutroomError, FileDamaged, FileMissing, FileTooLarge, UnsupportedMedia
from tests.support.media import (
    tone,
    write_film,
    write_gif,
    write_logo,
    write_photo,
    write_sound,
)

pytestmark = pytest.mark.ffmpeg


@pytest.mark.parametrize("ending", ["mp4", "mov", "avi", "mkv"])
def test_a_film_is_known_by_its_content(tmp_path: Path, ending: str) -> None:
    film = write_film(tmp_path / f"film.{ending}", seconds=1, tone_hz=440)

    facts = probe(film.rename(tmp_path / "film.bin"))

    assert (facts.kind, facts.format) == (MediaKind.VIDEO, ending)
    assert (facts.width, facts.height, facts.rate) == (320, 180, 30)
    # AVI counts the delay of B-frames as a picture of its own.
    assert abs(facts.duration - 1000) <= (34 if ending == "avi" else 1)
    assert (facts.has_audio, facts.sample_rate, facts.channels) == (True, 48_000, 2)
    assert (facts.video_codec, facts.audio_codec) == ("h264", "aac")
    assert not (facts.is_vfr or facts.is_hdr or facts.has_alpha)


def test_a_webm_is_told_from_a_matroska_file(tmp_path: Path) -> None:
    film = write_film(
        tmp_path / "film.webm",
        width=160,
        height=90,
        seconds=0.5,
        codec="libvpx-vp9",
        tone_hz=440,
        options={"deadline": "realtime", "cpu-used": "8"},
    )

    facts = probe(film)

    assert (facts.kind, facts.format) == (MediaKind.VIDEO, "webm")
    assert abs(facts.duration - 500) <= 20


@pytest.mark.parametrize("size", [(1, 1), (7, 3), (8, 1)])
def test_a_photo_of_a_few_pixels_is_a_picture_too(tmp_path: Path, size: tuple[int, int]) -> None:
    facts = probe(write_photo(tmp_path / "dot.jpg", width=size[0], height=size[1]))

    assert (facts.width, facts.height) == size


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_a_photo_is_a_picture_without_length(tmp_path: Path, ending: str) -> None:
    facts = probe(write_photo(tmp_path / f"a.{ending}", width=64, height=48))

    assert (facts.kind, facts.format) == (MediaKind.IMAGE, ending)
    assert (facts.width, facts.height, facts.duration, facts.rate) == (64, 48, 0, None)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_says_how_a_photo_is_turned(tmp_path: Path, orientation: int) -> None:
    path = write_photo(tmp_path / "a.png", width=64, height=48, orientation=orientation)

    facts = probe(path)

    upright = np.asarray(Image.open(path))
    if facts.mirrored:
        upright = upright[:, ::-1]
    upright = np.rot90(upright, -facts.rotation // 90)
    assert (facts.width, facts.height) == (upright.shape[1], upright.shape[0])
    assert np.array_equal(upright, _as_pillow_turns_it(path))


def _as_pillow_turns_it(path: Path) -> np.ndarray:
    from PIL import ImageOps

    return np.asarray(ImageOps.exif_transpose(Image.open(path)))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_film_is_measured_as_it_is_shown(tmp_path: Path, turn: int) -> None:
    path = tmp_path / "phone.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = 160, 90, "yuv420p"
        stream.set_display_rotation(-turn)
        for _ in range(10):
            frame = av.VideoFrame.from_ndarray(np.zeros((90, 160, 3), np.uint8), format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode())

    facts = probe(path)

    assert (facts.rotation, facts.mirrored) == (turn, False)
    assert (facts.width, facts.height) == ((160, 90) if turn == 180 else (90, 160))


def test_pixels_that_are_not_square_widen_the_picture(tmp_path: Path) -> None:
    path = tmp_path / "dv.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 144, 116, "yuv420p"
        stream.codec_context.sample_aspect_ratio = Fraction(16, 11)
        for _ in range(5):
            frame = av.VideoFrame.from_ndarray(np.zeros((116, 144, 3), np.uint8), format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode())

    facts = probe(path)

    assert (facts.width, facts.height) == (209, 116)


def test_uneven_frame_times_are_noticed(tmp_path: Path) -> None:
    times = [0, 33, 67, 150, 183, 217, 400, 433]

    facts = probe(write_film(tmp_path / "phone.mp4", times_ms=times))

    assert facts.is_vfr


def test_a_change_of_pace_late_in_a_phone_film_is_noticed(tmp_path: Path) -> None:
    times = [round(index * 1000 / 30) for index in range(150)]
    times += [5000 + 70 * index for index in range(10)]

    late = probe(write_film(tmp_path / "phone.mp4", width=96, height=64, times_ms=times))
    even = probe(write_film(tmp_path / "even.mp4", width=96, height=64, seconds=5))

    assert late.is_vfr
    assert not even.is_vfr


def test_hdr_transfer_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "hdr.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        stream.codec_context.color_trc = 16
        stream.codec_context.color_primaries = 9
        stream.codec_context.colorspace = 9
        for _ in range(5):
            frame = av.VideoFrame.from_ndarray(np.zeros((48, 64, 3), np.uint8), format="rgb24")
            container.mux(stream.encode(frame.reformat(format="yuv420p")))
        container.mux(stream.encode())

    assert probe(path).is_hdr


def test_transparency_is_kept_in_mind(tmp_path: Path) -> None:
    assert probe(write_logo(tmp_path / "logo.png")).has_alpha
    assert not probe(write_photo(tmp_path / "photo.png")).has_alpha


def test_an_animated_gif_is_a_film_and_a_still_one_a_picture(tmp_path: Path) -> None:
    moving = probe(write_gif(tmp_path / "moving.gif", frame_ms=200))
    Image.new("RGB", (40, 30), "red").save(tmp_path / "still.gif")
    still = probe(tmp_path / "still.gif")

    assert (moving.kind, moving.format, moving.duration) == (MediaKind.VIDEO, "gif", 600)
    assert (still.kind, still.duration, still.width) == (MediaKind.IMAGE, 0, 40)


def test_an_animated_webp_is_a_film(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (40, 30), color) for color in ("red", "blue")]
    frames[0].save(tmp_path / "a.webp", save_all=True, append_images=frames[1:], duration=100)

    facts = probe(tmp_path / "a.webp")

    assert (facts.kind, facts.width, facts.height) == (MediaKind.VIDEO, 40, 30)


@pytest.mark.parametrize("ending", ["wav", "mp3", "m4a", "aac"])
def test_a_sound_is_measured(tmp_path: Path, ending: str) -> None:
    path = write_sound(tmp_path / f"a.{ending}", tone(1.5, rate=44_100), rate=44_100)

    facts = probe(path)

    assert (facts.kind, facts.format) == (MediaKind.AUDIO, ending)
    assert (facts.has_audio, facts.sample_rate, facts.channels) == (True, 44_100, 2)
    assert 1495 <= facts.duration <= 1600


def test_cover_art_does_not_make_a_song_a_film(tmp_path: Path) -> None:
    song = write_sound(tmp_path / "plain.mp3", tone(1))
    write_photo(tmp_path / "cover.jpg", width=32, height=32)
    cover = (tmp_path / "cover.jpg").read_bytes()
    picture = b"\x00image/jpeg\x00\x03\x00" + cover
    frame = b"APIC" + struct.pack(">I", len(picture)) + b"\x00\x00" + picture
    size = bytes(len(frame) >> shift & 0x7F for shift in (21, 14, 7, 0))
    tagged = tmp_path / "song.mp3"
    tagged.write_bytes(b"ID3\x03\x00\x00" + size + frame + song.read_bytes())

    facts = probe(tagged)

    assert (facts.kind, facts.format) == (MediaKind.AUDIO, "mp3")
    assert 1000 <= facts.duration <= 1080


SRT = "1\n00:00:01,000 --> 00:00:02,500\nHello\n"
VTT = "WEBVTT\n\n00:01.000 --> 00:04.000\nHello\n"
ASS = (
    "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize\n"
    "Style: Default,Arial,20\n\n[Events]\nFormat: Layer, Start, End, Style, Text\n"
    "Dialogue: 0,0:00:01.00,0:00:03.00,Default,Hello\n"
)


@pytest.mark.parametrize(
    ("text", "format", "duration"),
    [(SRT, "srt", 2500), (VTT, "vtt", 4000), (ASS, "ass", 3000), ("\ufeff" + SRT, "srt", 2500)],
)
def test_subtitles_are_known_by_their_content(
    tmp_path: Path, text: str, format: str, duration: int
) -> None:
    path = tmp_path / "words.txt"
    path.write_text(text, encoding="utf-8")

    facts = probe(path)

    assert (facts.kind, facts.format) == (MediaKind.SUBTITLE, format)
    assert facts.duration == duration


def test_subtitles_in_utf_16_are_read(tmp_path: Path) -> None:
    path = tmp_path / "words.srt"
    path.write_text(SRT, encoding="utf-16")

    assert probe(path).duration == 2500


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("你好，世界。第二行字幕：测试编码。", "gb18030"),
        ("第二行字幕：測試編碼，我們今天去公園。", "big5"),
        ("こんにちは、世界。今日は公園へ行きます。", "shift_jis"),
        ("안녕하세요 세계. 오늘은 공원을 산책합니다.", "euc_kr"),
        ("Où êtes-vous, très cher élève ?", "cp1252"),
    ],
)
def test_subtitles_in_older_encodings_are_read_as_what_they_say(
    tmp_path: Path, words: str, encoding: str
) -> None:
    path = tmp_path / "words.srt"
    path.write_bytes(f"1\r\n00:00:01,000 --> 00:00:02,500\r\n{words}\r\n".encode(encoding))

    assert probe(path).kind is MediaKind.SUBTITLE
    assert read_subtitles(path, "srt", "words.srt").events[0].plaintext == words


def test_an_empty_file_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").touch()

    with pytest.raises(FileDamaged, match=r"a\.mp4 is empty"):
        probe(tmp_path / "a.mp4")


def test_text_renamed_to_a_film_is_unsupported(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_text("Dear diary, this is no film.")

    with pytest.raises(UnsupportedMedia, match=r"holiday\.mp4 is a text file"):
        probe(tmp_path / "a.mp4", name="holiday.mp4")


@pytest.mark.parametrize(
    "text",
    [
        "#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1/a.ts\n",
        "ffconcat version 1.0\nfile /etc/passwd\n",
        "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\n",
        '<?xml version="1.0"?>\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"></MPD>',
        '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
        "[playlist]\nFile1=http://127.0.0.1/a.mp3\n",
    ],
)
def test_files_that_lead_to_other_files_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.mp4").write_text(text)

    with pytest.raises(UnsupportedMedia) as refusal:
        probe(tmp_path / "a.mp4")

    assert "a.mp4 is a" in str(refusal.value)
    assert refusal.value.hint


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7", b"PK\x03\x04", b"MZ\x90", b"OggS\x00\x02", b"\x00" * 64, b"\x7fELF\x02\x01"],
)
def test_foreign_files_are_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.mp4").write_bytes(content + bytes(range(200)))

    with pytest.raises(UnsupportedMedia):
        probe(tmp_path / "a.mp4")


def test_a_heic_picture_is_refused_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\x00\x00\x00\x18ftypheic" + bytes(64))

    with pytest.raises(UnsupportedMedia, match="HEIC") as refusal:
        probe(tmp_path / "a.jpg")

    assert "JPEG" in refusal.value.hint


@pytest.mark.parametrize("ending", ["mp4", "mov", "avi", "mkv"])
@pytest.mark.parametrize("keep", [0.3, 0.9])
def test_a_film_cut_short_is_damaged(tmp_path: Path, ending: str, keep: float) -> None:
    whole = write_film(tmp_path / f"a.{ending}", seconds=1, tone_hz=440).read_bytes()
    (tmp_path / f"b.{ending}").write_bytes(whole[: int(len(whole) * keep)])

    with pytest.raises(FileDamaged, match=rf"b\.{ending}"):
        probe(tmp_path / f"b.{ending}")


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "gif"])
def test_a_picture_cut_short_is_damaged(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    if ending == "gif":
        Image.fromarray(np.random.default_rng(0).integers(0, 255, (64, 64), np.uint8)).save(path)
    else:
        write_photo(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(FileDamaged, match=rf"a\.{ending}"):
        probe(path)


@pytest.mark.parametrize("tail", [b"written by a recorder", bytes(64), b"\xff" * 40])
def test_what_hangs_behind_a_whole_film_does_not_make_it_cut_short(tmp_path: Path, tail) -> None:
    path = write_film(tmp_path / "a.mp4", seconds=0.5)
    path.write_bytes(path.read_bytes() + tail)

    assert probe(path).duration == 500


def test_a_wav_cut_short_is_damaged(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "a.wav", tone(1))
    path.write_bytes(path.read_bytes()[:5000])

    with pytest.raises(FileDamaged, match="cut short"):
        probe(path)


def test_a_wav_without_samples_is_damaged(tmp_path: Path) -> None:
    fields = struct.pack("<HHIIHH", 1, 1, 8000, 8000, 1, 8)
    path = tmp_path / "a.wav"
    path.write_bytes(b"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00" + fields + b"data" + bytes(4))

    with pytest.raises(FileDamaged):
        probe(path)


def test_folders_and_missing_files_are_missing(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere.mp4"):
        with pytest.raises(FileMissing, match=path.name):
            probe(path)


def test_a_picture_with_too_long_a_side_is_too_large(tmp_path: Path) -> None:
    Image.new("L", (16_385, 2)).save(tmp_path / "a.png")

    with pytest.raises(FileTooLarge, match="16384"):
        probe(tmp_path / "a.png")


def test_a_picture_above_a_hundred_megapixels_is_too_large(tmp_path: Path) -> None:
    Image.new("1", (16_000, 6_300)).save(tmp_path / "a.png")

    with pytest.raises(FileTooLarge, match="megapixels"):
        probe(tmp_path / "a.png")


def test_a_gif_with_a_huge_canvas_is_too_large(tmp_path: Path) -> None:
    write_gif(tmp_path / "a.gif")
    content = bytearray((tmp_path / "a.gif").read_bytes())
    content[6:10] = struct.pack("<HH", 65_000, 65_000)
    (tmp_path / "a.gif").write_bytes(content)

    with pytest.raises(FileTooLarge, match=r"a\.gif"):
        probe(tmp_path / "a.gif")


def test_a_length_that_the_header_invents_is_corrected(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "a.mp3", tone(3))
    content = path.read_bytes()
    # Without the frame counter of the first frame, FFmpeg guesses from the bit rate alone.
    path.write_bytes(content.replace(b"Info", bytes(4)).replace(b"Xing", bytes(4)))

    assert 2990 <= probe(path).duration <= 3100


def test_garbage_in_known_clothes_never_raises_anything_unnamed(tmp_path: Path) -> None:
    rng = np.random.default_rng(7)
    heads = [
        b"\x00\x00\x00\x18ftypisom",
        b"RIFF\xff\x00\x00\x00AVI LIST",
        b"RIFF\xff\x00\x00\x00WAVEfmt ",
        b"RIFF\xff\x00\x00\x00WEBPVP8X",
        b"\x1a\x45\xdf\xa3",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        b"ID3\x03\x00\x00\x00\x00\x00\x10",
        b"\xff\xf1\x50\x80",
        b"\xff\xfb\x90\x64",
    ]
    for turn, head in enumerate(heads * 4):
        path = tmp_path / f"{turn}.bin"
        path.write_bytes(head + rng.bytes(int(rng.integers(0, 3000))))
        with pytest.raises(CutroomError) as error:
            probe(path)
        assert path.name in str(error.value)
        assert error.value.hint
