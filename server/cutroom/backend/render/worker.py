"""A rendering process: takes jobs on stdin, answers on stdout, ends with its parent.

    python -m cutroom.backend.render.worker

Both ways carry pickles behind four bytes of length. The process ends when stdin
closes, in the middle of a job if need be, so it never outlives who started it; and
it ends by itself when nobody has asked for anything for a while.
"""

import os
import pickle
import queue
import struct
import sys
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from cutroom.backend.render.cache import refusal_of
from cutroom.backend.render.fairness import go_last, step_back
from cutroom.backend.render.jobs import (
    ChunkJob,
    CopyJob,
    Failed,
    Finished,
    Job,
    ProxyJob,
    SoundFileJob,
    SoundJob,
    Stepped,
    WorkerReply,
)
from cutroom.backend.render.layout import FrameLayout
from cutroom.backend.render.pixels.planes import Sheet
from cutroom.errors import CutroomError, EngineFailed

if TYPE_CHECKING:
    from cutroom.backend.render.footage.frames import FrameReader

IDLE_S = 90.0
"""How long a worker waits for a job before it ends."""

STEP_FRAMES = 12
"""A worker reports every so many frames."""

PARTS = 100
"""The steps in which the progress of a sound file is told."""

_LENGTH = struct.Struct("<I")


def read_message(stream: BinaryIO) -> object | None:
    """Return the next message, or None at the end of the stream."""
    head = _read_exactly(stream, _LENGTH.size)
    if head is None:
        return None
    body = _read_exactly(stream, _LENGTH.unpack(head)[0])
    # The pipe belongs to this process and its parent alone.
    return None if body is None else pickle.loads(body)  # noqa: S301


def write_message(stream: BinaryIO, message: object) -> None:
    """Send a message."""
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(body)) + body)
    stream.flush()


def _read_exactly(stream: BinaryIO, count: int) -> bytes | None:
    parts = bytearray()
    while len(parts) < count:
        block = stream.read(count - len(parts))
        if not block:
            return None
        parts += block
    return bytes(parts)


class Worker:
    """Does one job after the other."""

    def __init__(self, replies: BinaryIO) -> None:
        self._replies = replies
        self._scene: object = None
        self._compositor = None
        self._reader: FrameReader | None = None

    def run(self, job: Job) -> None:
        """Do a job and answer, whatever happens."""
        reply: WorkerReply
        try:
            try:
                reply = self._do(job)
            except FileNotFoundError:
                # Somebody may empty the cache at any time: once more from the start.
                reply = self._do(job)
        except CutroomError as error:
            reply = Failed(error)
        except OSError as error:
            reply = Failed(_disk_trouble(error))
        except MemoryError:
            reply = Failed(EngineFailed("The computer ran out of memory while rendering."))
        except Exception as error:
            detail = f"{type(error).__name__}: {error}"
            reply = Failed(EngineFailed(f"Rendering stopped ({detail})."))
        write_message(self._replies, reply)

    def _do(self, job: Job) -> Finished:
        match job:
            case ChunkJob():
                return self._chunk(job)
            case CopyJob():
                return self._copy(job)
            case SoundJob():
                return self._sound(job)
            case SoundFileJob():
                return self._sound_file(job)
            case ProxyJob():
                return self._proxy(job)

    def _chunk(self, job: ChunkJob) -> Finished:
        from cutroom.backend.render.cache import ChunkCache
        from cutroom.backend.render.coding.encoding import encode_chunk
        from cutroom.backend.render.compositing.compositor import Compositor
        from cutroom.backend.render.gliding import is_gliding

        if self._compositor is None or self._scene != job.scene:
            if self._compositor is not None:
                self._compositor.close()
            scene = job.scene
            size = (scene.profile.width, scene.profile.height)
            self._compositor = Compositor(size, scene.sources, scene.background, scene.cache)
            self._scene = job.scene
        gliding = is_gliding(job.frames, job.scene.sources)
        content = encode_chunk(self._sheets(job.frames), job.scene.profile, gliding=gliding)
        ChunkCache(job.scene.cache).write(job.key, content)
        return Finished(job.key, len(job.frames))

    def _copy(self, job: CopyJob) -> Finished:
        from cutroom.backend.render.copying import take_over

        take_over(job)
        return Finished(job.key, job.frames)

    def _sheets(self, frames: tuple[FrameLayout, ...]) -> Iterator[Sheet]:
        assert self._compositor is not None  # noqa: S101
        for number, frame in enumerate(frames):
            yield self._compositor.compose(frame)
            if number % STEP_FRAMES == STEP_FRAMES - 1:
                write_message(self._replies, Stepped(number + 1))

    def _sound(self, job: SoundJob) -> Finished:
        from cutroom.backend.render.sounding import make_sound

        make_sound(job)
        return Finished(job.key)

    def _sound_file(self, job: SoundFileJob) -> Finished:
        from cutroom.backend.render.sounding import make_sound_file

        make_sound_file(
            job, lambda part: write_message(self._replies, Stepped(round(part * PARTS)))
        )
        return Finished("", PARTS)

    def _proxy(self, job: ProxyJob) -> Finished:
        from cutroom.backend.render.footage.frames import FrameReader
        from cutroom.backend.render.footage.proxies import make_second, proxy_cache

        if self._reader is None or self._reader.source != job.source:
            if self._reader is not None:
                self._reader.close()
            go_last()
            self._reader = FrameReader(job.source, leaping=True)
        make_second(self._reader, job.second, proxy_cache(job.cache))
        return Finished(job.source.asset.digest)


def _disk_trouble(error: OSError) -> CutroomError:
    told = f"A file could not be read or written: {error.strerror or error}."
    return refusal_of(error, "the parts of the film") or EngineFailed(told)


def main() -> None:
    """Serve jobs until stdin closes or nothing has come for a while."""
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever a library prints must not mix with the answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    jobs: queue.Queue[Job] = queue.Queue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, jobs), daemon=True).start()
    worker = Worker(replies)
    _keep_to_one_core()
    step_back()
    while True:
        try:
            job = jobs.get(timeout=IDLE_S)
        except queue.Empty:
            return
        try:
            worker.run(job)
        except BrokenPipeError:
            return


def _listen(stream: BinaryIO, jobs: "queue.Queue[Job]") -> None:
    while True:
        message = read_message(stream)
        if message is None:
            os._exit(0)
        jobs.put(message)  # type: ignore[arg-type]


def _keep_to_one_core() -> None:
    """Let OpenCV work in this thread alone: the cores belong to the other workers."""
    import cv2

    cv2.setNumThreads(1)


if __name__ == "__main__":
    main()
