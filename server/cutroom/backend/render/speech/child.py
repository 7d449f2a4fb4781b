"""A process of its own for a speech engine: its memory goes when it ends, and so do its faults."""

import contextlib
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping
from typing import IO, Any

from cutroom.errors import EngineFailed

LOOK_UP_S = 0.1
"""How often the stop request is looked at."""
STALLED_S = 300.0
"""How long nothing may come from the process before it counts as hung."""
KEPT_BYTES = 200_000
"""How much of what it writes to stderr is read."""


class ChildStopped(EngineFailed):
    """The process was ended, because nobody waits for it any more."""

    default_hint = "Send the edit again."


def run_child(
    module: str,
    job: Mapping[str, Any],
    *,
    on_line: Callable[[Mapping[str, Any]], None],
    stop: threading.Event,
) -> str:
    """Run a module with a job, hear its lines of JSON, and return what it wrote to stderr.

    Blocks. Raises EngineFailed with the reason the process gave, or that it hung or died.
    """
    with tempfile.TemporaryFile() as noise:
        process = _started(module, noise)
        lines: queue.Queue[bytes | None] = queue.Queue()
        hears = threading.Thread(target=_hear, args=(process, lines), daemon=True)
        hears.start()
        try:
            _hand_over(process, job)
            failure = _listen(lines, on_line, stop)
            code = None if failure else process.wait(timeout=STALLED_S)
        except subprocess.TimeoutExpired:
            failure, code = "it did not end", None
        finally:
            _end(process)
            hears.join(timeout=STALLED_S)
        noise.seek(0, os.SEEK_END)
        noise.seek(max(0, noise.tell() - KEPT_BYTES))
        said = noise.read().decode("utf-8", "replace")
    if failure is None and code:
        last = said.strip().splitlines()[-1:]
        failure = last[0][:300] if last else f"it crashed (code {code})"
    if failure is not None:
        raise EngineFailed(failure)
    return said


def _started(module: str, noise: IO[bytes]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603 - our own module, run by our own Python
            [sys.executable, "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=noise,
            start_new_session=os.name == "posix",
            creationflags=subprocess.CREATE_NEW_PROCESS_GROUP if sys.platform == "win32" else 0,
        )
    except OSError as error:
        raise EngineFailed(f"it did not start: {error}") from None


def _hand_over(process: subprocess.Popen[bytes], job: Mapping[str, Any]) -> None:
    # A process that died at once has said why, which is heard below.
    with contextlib.suppress(OSError):
        assert process.stdin is not None  # noqa: S101
        process.stdin.write(json.dumps(job).encode())
        process.stdin.close()


def _hear(process: subprocess.Popen[bytes], lines: "queue.Queue[bytes | None]") -> None:
    assert process.stdout is not None  # noqa: S101
    with contextlib.suppress(OSError, ValueError):
        for line in process.stdout:
            lines.put(line)
    lines.put(None)


def _listen(
    lines: "queue.Queue[bytes | None]",
    on_line: Callable[[Mapping[str, Any]], None],
    stop: threading.Event,
) -> str | None:
    """Pass lines on until the process is done; return its failure, if it tells one."""
    waited = 0.0
    while waited < STALLED_S:
        if stop.is_set():
            raise ChildStopped("It was stopped.")
        try:
            line = lines.get(timeout=LOOK_UP_S)
        except queue.Empty:
            waited += LOOK_UP_S
            continue
        if line is None:
            return None
        waited = 0.0
        with contextlib.suppress(ValueError):
            told = json.loads(line)
            if isinstance(told, dict):
                if "failure" in told:
                    return str(told["failure"])
                on_line(told)
    return f"nothing came from it for {STALLED_S:.0f} s"


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill the process and wait for it."""
    with contextlib.suppress(OSError):
        process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()
