"""The worker processes: started when needed, watched, and given their jobs."""

import contextlib
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Iterable
from typing import IO, BinaryIO

from cutroom.backend.render.jobs import (
    Failed,
    Finished,
    Job,
    Stepped,
    WorkerReply,
)
from cutroom.backend.render.worker import read_message, write_message
from cutroom.errors import RenderCancelled, RenderFailed

SOUND = -1
"""The number of the job that makes the sound; chunks count from 0."""

TRIES = 2
"""How often a job is begun before its worker's death counts as the job's fault."""

LOOK_UP_S = 0.1
"""How often the stop request is looked at."""

ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""Keeps matrix products in a worker's own thread: the cores belong to the other workers."""

KEEPING = {"MALLOC_MMAP_THRESHOLD_": str(2**25), "MALLOC_TRIM_THRESHOLD_": str(2**28)}
"""Lets glibc keep the memory of pictures for the next ones: to have it cleared by the system anew
for each takes a tenth of a worker's time on virtual machines. Other systems know no such names."""

Event = tuple["WorkerProcess", WorkerReply | None]


class WorkerProcess:
    """One rendering process and the thread that hears its answers."""

    def __init__(self, events: "queue.Queue[Event]") -> None:
        self._noise: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115
        flags = subprocess.CREATE_NEW_PROCESS_GROUP if sys.platform == "win32" else 0
        self._process = subprocess.Popen(
            [sys.executable, "-m", "cutroom.backend.render.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._noise,
            env={**KEEPING, **os.environ, **ONE_THREAD},
            start_new_session=os.name == "posix",
            creationflags=flags,
        )
        assert self._process.stdin is not None  # noqa: S101
        assert self._process.stdout is not None  # noqa: S101
        self._stdin: BinaryIO = self._process.stdin  # type: ignore[assignment]
        self.job: int | None = None
        self.last = -2
        """The number of the chunk it rendered last: the next one is cheapest for it."""
        hears = threading.Thread(
            target=self._hear, args=(self._process.stdout, events), daemon=True
        )
        hears.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Say whether the process runs."""
        return self._process.poll() is None

    def send(self, job: Job) -> bool:
        """Hand over a job; False when the process is gone."""
        try:
            write_message(self._stdin, job)
        except OSError:
            return False
        return True

    def end(self) -> None:
        """Kill the process and wait for it."""
        with contextlib.suppress(OSError):
            self._process.kill()
        with contextlib.suppress(OSError):
            self._stdin.close()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
        with contextlib.suppress(OSError):
            self._noise.close()

    def last_words(self) -> str:
        """Return the last line the process wrote to stderr."""
        with contextlib.suppress(OSError, ValueError):
            size = self._noise.seek(0, os.SEEK_END)
            self._noise.seek(max(0, size - 2000))
            lines = self._noise.read().decode("utf-8", "replace").strip().splitlines()
            return lines[-1] if lines else ""
        return ""

    def _hear(self, stdout: BinaryIO, events: "queue.Queue[Event]") -> None:
        while True:
            try:
                message = read_message(stdout)
            except (OSError, ValueError, EOFError):
                message = None
            if message is None:
                events.put((self, None))
                return
            if isinstance(message, Stepped | Finished | Failed):
                events.put((self, message))


class WorkerPool:
    """A few workers that render the chunks of one film at a time."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._workers: list[WorkerProcess] = []
        self._events: queue.Queue[Event] = queue.Queue()

    @property
    def pids(self) -> list[int]:
        """The process ids of the workers that run."""
        return [worker.pid for worker in self._workers if worker.is_alive]

    def close(self) -> None:
        """End all workers."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def run(
        self,
        numbers: Iterable[int],
        make_job: Callable[[int], Job],
        *,
        on_step: Callable[[int, int], None],
        should_stop: Callable[[], bool],
        alone: bool = False,
    ) -> None:
        """Do all jobs, each known by the number of its chunk; SOUND is the sound's.

        Work for one worker `alone` starts no second one, which would take longer to come
        up than it would save; those that run already help all the same.
        `on_step` hears the chunk's number and how many of its frames are done. Raises
        what a worker raised, RenderFailed after two deaths over one job, and
        RenderCancelled; no worker is busy afterwards.
        """
        round_ = Round(numbers)
        try:
            while round_.is_open:
                self._hand_out(round_, make_job, 1 if alone else self._count)
                if should_stop():
                    raise RenderCancelled("The render was cancelled.")
                with contextlib.suppress(queue.Empty):
                    worker, reply = self._events.get(timeout=LOOK_UP_S)
                    self._hear(worker, reply, round_, on_step)
        finally:
            for worker in [w for w in self._workers if w.job is not None]:
                self._workers.remove(worker)
                worker.end()

    def _hand_out(self, round_: "Round", make_job: Callable[[int], Job], most: int) -> None:
        idle = [worker for worker in self._workers if worker.job is None]
        for worker in idle:
            if not worker.is_alive:
                self._workers.remove(worker)
                worker.end()
        while round_.waiting:
            worker = next((w for w in self._workers if w.job is None), None)
            if worker is None:
                if len(self._workers) >= most:
                    return
                worker = WorkerProcess(self._events)
                self._workers.append(worker)
            others = [w.job for w in self._workers if w is not worker and w.job is not None]
            number = round_.choose(worker.last, others)
            worker.job = worker.last = number
            if not worker.send(make_job(number)):
                worker.job = None
                round_.waiting.append(number)
                self._workers.remove(worker)
                worker.end()

    def _hear(
        self,
        worker: WorkerProcess,
        reply: WorkerReply | None,
        round_: "Round",
        on_step: Callable[[int, int], None],
    ) -> None:
        number = worker.job
        if number is None or worker not in self._workers:
            return
        match reply:
            case Stepped():
                on_step(number, reply.frames)
            case Finished():
                worker.job = None
                round_.finish(number)
                on_step(number, reply.frames)
            case Failed():
                worker.job = None
                raise reply.error
            case None:
                self._workers.remove(worker)
                words = worker.last_words()
                worker.end()
                if not round_.retry(number):
                    told = f" ({words})" if words else ""
                    raise RenderFailed(f"A rendering process died twice over one part{told}.")


class Round:
    """The jobs of one call: which wait, which are under way, which were tried before."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self.waiting: deque[int] = deque(sorted(numbers))
        self._open = set(self.waiting)
        self._tries: dict[int, int] = {}

    @property
    def is_open(self) -> bool:
        return bool(self._open)

    def finish(self, number: int) -> None:
        self._open.discard(number)

    def retry(self, number: int) -> bool:
        self._tries[number] = self._tries.get(number, 1) + 1
        if self._tries[number] > TRIES:
            return False
        self.waiting.appendleft(number)
        return True

    def choose(self, last: int, others: list[int]) -> int:
        """Return the next chunk for a worker: the one after its last, else far from the others.

        Workers stay in stretches of their own, so that each reads its films forwards.
        """
        chosen = self._choice(last, others)
        self.waiting.remove(chosen)
        return chosen

    def _choice(self, last: int, others: list[int]) -> int:
        waiting = sorted(self.waiting)
        if SOUND in waiting:
            return SOUND
        if last + 1 in self.waiting and last >= 0:
            return last + 1
        runs: list[list[int]] = []
        for number in waiting:
            if runs and runs[-1][-1] + 1 == number:
                runs[-1].append(number)
            else:
                runs.append([number])
        longest = max(runs, key=len)
        taken = longest[0] - 1 in others
        return longest[(len(longest) + 1) // 2] if taken and len(longest) > 1 else longest[0]
