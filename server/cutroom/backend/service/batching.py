"""A batch carried out: the same operations on each clip, with one line for each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from cutroom.backend.planner.refusals import refusal_in_chinese
from cutroom.backend.service.ports import Changed
from cutroom.domain.difference import Lang
from cutroom.domain.draft import Draft
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import SetClipDuration, SetTargetDuration
from cutroom.domain.kinds.programmes import Batch
from cutroom.domain.operations import DELIVERIES, parse_operation
from cutroom.errors import CutroomError, EditError, OperationRejected

Apply = Callable[[Draft, Sequence[Operation]], Changed]


@dataclass(frozen=True, slots=True)
class Batched:
    """What came of a batch."""

    draft: Draft
    lines: tuple[str, ...] = ()
    """One for each item, then what holds for the whole film."""
    problems: tuple[EditError, ...] = ()


def carry_out_batch(
    batch: Batch, draft: Draft, names: Sequence[str], apply: Apply, *, lang: Lang = "en"
) -> Batched:
    """Do a batch's operations to every clip; what fails on one leaves the others done.

    `names` are those of the clips in order. Raises EditError where nothing can be done.
    """
    operations = [parse_operation(body) for body in batch.ops]
    _check(batch, operations, names, lang)
    single = [_of_clip(op) for op in operations if _takes_clip(op)]
    whole = [op for op in operations if not _takes_clip(op) and not isinstance(op, DELIVERIES)]
    fitting, lines, problems = list[Operation](), list[str](), list[EditError]()
    changed = Changed(draft, ())
    for number in _numbers(batch, names):
        own = [parse_operation({**body, "clip": number}) for body in single]
        try:
            changed = apply(draft, [*fitting, *own])
            fitting += own
            lines.append(_line(number, names, None, lang))
        except EditError as error:
            problems.append(error)
            lines.append(_line(number, names, error, lang))
    wide: list[EditError] = []
    for op in whole:
        try:
            changed = apply(draft, [*fitting, op])
            fitting.append(op)
        except EditError as error:
            wide.append(error)
    if not fitting and (problems or wide):
        raise (*problems, *wide)[0]
    lines = lines if single else []
    remarks = (*lines, *changed.remarks, *_left(operations, lang))
    return Batched(changed.draft, remarks, tuple(wide))


def _check(batch: Batch, operations: Sequence[Operation], names: Sequence[str], lang: Lang) -> None:
    """Raise OperationRejected for a batch that one timeline cannot hold."""
    zh = lang == "zh"
    if batch.variants:
        raise OperationRejected(
            "同一个文件的多个版本需要各自成片，而这里的一个会话只有一条时间线。"
            if zh
            else "Several versions of a file need a film each; this session holds one film.",
            hint="请为每个版本单独说明并导出，再撤销，接着做下一个。"
            if zh
            else "Make one version, export it, undo, then make the next.",
        )
    if not names:
        raise OperationRejected(
            "还没有可以批量处理的素材。" if zh else "There are no clips to work through.",
            hint="请先上传文件。" if zh else "Upload the files first.",
        )
    if all(isinstance(op, DELIVERIES) for op in operations):
        raise OperationRejected(
            "这里的一个会话是一部影片，不能逐个文件导出。"
            if zh
            else "A session is one film; its files are not exported one by one.",
            hint="请为每个文件开一个会话再导出。"
            if zh
            else "Open a session for each file and export there.",
        )


def _takes_clip(op: Operation) -> bool:
    return "clip" in type(op).model_fields or isinstance(op, SetTargetDuration)


def _of_clip(op: Operation) -> dict[str, Any]:
    """Return an operation's body as one clip takes it; a film's length becomes the clip's."""
    if isinstance(op, SetTargetDuration):
        seconds = op.seconds or op.max_seconds or 0.0
        return SetClipDuration(clip=1, duration=seconds).described()
    return op.described()


def _numbers(batch: Batch, names: Sequence[str]) -> list[int]:
    """Return which clips a batch goes over; all of them unless some are listed."""
    over = batch.over if isinstance(batch.over, list) else [batch.over]
    numbers: list[int] = []
    for one in over:
        if isinstance(one, int):
            numbers.append(one if one > 0 else len(names) + 1 + one)
        elif isinstance(one, str) and one in names:
            numbers += [at for at, name in enumerate(names, 1) if name == one]
    return numbers or list(range(1, len(names) + 1))


def _line(number: int, names: Sequence[str], error: CutroomError | None, lang: Lang) -> str:
    name = names[number - 1] if 0 < number <= len(names) else ""
    if lang == "zh":
        return f"{number}. {name}：" + (
            "完成。" if error is None else f"未完成，{refusal_in_chinese(str(error))}"
        )
    return f"{number}. {name}: " + ("done." if error is None else f"not done, {error}")


def _left(operations: Sequence[Operation], lang: Lang) -> tuple[str, ...]:
    """Say that a batch's exports wait: a session is one film."""
    if not any(isinstance(op, DELIVERIES) for op in operations):
        return ()
    if lang == "zh":
        return ("一个会话是一部影片：导出的是整部影片，而不是每个文件各一份。",)
    return ("A session is one film: export saves the whole of it, not a file for each clip.",)
