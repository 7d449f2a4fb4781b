"""A generation in its stages: the raw video first, then everything that is added to it."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import anyio

from cutroom.client.answers import Balance
from cutroom.domain.timeline import Timeline, TrackKind
from cutroom.errors import CutroomError
from cutroom.protocol.events import Event, ToolCall, ToolResult
from cutroom.workflow.jobs import Job
from cutroom.workflow.results import CreditsResult
from cutroom.workflow.snapshots import Snapshot, fetch_snapshot, new_media

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient

Lang = Literal["zh", "en"]
GENERATES = re.compile(
    r"generat\w*_?video|video_?generat|seedance|text_?to_?video|image_?to_?video", re.I
)
"""Names of tools that make raw video, and cost credits."""
ASIDE_S = 5.0
"""How long a look aside may take while a stream is open."""
WORDS = {
    "en": {
        "begun": "Generating the video: this takes 2 to 5 minutes...",
        "raw": "Stage 1 of 2: the raw video is ready ({names}). Adding music, title and effects...",
        "both": "The raw video came first, then were added: {added}. Keep everything, name what to "
        "take out, or ask for the raw video only.",
        "cost": "This step cost {cost:g} credits; {left:g} are left.",
    },
    "zh": {
        "begun": "正在生成视频，需要 2 到 5 分钟……",
        "raw": "第 1 步（共 2 步）：原始视频已生成（{names}），正在添加音乐、标题和效果……",
        "both": "先生成了原始视频，随后添加了：{added}。"
        "可以全部保留、指出要去掉的，或只要原始视频。",
        "cost": "本次消耗 {cost:g} 积分，剩余 {left:g}。",
    },
}


@dataclass(slots=True)
class Stages:
    """Watches a stream for a generation and tells its stages as they come."""

    client: "BackendClient"
    job: Job
    before: Snapshot
    lang: Lang
    seen: bool = False
    balance: Balance | None = None

    async def hear(self, event: Event) -> None:
        """Take in an event; a generation's begin and end are told at once."""
        match event:
            case ToolCall(name=name) if GENERATES.search(name) and not self.seen:
                self.seen = True
                self.balance = await self._balance()
                await self.job.tell(10, WORDS[self.lang]["begun"])
            case ToolResult(name=name) if GENERATES.search(name):
                await self.tell_raw()
            case _:
                pass

    async def tell_raw(self) -> None:
        """Say that the first stage is over, and what it made."""
        names = ""
        with anyio.move_on_after(ASIDE_S):
            try:
                now = await fetch_snapshot(self.client, self.job.record.session_id)
                names = ", ".join(new_media(self.before, now))
            except CutroomError:
                names = ""
        await self.job.tell(50, WORDS[self.lang]["raw"].format(names=names or "…"))

    async def _balance(self) -> Balance | None:
        with anyio.move_on_after(ASIDE_S):
            try:
                return await self.client.fetch_credits()
            except CutroomError:
                return None
        return None

    async def cost(self) -> CreditsResult | None:
        """Return the balance with what the generation took, where both are known."""
        if self.balance is None:
            return None
        now = await self._balance()
        if now is None:
            return None
        cost = self.balance.total - now.total
        said = WORDS[self.lang]["cost"].format(cost=cost, left=now.available)
        return CreditsResult(
            available=now.available,
            frozen=now.frozen,
            total=now.total,
            message=said if cost > 0 else now.message,
        )

    def choice(self, after: Snapshot) -> str:
        """Return what the second stage added, as a choice; nothing where it added nothing."""
        known = _extras(self.before.timeline)
        added = [name for name in _extras(after.timeline) if name not in known]
        if not self.seen or not added:
            return ""
        return WORDS[self.lang]["both"].format(added=", ".join(added))


def _extras(timeline: Timeline) -> list[str]:
    return [track.name for track in timeline.tracks if track.kind is not TrackKind.VIDEO]
