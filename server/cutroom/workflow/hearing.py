"""A message on its way: sent once, followed to its end, and looked for where the end is missing."""

from typing import TYPE_CHECKING

from cutroom.domain.clock import Clock
from cutroom.errors import (
    REFUSALS,
    BackendError,
    BackendFault,
    BackendSilent,
    CutroomError,
    LinkError,
    ProtocolError,
    StreamCut,
)
from cutroom.workflow.jobs import Job
from cutroom.workflow.reporting import STILL_WORKING
from cutroom.workflow.requests import EditRequest
from cutroom.workflow.snapshots import Snapshot, fetch_snapshot
from cutroom.workflow.staging import Stages
from cutroom.workflow.transcript import Transcript, recall

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient

LOOK_S = (0.5, 1.0, 2.0, 2.0, 5.0)
"""Between looks at a backend that tells whether a message is still being worked on."""
IDLE_LOOKS = 5
"""Looks at it, over ten seconds, after which a message never came there."""
OURS_UNCERTAIN = (StreamCut, BackendSilent)
UNCERTAIN = (StreamCut, BackendSilent, BackendFault, ProtocolError)
"""Failures after which a message may have acted: the state decides, never a second sending."""


class Hearing:
    """Sends messages and says what came of them."""

    def __init__(self, clock: Clock, *, recovery_waits_s: tuple[float, ...]) -> None:
        self._clock = clock
        self._recovery_waits_s = recovery_waits_s

    async def hear(
        self, job: Job, client: "BackendClient", request: EditRequest, stages: Stages
    ) -> Transcript:
        """Send a message once and return what its stream amounted to.

        Where the stream broke, or ended while a tool was still at work, the state tells.
        """
        transcript = Transcript()
        ours = await client.is_ours()
        try:
            await self._follow(job, client, request, transcript, stages)
        except UNCERTAIN as error:
            if ours and not isinstance(error, OURS_UNCERTAIN):
                raise
            return await self.recover(job, client, request, stages, error, transcript)
        if not ours:
            await self._settle_quietly(job, client, request, stages, transcript)
        return transcript

    async def _follow(
        self,
        job: Job,
        client: "BackendClient",
        request: EditRequest,
        transcript: Transcript,
        stages: Stages,
    ) -> None:
        ours = await client.is_ours()
        operations = request.operations if ours else None
        sent = client.send_message(job.record.session_id, request.message, operations=operations)
        async with sent as events:
            async for event in events:
                transcript.hear(event)
                if not ours:
                    await stages.hear(event)
                if transcript.tools and job.record.percent < 10:
                    await job.tell(10, "The backend is editing...")

    async def _settle_quietly(
        self,
        job: Job,
        client: "BackendClient",
        request: EditRequest,
        stages: Stages,
        transcript: Transcript,
    ) -> None:
        """Look again where a stream ended politely and yet may not have been the end."""
        if transcript.is_unfinished:
            cause = StreamCut("The stream ended while the backend was at work.")
            await self.recover(job, client, request, stages, cause, transcript)
            return
        if not (transcript.is_empty or transcript.only_complaints) or not self._recovery_waits_s:
            return
        now = await fetch_snapshot(client, job.record.session_id)
        if now.fingerprint() == stages.before.fingerprint():
            await job.tell(job.record.percent, STILL_WORKING)
            await self._clock.sleep(self._recovery_waits_s[0])

    async def recover(
        self,
        job: Job,
        client: "BackendClient",
        request: EditRequest,
        stages: Stages,
        cause: CutroomError,
        heard: Transcript,
    ) -> Transcript:
        """Look for the edit in the state; the message is never sent again."""
        await job.tell(job.record.percent, STILL_WORKING)
        before = stages.before
        changed, idle = False, 0
        ours = await client.is_ours()
        for wait_s in LOOK_S * 60 if ours else self._recovery_waits_s:
            await self._clock.sleep(wait_s)
            now = await self._look(client, job.record.session_id)
            if now is None:
                continue
            last = now.state.last_message
            if last.get("text") == request.message and last.get("status") != "working":
                return recall(last)
            if ours:
                idle = 0 if last.get("status") == "working" else idle + 1
                if idle == IDLE_LOOKS:
                    break
                continue
            if now.fingerprint() == before.fingerprint():
                continue
            if now.state.draft != before.state.draft:
                return heard
            if not changed:
                changed = True
                await stages.tell_raw()
        if changed:
            return heard
        raise type(cause)(
            f"{cause} The timeline has not changed since.",
            hint="Send it again." if ours else "Send the edit again if you still want it.",
        )

    async def _look(self, client: "BackendClient", session_id: str) -> Snapshot | None:
        """Return the state, or None when this look failed for a reason that may pass."""
        try:
            return await fetch_snapshot(client, session_id)
        except (LinkError, BackendFault):
            return None


def refusal_in(transcript: Transcript) -> BackendError | None:
    """Return the refusal that a stream consisted of, where it has a known number."""
    if transcript.said or transcript.tools:
        return None
    for code, message in zip(transcript.codes, transcript.errors, strict=True):
        kind = REFUSALS.get(int(code)) if code.isdecimal() else None
        if kind is not None:
            return kind(message)
    return None
