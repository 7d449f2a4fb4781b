"""Addresses and uploads, starting over, comparing versions, and commands said alone."""

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do, nothing, refuse, unsupported
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import DeleteClip
from cutroom.domain.kinds.lettering import RemoveCaptions, RemoveText
from cutroom.domain.kinds.programmes import (
    Credits,
    Describe,
    ListMedia,
    State,
    Upload,
)
from cutroom.domain.kinds.sounding import RemoveMusic

FORBIDDEN = ("/etc", "/proc", "/root", "/var", "/sys", ".ssh", "/..", "../", "passwd")
EDITING = (
    "add", "remove", "insert", "set", "make", "cut", "trim", "move", "replace", "concat", "split",
)  # fmt: skip


def addresses(c: Clause) -> Outcome | None:
    """URLs and paths: fetch, refuse, or say that they cannot be reached."""
    url = next((t.text for t in c.tokens if t.kind == "url"), None)
    path = next((t.text for t in c.tokens if t.kind == "path"), None)
    if c.says("live") or (url and url.lower().startswith(("rtsp", "rtmp"))):
        return unsupported(
            c,
            ("watching live streams", "直播流和监控"),
            ("upload a recording and I edit it", "可以上传录好的视频来剪"),
        )
    if (url and url.lower().startswith("file:")) or (
        path and any(part in path.lower() for part in FORBIDDEN)
    ):
        return refuse(
            c, "that file lies outside the folders I may read", "这个文件不在允许读取的文件夹里"
        )
    if url:
        name = given_name(c)
        return do(Upload(source=url, name=name))
    if path:
        if len(path) > 2 and path[1] == ":":
            return refuse(
                c,
                f"{path} cannot be opened here; upload the files instead",
                f"这里打不开 {path}，请直接上传文件",
            )
        return do(Upload(source=path))
    return None


def given_name(c: Clause) -> str | None:
    """Return the name that is given: quoted, or behind "as"."""
    at = next(
        (
            i
            for i, t in enumerate(c.tokens)
            if t.is_small("saying")
            or t.text.lower() in ("name", "call", "as", "save as", "save it as", "save this as")
            or (t.is_a("save") and t.text.endswith(("为", "成")))
        ),
        -1,
    )
    if c.quotes:
        return c.quotes[0]
    rest = (
        [t for t in c.tokens[at + 1 :] if not t.is_a("it") and t.kind != "url"] if at >= 0 else []
    )
    return c.wording(rest[0].start, rest[-1].end).strip() if rest else None


def upload(c: Clause) -> Outcome | None:
    """Ask for files."""
    verb = c.tok("upload")
    used = c.has("add", "insert", "replace", "concat", "make", "trim", "cut")
    if verb is not None and verb.text.lower().endswith("ed"):
        return None if used else Outcome()
    if c.has("upload") and not c.assets and not c.val("platform") and len(c.content()) <= 3:
        return do(Upload())
    return None


def start_over(c: Clause) -> Outcome | None:
    """Clear the timeline: clips, words, captions and music; undo brings it all back."""
    only = all(t.is_a("remove", "all", "video", "clip") for t in c.content())
    wide = c.says("all") or any(w in c.text.lower() for w in ("timeline", "时间线", "清空"))
    plain = c.whole and c.has("remove") and only and wide and c.says("video", "clip", "all")
    if not (c.says("start_over") or plain):
        return None
    draft = c.stage.scene.draft
    clearing: list[Operation] = [DeleteClip(clip="all")] if draft.clips else []
    if c.stage.captions:
        clearing.append(RemoveCaptions())
    if c.stage.titles:
        clearing.append(RemoveText(text="all"))
    if c.stage.has_music:
        clearing.append(RemoveMusic())
    if not clearing:
        return nothing(c, "the timeline is empty already", "时间线本来就是空的")
    return do(*clearing)


def versions(c: Clause) -> Outcome | None:
    """Tell two versions apart, or list all of them; the draft stays as it is."""
    acting = c.says("restore", "undo", "save", "export", "remove", "batch")
    if c.says("versions_word") and not acting and not c.quotes:
        return do(Describe(what="versions"))
    shown = c.has("show") and c.says("version") and c.number("number", "count")
    if shown and not acting and not c.quotes:
        return do(Describe(what=f"versions {int(shown)}..now"))
    if acting or not c.says("compare"):
        return None
    named = [str(int(t.amount)) for t in c.of_kind("number", "count", "ordinal") if t.amount > 0]
    named += c.quotes
    since = c.written("since") or "changed since" in c.text.lower()
    if not (c.says("version") or named or since) or c.says(
        "brightness", "color_word", "split_screen"
    ):
        return None
    text = c.text.lower()
    back = any(word in text for word in ("上一", "前一", "previous", "last version", "earlier"))
    named = [] if back and len(named) < 2 else named
    first = named[0] if named else "previous"
    second = named[1] if len(named) > 1 else "now"
    return do(Describe(what=f"versions {first}..{second}"))


def commands(c: Clause) -> Outcome | None:
    """Status, balance, lists: said alone or as a last clause."""
    edits = c.has(*EDITING) and not c.has("show")
    short = len(c.content()) <= 6
    if (
        c.says("balance")
        and not c.says("credits_roll", "title", "text")
        and not c.has("insert", "normalize", "remove", "scroll", "make")
        and (not c.has("add") or "够" in c.text)
        and short
        and not c.quotes
        and not c.says("sound", "volume", "music", "color_word")
    ):
        return do(Credits())
    if c.says("list_media") and not edits:
        return do(ListMedia())
    asks = any(word in c.text for word in ("几段", "几个", "多少", "哪些", "啥情况"))
    edits = edits and not (asks and c.says("status") and not c.says(*EDITING))
    if (
        c.says("status")
        and (not edits or (c.whole and len(c.content()) <= 2))
        and not c.has("export")
        and short
        and not c.spans
        and not c.val("format")
    ):
        return do(State())
    if (
        c.has("show")
        and not edits
        and short
        and c.picks
        and not c.of_kind("time", "span", "at", "dur")
    ):
        return do(State())
    if any(t.text.lower() in ("preview", "预览") for t in c.tokens) and not edits and short:
        return do(State())
    if c.has("show") and c.says("files") and short and not c.has("upload"):
        return do(ListMedia())
    return None
