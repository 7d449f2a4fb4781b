"""Whether a piece only says more of the clause before it, rule by rule."""

from collections.abc import Callable, Sequence

from cutroom.backend.planner.clauses.clause import is_verb
from cutroom.backend.planner.clauses.joint import LENGTHS, Joint
from cutroom.backend.planner.clauses.joint_sounds import (
    between_pauses,
    fades_too,
    how_loud,
    level_of_sound,
    tuned_music,
)
from cutroom.backend.planner.clauses.joint_words import (
    animated_words,
    dressed_words,
    formatted_words,
    lasting_words,
    lit_words,
    named_person,
    named_version,
    outlined_words,
    tinted_words,
    worded,
)
from cutroom.backend.planner.clauses.piece_kinds import (
    is_shaped,
    lasts_each,
    of_pictures,
)
from cutroom.backend.planner.clauses.pieces import (
    COMPOSITES,
    MEASURES,
    WORDY,
    verbs_of,
)
from cutroom.backend.planner.tokens.token import Token

SHOWS = ("slideshow", "promo", "vlog", "montage")
MOVES = ("zoom", "zoom_in", "zoom_out", "animate", "pan")
STAYING = ("停留", "停", "定格", "保持", "维持", "放", "播放", "展示", "stay", "stays")


def modifies(piece: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Say whether a piece only says more of the clause before it: "bold", "at the top",
    "no transitions" after "make a slideshow", "into a 1080p MP4" after its material."""
    joint = Joint(piece, clause)
    if not joint.said:
        return True
    for rule in RULES:
        answer = rule(joint)
        if answer is not None:
            return answer
    return False


def _cut_to_lengths(j: Joint) -> bool | None:
    cutting = any(t.is_a("split") or t.text in ("剪成", "切成", "分成") for t in j.clause)
    if not cutting or not any(t.kind in LENGTHS for t in j.said):
        return None
    return all(
        t.kind in {*LENGTHS, "clips"} or t.is_small("per") or t.is_a("all", "clip") for t in j.said
    )


def _platform_style(j: Joint) -> bool | None:
    styled = any(t.of("platform") for t in j.said) and all(
        t.of("platform") or t.is_a("filter", "it", "add") or t.text in ("种", "类", "感")
        for t in j.said
    )
    return True if styled and j.about("subtitle") else None


def _using(j: Joint) -> bool | None:
    """用logo after 加个水印: the file that the wish before it needs."""
    files = [t for t in j.said if t.kind == "asset" or t.is_a("logo")]
    laid = j.about("watermark", "logo", "music", "pip", "sticker") and j.about("add", "insert")
    lacking = not any(t.kind == "asset" for t in j.clause)
    plain = all(t in files or t.text in USING for t in j.said)
    return True if len(files) == 1 and laid and lacking and plain else None


def _over(j: Joint) -> bool | None:
    """叠加在第1个视频上 after a small picture: what it lies over."""
    laid = all(
        t.kind == "clips" or t.is_a("insert", "move", "add", "overlay") or t.text in ON_TOP
        for t in j.said
    )
    named = any(t.kind == "clips" for t in j.said) and j.piece[-1].text in ON_TOP
    return True if laid and named and j.about("pip") else None


def _faded_parts(j: Joint) -> bool | None:
    parts = all(t.is_a("picture", "video", "sound") or t.kind in MEASURES for t in j.said)
    return True if parts and j.about("fade", "fade_in", "fade_out") else None


def _of_a_show(j: Joint) -> bool | None:
    scored = j.names("music") and all(t.is_a("music") or t.of("mood") for t in j.said)
    joined = any(t.is_a("transition") or t.of("transition") for t in j.said) and all(
        t.is_a("transition", "add", "effect") or t.of("transition") for t in j.said
    )
    shown = of_pictures(j.clause) and (
        any("播放" in t.text for t in j.clause) or j.about("make", "convert")
    )
    return True if (scored or joined) and (shown or j.about(*SHOWS)) else None


def _measured(j: Joint) -> bool | None:
    measured = all(
        t.kind in MEASURES
        or t.is_a("show", "duration_word")
        or t.text.lower() in STAYING
        or t.is_small("for")
        or t.text in ("到", "直到", "为", "是")
        for t in j.said
    )
    if any(t.is_small("total") for t in j.said):
        return None
    placed = j.about("insert", "add", "freeze", *WORDY)
    placed = placed or (j.about("concat") and any(t.kind == "asset" for t in j.clause))
    return True if measured and placed else None


def _softly(j: Joint) -> bool | None:
    """柔和一点 after a transition: how the passage shall be."""
    return True if softens(j.clause, j.piece) else None


def _in_turn(j: Joint) -> bool | None:
    """按顺序 after what is joined."""
    joined = j.about("concat") and j.only("reorder")
    return True if joined and all(t.text in IN_TURN for t in j.said) else None


def _fitted(j: Joint) -> bool | None:
    fitting = all(
        t.is_a("crop", "fill", "set", "blur", "background", "bars", "sides", "add", "up_down")
        or t.is_a("left_right")
        or t.is_small()
        or t.text.startswith("裁")
        or t.of("position") == "center"
        for t in j.said
    )
    whole = j.about("concat", "slideshow") or is_shaped(j.clause)
    filled = j.names("crop", "fill", "bars", "blur")
    filled = filled or any(t.text.startswith("裁") for t in j.said)
    return True if fitting and whole and filled else None


def _interpolated(j: Joint) -> bool | None:
    rated = j.about("fps") or any(t.kind == "fps" for t in j.clause)
    return True if rated and j.names("interpolate", "blend") else None


def _scaled(j: Joint) -> bool | None:
    """缩到20%，半透明 after a logo."""
    scaled = j.names("resize", "zoom_out", "zoom_in", "smaller", "opacity") and all(
        t.is_a("resize", "zoom_out", "zoom_in", "smaller", "bigger", "opacity", "size", "set")
        or t.kind == "percent"
        or t.is_small()
        for t in j.said
    )
    marked = j.about("logo", "watermark", "pip", "sticker") and j.about("add", "insert", "move")
    return True if scaled and marked else None


SOFT = ("柔和", "自然", "丝滑", "顺滑", "流畅", "平滑", "温柔")
ON_TOP = ("上", "上面", "上方", "之上")
USING = ("用", "使用", "采用", "选用")
IN_TURN = ("按顺序", "依次", "顺序", "in order")


def _so_often(j: Joint) -> bool | None:
    """每5秒一张 after 抽帧."""
    taken = j.about("frame", "thumbnail") and j.about("extract", "export")
    return True if taken and lasts_each([t for t in j.piece if t.kind != "count"]) else None


def _times_as_fast(j: Joint) -> bool | None:
    """How fast a stretch plays: "speed up …, three times as fast"."""
    told = any(t.kind == "times" for t in j.said) and all(
        t.kind == "times" or t.is_a("speed_up", "slow_down", "speed") for t in j.said
    )
    paced = j.about("speed_up", "slow_down") and any(t.kind == "span" for t in j.clause)
    return True if told and paced and not any(t.kind == "times" for t in j.clause) else None


def _each_short(j: Joint) -> bool | None:
    """How long each of several short films is: "make 3 shorts, 30 seconds each"."""
    counted = any(t.kind in ("number", "count") and t.amount > 1 for t in j.clause)
    short = j.about("social", "highlights", "promo") or any(t.of("platform") for t in j.clause)
    return True if counted and short and lasts_each(j.piece) else None


def _each_picture(j: Joint) -> bool | None:
    made = j.about(*COMPOSITES) and of_pictures(j.clause)
    return True if made and lasts_each(j.piece) else None


def _paced(j: Joint) -> bool | None:
    paced = j.only("speed", "speed_up", "slow_down") and j.names("speed")
    return True if paced and j.about(*SHOWS) else None


def _moved(j: Joint) -> bool | None:
    moving = j.only(*MOVES, "add", "effect", "slow_down") and j.names(*MOVES)
    return True if moving and of_pictures(j.clause) and j.about(*COMPOSITES) else None


def _without(j: Joint) -> bool | None:
    if not j.said[0].is_small("not"):
        return None
    composite = any(t.is_a(*COMPOSITES) and not t.is_a("trim") for t in j.clause)
    if composite or (j.about(*COMPOSITES) and of_pictures(j.clause)):
        acts = any(is_verb(t, head=True) and not t.is_a("zoom", "animate") for t in j.said[1:2])
        return not acts or j.names("crop")
    return True if is_shaped(j.clause) and j.names("crop", "bars") else None


def _barred(j: Joint) -> bool | None:
    barred = j.names("bars") and not j.names("remove", "fill")
    return True if barred and is_shaped(j.clause) else None


def _into(j: Joint) -> bool | None:
    into = any(t.is_small("to") and t.text.lower() in ("into", "to", "as") for t in j.piece)
    output = any(
        t.kind == "height" or t.of("format") or t.is_a("slideshow", "video") for t in j.piece
    )
    return into and output and j.about("make", "convert") and not verbs_of(j.piece)


RULES: tuple[Callable[[Joint], bool | None], ...] = (
    _cut_to_lengths, _platform_style, named_version, lit_words, formatted_words, how_loud,
    level_of_sound, between_pauses, tuned_music, tinted_words, _using, _over, animated_words,
    outlined_words, _so_often, _scaled, _faded_parts, _of_a_show, _measured, _fitted,
    _interpolated, fades_too, named_person, _softly, _in_turn, dressed_words, lasting_words,
    worded, _times_as_fast, _each_short, _each_picture, _paced, _moved, _without, _barred, _into,
)  # fmt: skip
"""The rules in the order they are asked; the first with an answer decides."""


def softens(clause: Sequence[Token], said: Sequence[Token]) -> bool:
    """Say whether words only tell how smooth a passage shall be: 柔和一点."""
    told = [t for t in said if t.kind != "punct" and not t.is_small("filler", "connector")]
    paced = bool(told) and all(t.is_a("slow_down", "speed_up") for t in told)
    soft = bool(told) and all(t.text.startswith(SOFT) for t in told) and not verbs_of(said)
    pointed = any(t.kind in ("clips", "asset", "times", "percent") for t in clause)
    passing = any(t.is_a("transition") for t in clause) and not pointed
    return passing and (soft or (paced and not told[0].text.isascii()))
