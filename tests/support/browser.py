"""A headless Chromium for tests, spoken to over a pipe: no driver program, no port, no package.

    browser = Browser(found_chromium())
    async with browser.page() as page:
        await page.open("http://127.0.0.1:1234/")
        assert await page.run("document.title") == "Timeline"

Everything waits for events and conditions of the page, never for a time.
"""

import base64
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-breakpad",
    "--no-first-run",
    "--no-proxy-server",
    "--mute-audio",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    # Frames of other origins stay in the page's own process: one session sees them all.
    "--disable-features=IsolateSandboxedIframes,IsolateOrigins,site-per-process,Translate",
    "--disable-site-isolation-trials",
    "--remote-debugging-pipe",
)
TRAMPOLINE = (
    "import os, sys; r, w = int(sys.argv[1]), int(sys.argv[2]); "
    "os.dup2(r, 3); os.dup2(w, 4); os.execv(sys.argv[3], sys.argv[3:])"
)
"""Chromium listens on file descriptor 3 and answers on 4."""
PATIENCE_S = 30.0
KEYS = {
    "ArrowLeft": 37,
    "ArrowUp": 38,
    "ArrowRight": 39,
    "ArrowDown": 40,
    "Home": 36,
    "End": 35,
    "PageUp": 33,
    "Tab": 9,
    "Enter": 13,
}


def found_chromium() -> str | None:
    """Return the path of a Chromium on this machine that runs, or None."""
    paths = (path for name in NAMES if (path := shutil.which(name)))
    # Some systems put a program there that only tells how to get one.
    return next((path for path in paths if _runs(path)), None)


def _runs(path: str) -> bool:
    try:
        said = subprocess.run([path, "--version"], capture_output=True, timeout=PATIENCE_S)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.returncode == 0 and b"Chrom" in said.stdout


class Browser:
    """One browser process; pages of different tests share nothing."""

    def __init__(self, path: str) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="cutroom-chromium-"))
        down_read, self._down = os.pipe()
        self._up, up_write = os.pipe()
        for fd in (down_read, up_write):
            os.set_inheritable(fd, True)
        launch = (sys.executable, "-S", "-c", TRAMPOLINE, str(down_read), str(up_write))
        home = {"HOME": str(self._folder), "XDG_CONFIG_HOME": str(self._folder)}
        self._process = subprocess.Popen(
            [*launch, path, *FLAGS, f"--user-data-dir={self._folder}"],
            pass_fds=(down_read, up_write),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **home},
            start_new_session=True,
        )
        os.close(down_read)
        os.close(up_write)
        os.set_blocking(self._up, False)
        self._unread = b""
        self._last = 0
        self.events: list[dict[str, Any]] = []

    def close(self) -> None:
        """End the browser with all its processes, and remove what it wrote."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._down)
        os.close(self._up)
        # The last of its processes may still be writing as it dies.
        deadline = time.monotonic() + PATIENCE_S
        while self._folder.exists() and time.monotonic() < deadline:
            shutil.rmtree(self._folder, ignore_errors=True)
        assert not self._folder.exists(), self._folder

    async def ask(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        """Send a command and return its result; what comes before it is kept as events."""
        self._last += 1
        number = self._last
        message = {"id": number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._down, json.dumps(message).encode() + b"\0")
        while True:
            answer = await self._next()
            if answer.get("id") == number:
                assert "error" not in answer, (method, answer["error"])
                return answer["result"]

    async def _next(self) -> dict[str, Any]:
        with anyio.fail_after(PATIENCE_S):
            while b"\0" not in self._unread:
                try:
                    block = os.read(self._up, 1 << 20)
                except BlockingIOError:
                    await anyio.wait_readable(self._up)
                    continue
                assert block, "The browser has gone."
                self._unread += block
        line, _, self._unread = self._unread.partition(b"\0")
        message = json.loads(line)
        if "id" not in message:
            self.events.append(message)
        return message

    @asynccontextmanager
    async def page(self, width: int = 720, height: int = 900) -> AsyncIterator["Page"]:
        """Open an empty page in a context of its own, closed with the block."""
        context = (await self.ask("Target.createBrowserContext"))["browserContextId"]
        target = (
            await self.ask("Target.createTarget", url="about:blank", browserContextId=context)
        )["targetId"]
        attached = await self.ask("Target.attachToTarget", targetId=target, flatten=True)
        page = Page(self, attached["sessionId"])
        self.events.clear()
        for domain in ("Page", "Runtime", "Log"):
            await page.ask(f"{domain}.enable")
        await page.resize(width, height)
        try:
            yield page
        finally:
            with anyio.CancelScope(shield=True):
                await self.ask("Target.disposeBrowserContext", browserContextId=context)


@dataclass
class Page:
    """A page with its frames."""

    browser: Browser
    session: str
    contexts: list[int] = field(default_factory=list)

    async def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command to this page."""
        return await self.browser.ask(method, self.session, **params)

    async def open(self, url: str) -> None:
        """Go to an address and wait until it is loaded."""
        await self.ask("Page.navigate", url=url)
        there = json.dumps(url.partition("#")[0])
        await self.wait(f"location.href.startsWith({there}) && document.readyState === 'complete'")

    async def resize(self, width: int, height: int) -> None:
        """Give the window another size in pixels."""
        await self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    async def prefer(self, scheme: str) -> None:
        """Have the system be `light` or `dark`."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        await self.ask("Emulation.setEmulatedMedia", features=features)

    async def run(self, script: str, context: int | None = None) -> Any:
        """Evaluate an expression, waiting for a promise; what it throws fails the test."""
        more = {} if context is None else {"contextId": context}
        done = await self.ask(
            "Runtime.evaluate",
            expression=script,
            awaitPromise=True,
            returnByValue=True,
            userGesture=True,
            **more,
        )
        assert "exceptionDetails" not in done, done["exceptionDetails"]
        return done["result"].get("value")

    async def wait(self, condition: str, context: int | None = None) -> None:
        """Wait until an expression is true in the page."""
        script = (
            "new Promise((done) => { const look = () => { let is = false; "
            f"try {{ is = Boolean({condition}); }} catch {{}} "
            "is ? done() : setTimeout(look, 20); }; look(); })"
        )
        try:
            with anyio.fail_after(PATIENCE_S):
                while True:
                    try:
                        await self.run(script, context)
                    except AssertionError:
                        # The document was replaced meanwhile: look at the new one.
                        await anyio.lowlevel.checkpoint()
                    else:
                        return
        except TimeoutError:
            raise AssertionError(f"It never came true: {condition}") from None

    async def frame(self, condition: str) -> "Frame":
        """Return the frame in which an expression is true, as soon as there is one."""
        with anyio.fail_after(PATIENCE_S):
            while True:
                for context in await self._live_contexts():
                    try:
                        if await self.run(condition, context):
                            return Frame(self, context)
                    except AssertionError:
                        continue
                await self.run("new Promise((done) => setTimeout(done, 20))")

    async def _live_contexts(self) -> Sequence[int]:
        live: list[int] = []
        for event in self.browser.events:
            if event["method"] == "Runtime.executionContextCreated":
                live.append(event["params"]["context"]["id"])
            elif event["method"] == "Runtime.executionContextDestroyed":
                gone = event["params"]["executionContextId"]
                live = [one for one in live if one != gone]
        return live[::-1]

    async def press(self, key: str, *, shift: bool = False) -> None:
        """Press and release a key where the focus is."""
        code = {"key": key, "code": key, "windowsVirtualKeyCode": KEYS[key]}
        code["modifiers"] = 8 if shift else 0
        if key == "Enter":
            code["text"] = "\r"
        await self.ask("Input.dispatchKeyEvent", type="keyDown", **code)
        await self.ask("Input.dispatchKeyEvent", type="keyUp", **code)

    async def screenshot(self, path: Path) -> None:
        """Write what is seen as a PNG."""
        shot = await self.ask("Page.captureScreenshot", format="png")
        await anyio.Path(path).write_bytes(base64.b64decode(shot["data"]))

    def complaints(self) -> list[str]:
        """Return what went wrong in scripts so far."""
        return [
            str(event["params"]["exceptionDetails"])
            for event in self.browser.events
            if event["method"] == "Runtime.exceptionThrown"
        ]


@dataclass
class Frame:
    """A frame of a page, to be asked and waited for as the page is."""

    page: Page
    context: int

    async def run(self, script: str) -> Any:
        """Evaluate an expression in the frame."""
        return await self.page.run(script, self.context)

    async def wait(self, condition: str) -> None:
        """Wait until an expression is true in the frame."""
        await self.page.wait(condition, self.context)

    async def text(self, selector: str) -> str:
        """Return the visible words of an element."""
        return await self.run(f"document.querySelector({json.dumps(selector)}).innerText")

    async def click(self, selector: str) -> None:
        """Click an element as a script does."""
        await self.run(f"document.querySelector({json.dumps(selector)}).click()")
