"""A film handed over to another editor, as a host asks for it, in words and by a call."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.support.hosts import open_host
from tests.support.media import write_film

pytestmark = [pytest.mark.anyio, pytest.mark.stdio, pytest.mark.ffmpeg]


async def test_a_film_is_handed_over_with_its_music_and_its_sources(tmp_path: Path) -> None:
    otio = pytest.importorskip("opentimelineio")
    names = ("one.mp4", "two.mp4")
    films = [
        write_film(tmp_path / name, width=160, height=90, seconds=2, tone_hz=440) for name in names
    ]

    async with open_host(tmp_path) as host:
        await host.call("upload", sources=[str(film) for film in films])
        made = [{"op": "concat", "clips": "all"}, {"op": "add_music", "style": "ambient"}]
        await host.finished(await host.call("send_edit", operations=made))
        said = await host.finished(
            await host.call("send_edit", message="I want to continue in Premiere, give me an XML")
        )
        listed = await host.call("export", output_path=str(tmp_path / "cut.edl"))
        edl = await host.finished(listed)
        operations = await host.call("list_operations", names=["export_timeline"])
        refused = await host.ask(
            "send_edit", operations=[{"op": "export_timeline", "format": "capcut_draft"}]
        )

    path = Path(said["export"]["path"])
    timeline = otio.adapters.read_from_file(str(path))
    clips = list(timeline.video_tracks()[0].find_clips())
    places = [unquote(urlsplit(one.media_reference.target_url).path) for one in clips]
    assert said["export"]["verified"], said
    assert places == [str(film) for film in films]
    assert [one.source_range.duration.to_seconds() for one in clips] == [2, 2]
    (music,) = timeline.audio_tracks()[1].find_clips()
    played = Path(unquote(urlsplit(music.media_reference.target_url).path))
    assert played.parent == path.with_name(f"{path.stem}-files")
    assert played.read_bytes()[:4] == b"RIFF"
    assert (edl["verified"], Path(edl["path"]).name) == (True, "cut.edl")
    assert (tmp_path / "cut-files" / "timeline-A1.edl").is_file()
    assert "hosted_only" not in str(operations)
    assert "publish no format" in str(said_by(refused))


def said_by(result: object) -> str:
    """Return everything that a tool's answer says."""
    return str(getattr(result, "content", ""))
