"""Takes README's picture of the timeline view: the demo's photos, edited, in a headless Chromium.

python -m tests.tools.picture_timeline [server/pictures/timeline.webp]
"""

import sys
import tempfile
from pathlib import Path

import anyio
import anyio.to_thread
from PIL import Image

from cutroom.backend.render.demo_photos import write_demo_photos
from tests.support.app_hosts import opened_host
from tests.support.browser import Browser, found_chromium

WIDTH = 860
EDITS = (
    "make a 20 second slideshow with crossfades and lo-fi music",
    "music at 30 %",
    "add the title 'Five places, one day' for the first 4 seconds",
)
READY = (
    "document.querySelector('.audio svg') && document.querySelector('.tile') && "
    "[...document.querySelectorAll('.tile')].every((one) => one.style.backgroundImage)"
)


async def take(browser: Browser, folder: Path, out: Path) -> None:
    """Edit, show, and write the picture."""
    async with opened_host(folder) as host:
        photos = await anyio.to_thread.run_sync(write_demo_photos, folder)
        session = (await host.room.create_session("Five places")).session_id
        await host.room.upload([str(path) for path in photos], session)
        for words in EDITS:
            await host.room.send_edit(message=words, session_id=session)
        wanted = {"session_id": session}
        async with host.shown(browser, "get_timeline", wanted, width=WIDTH) as view:
            await view.frame.wait(READY)
            await view.frame.click(".row.text .segment")
            await view.frame.run(
                "(() => { const ruler = document.getElementById('ruler'); ruler.focus(); })()"
            )
            for _ in range(2):
                await view.page.press("ArrowRight")
            await view.frame.run("document.activeElement.blur()")
            await view.frame.wait(
                "document.getElementById('clock').innerText.startsWith('0:02') && "
                "document.getElementById('frame').naturalWidth === 640"
            )
            height = await view.frame.run("Math.ceil(document.body.scrollHeight)")
            await view.page.resize(WIDTH, height)
            shot = folder / "shot.png"
            await view.page.screenshot(shot)
    Image.open(shot).convert("RGB").save(out, quality=88, method=6)


def main() -> None:
    """Take the picture where a Chromium is."""
    out = Path(sys.argv[1] if len(sys.argv) > 1 else "server/pictures/timeline.webp")
    path = found_chromium()
    if path is None:
        raise SystemExit("There is no Chromium here.")
    browser = Browser(path)
    try:
        with tempfile.TemporaryDirectory() as folder:
            anyio.run(take, browser, Path(folder), out)
    finally:
        browser.close()


if __name__ == "__main__":
    main()
