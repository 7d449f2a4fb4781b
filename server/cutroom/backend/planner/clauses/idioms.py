"""Chinese words that mean something by their neighbours: 来 as "add", 去 as "go and", 发抖音 as
what a film is for, bare numbers as clips, 我传的那首 as the upload."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.clauses.clause import is_verb
from cutroom.backend.planner.clauses.idioms_spoken import SPOKEN
from cutroom.backend.planner.clauses.neighbours import FILLER, Found, Idiom, around
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.tokens.unit_words import covering
from cutroom.backend.planner.words.chinese import DEGREES
from cutroom.backend.planner.words.values import PLATFORMS

KIND_CUTS = re.compile(
    r"(?:照片|图片|相片|图)(?:(?P<other>(?:和|跟|与|到)视频)(?:之间|中间|衔接处|的衔接处)|之间|与照片之间)"
)
JOINING = ("和", "跟", "与", "、", "及", "同")
GIVING = ("传", "上传", "给", "发", "提供", "准备", "导入", "选")
SONGS = ("那首", "这首", "那首歌", "这首歌")
MADE = (
    "trim", "extract", "cut", "make", "convert", "set", "compress", "export", "keep", "remove",
    "speed_up", "concat", "add",
)  # fmt: skip
"""Deeds whose result is what gets published."""
PLACING = ("move", "insert", "add", "use")
MEASURES = frozenset({"span", "ratio", "time", "dur", "height", "mb", "times"})


def idiomatic(tokens: Sequence[Token], message: str, stage: Stage) -> list[Token]:
    """Return the tokens with these words as what they stand for."""
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        found = next((f for rule in RULES if (f := rule(tokens, at, message, stage))), None)
        end, token = found or (at + 1, tokens[at])
        result.append(token)
        at = end
    return result


def _going(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 去 before a deed or a program as going there: 去剪掉, 去剪映里调."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].text != "去" or after is None:
        return None
    named = after.of("format") is not None or after.is_a("platform_timeline")
    named = named or after.kind == "asset"
    acting = is_verb(after, head=False) and not after.is_a("silence", "denoise", "stabilize")
    return (at + 1, replace(tokens[at], facets=FILLER)) if named or acting else None


def _coming(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 来 before an amount or a thing as adding it: 来5秒黑屏."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].text != "来" or tokens[at].kind != "char" or after is None:
        return None
    counted = after.kind in ("time", "count", "number") or after.is_a("music", "title", "effect")
    return (
        (at + 1, replace(tokens[at], kind="phrase", facets=(("concept", "add"),)))
        if counted
        else None
    )


def _publishing(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read a last 发抖音 as what a film is for that is cut or shaped before: 剪成竖屏发抖音."""
    token = tokens[at]
    if not (token.is_a("publish") or _sent(tokens, at)) or token.text.isascii():
        return None
    piece = around(tokens, at)
    place = piece.index(token)
    before, rest = piece[:place], piece[place + 1 :]
    idle = all(
        t.of("platform") or t.is_small("filler") or t.kind == "punct" or t.is_a("version", "video")
        for t in rest
    )
    used = any(t.text == "用" for t in rest[:2])
    told = len(rest) > 1 and rest[-2].of("platform") is not None and len(rest) == 2
    if rest and rest[-1].text == "的" and (used or told):
        return at + 1, replace(token, kind="phrase", facets=FILLER)
    done = any(
        t.kind in MEASURES or (t.is_a(*MADE) and is_verb(t, head=False)) for t in before
    ) and not any(t.is_a("save") for t in before)
    if not (idle and done):
        return None
    exported = any(t.is_a("export") for t in before)
    named = next((name for name, (_, _, forms) in PLATFORMS.items() if _names(token, forms)), None)
    facets = (("platform", named),) if exported and named else FILLER
    end = at + 1
    while not exported and end < len(tokens) and tokens[end].of("platform"):
        end += 1
    return end, replace(token, facets=facets)


def _sent(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[at].text == "发" and after is not None and after.of("platform") is not None


def _sending(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 发 before a platform as publishing there."""
    if not _sent(tokens, at) or any(is_verb(t, head=False) for t in tokens):
        return None
    return at + 1, replace(tokens[at], kind="phrase", facets=(("concept", "publish"),))


def _names(token: Token, forms: str) -> bool:
    return any(form in token.text for form in forms.split("|") if not form.isascii())


def _numbers(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read bare numbers as clips where clips change places: 1和3换一下, 把5放到2前面."""
    if tokens[at].kind != "number" or not tokens[at].amount.is_integer():
        return None
    piece = around(tokens, at)
    numbers = [int(t.amount) for t in piece if t.kind == "number"]
    moved = any(t.is_a("swap", "move") and not t.is_a("set") for t in piece)
    other = any(
        t.kind in ("clips", "asset", "ordinal", "quote", *MEASURES) or t.is_a("size", "volume")
        for t in piece
    )
    if not moved or other or any(not 1 <= n <= len(stage.shots) for n in numbers):
        return None
    after = tokens[at + 2] if at + 2 < len(tokens) else None
    if after is not None and tokens[at + 1].text in JOINING and after.kind == "number":
        pair = (int(tokens[at].amount), int(after.amount))
        return at + 3, covering(tokens[at], after, message, "clips", Pick(pair, noun="clip"))
    if len(numbers) < 2:
        return None
    pick = Pick((int(tokens[at].amount),), noun="clip")
    return at + 1, replace(tokens[at], kind="clips", value=pick)


def _centre(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 中间那段 of a single film as its middle, not as a clip."""
    pick = tokens[at].value
    if not (isinstance(pick, Pick) and pick.middle) or len(stage.shots) != 1:
        return None
    return at + 1, replace(tokens[at], kind="phrase", value=None, facets=(("concept", "middle"),))


def _about(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 左右 and 上下 after an amount as "about": 40秒左右."""
    before = tokens[at - 1] if at else None
    measured = before is not None and before.kind in (*MEASURES, "number", "count", "percent", "at")
    if tokens[at].text not in ("左右", "上下", "前后") or not measured:
        return None
    return at + 1, replace(tokens[at], facets=FILLER)


def _at_last(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 最后 before a delivery as the last thing to do, not as the end of the film."""
    if tokens[at].kind != "ordinal" or tokens[at].text != "最后":
        return None
    after = next((t for t in tokens[at + 1 :] if not t.is_small("filler")), None)
    if after is None or not after.is_a("export", "save", "publish", "check"):
        return None
    return at + 1, replace(tokens[at], kind="phrase", value=None, facets=FILLER)


SIZES = {
    word: tuple(("concept", concept) for concept in wanted.split())
    for word, wanted, _ in DEGREES
    if len(word) == 1
}


def _by_so_much(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 大 before an amount as a change by it: 大一倍, 快20%."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    meant = SIZES.get(tokens[at].text)
    if tokens[at].kind != "char" or meant is None or after is None:
        return None
    if after.kind not in ("times", "percent", "db"):
        return None
    return at + 1, replace(tokens[at], kind="phrase", facets=meant)


PHOTOS, FILMS = ("照片", "图片", "相片", "图"), ("视频", "影片")
EACH = ("每", "每张", "都", "全", "全部", "各", "均", "不变", "不动", "保持不变", "每张图")


def _of_kinds(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 照片 and 视频 on a track with both as the clips of that kind: 照片每张3秒."""
    photos = stage.pictures_among_films
    token = tokens[at]
    if not photos or token.kind != "phrase" or token.text not in PHOTOS + FILMS:
        return None
    films = [n for n in range(1, len(stage.shots) + 1) if n not in photos]
    if (found := _cuts(tokens, at, message, stage, photos)) is not None:
        return found
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.text in PHOTOS and after is not None and after.text in EACH:
        pick = Pick(tuple(photos), noun="picture")
        return at + 1, replace(token, kind="clips", value=pick)
    contrasted = any(word in message for word in PHOTOS)
    if token.text in FILMS and contrasted and not (at and tokens[at - 1].is_a("all")):
        made = any(t.is_a("make") for t in around(tokens, at))
        return None if made else (at + 1, replace(token, kind="clips", value=Pick(tuple(films))))
    return None


def _cuts(
    tokens: Sequence[Token], at: int, message: str, stage: Stage, photos: Sequence[int]
) -> Found | None:
    """Read 照片之间 and 照片和视频之间 as the cuts between clips of these kinds."""
    same = KIND_CUTS.match(message, tokens[at].start)
    if same is None:
        return None
    mixed = same.group("other") is not None
    cuts = [(n, n + 1) for n in range(1, len(stage.shots))]
    kinds = [((a, b), (a in photos, b in photos)) for a, b in cuts]
    pairs = [cut for cut, (a, b) in kinds if (a != b if mixed else a and b)]
    stop = tokens[at].start + len(same.group())
    end = next((i for i in range(at, len(tokens)) if tokens[i].start >= stop), len(tokens))
    return end, covering(tokens[at], tokens[end - 1], message, "cuts", tuple(pairs))


HEIGHTS = (360, 480, 540, 720, 1080, 1440, 2160)


def _high(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 1080 before 的, 分辨率 or a format as a height: 出个1080的mp4."""
    token = tokens[at]
    if token.kind != "number" or token.amount not in HEIGHTS:
        return None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    delivered = any(t.is_a("export", "convert") for t in around(tokens, at))
    named = after is not None and (after.is_a("resolution") or after.of("format"))
    if not (named or (delivered and (after is None or after.text == "的"))):
        return None
    return at + 1, replace(token, kind="height", value=int(token.amount))


def _apiece(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 一张2秒 as two seconds for each."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.kind != "count" or token.amount != 1 or token.text[-1] not in "张段个条幅":
        return None
    if after is None or after.kind != "time" or (at and not _opens(tokens[at - 1])):
        return None
    return at + 1, replace(token, kind="phrase", value=None, facets=(("small", "per"),))


def _opens(token: Token) -> bool:
    return token.kind == "punct" or token.is_a("picture", "video", "clip") or token.kind == "clips"


ROUGHLY = ("大概", "大约", "差不多", "总共", "一共", "全长", "总时长", "有")


def _its_length(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 大概十分钟 of a film that is ten minutes long as telling, not as asking."""
    token = tokens[at]
    if token.kind != "time" or not at or tokens[at - 1].text not in ROUGHLY:
        return None
    if not stage.length or abs(token.amount - stage.length) > 0.1 * stage.length:
        return None
    return at + 1, replace(token, kind="phrase", value=None, facets=FILLER)


def _particle(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read a last 啊 as a particle, not as a filler word to be cut out."""
    if tokens[at].text not in ("啊", "嗯", "呃") or not at or not tokens[at].is_a("filler"):
        return None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1]
    ends = after is None or after.kind == "punct"
    if not ends or before.is_a("filler") or before.kind == "punct":
        return None
    return at + 1, replace(tokens[at], facets=FILLER)


def _shown_words(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read the words of a title, unquoted, as that title: 把Urban Dreams改成…."""
    if tokens[at].kind not in ("word", "phrase", "char"):
        return None
    texts = [c.text for c in stage.titles if len(c.text) > 1]
    text = next((t for t in texts if message.startswith(t, tokens[at].start)), None)
    if text is None:
        return None
    if not any(t.is_a("set", "replace", "remove", "move") for t in around(tokens, at)):
        return None
    stop = tokens[at].start + len(text)
    end = next((i for i in range(at, len(tokens)) if tokens[i].start >= stop), len(tokens))
    quote = covering(tokens[at], tokens[end - 1], message, "quote", text)
    return end, quote


def _named_song(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 《起风了》 behind 配 as a song, unless words are spoken of."""
    token = tokens[at]
    if token.kind != "quote" or not token.text.startswith("《") or token.facets:
        return None
    piece = around(tokens, at)
    before = piece[: piece.index(token)]
    played = any(t.text.startswith("配") or t.text in ("放", "播放", "播", "放个") for t in before)
    if not played or any(t.is_a("title", "text", "subtitle", "voiceover") for t in piece):
        return None
    return at + 1, replace(token, facets=(("concept", "music"),))


def _wide(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read a bare number behind 宽 as pixels."""
    before = tokens[at - 1] if at else None
    if before is None or before.text not in ("宽", "宽度") or tokens[at].kind != "number":
        return None
    return at + 1, replace(tokens[at], kind="px")


def _of_a_kind(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 产品视频 behind a count as the films that are there: 这6条产品视频."""
    before = tokens[at - 1] if at else None
    counted = before is not None and before.kind == "count" and before.amount > 1
    film = tokens[at].is_a("promo") and tokens[at].text.endswith(("视频", "片"))
    if not (counted and film):
        return None
    return at + 1, replace(tokens[at], facets=(("concept", "video"),))


def _cover(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 封面图 as the picture that was uploaded, where it is to be placed."""
    token = tokens[at]
    pictures = stage.photos or stage.images
    if token.text not in ("封面", "封面图") or len(pictures) != 1:
        return None
    piece = around(tokens, at)
    if any(t.kind == "asset" for t in piece):
        return None
    placed = any(t.is_a(*PLACING) for t in piece) and any(
        t.is_a("start_at", "end_at", "intro", "outro") for t in piece
    )
    taken = any(t.kind in ("at", "span") or t.is_a("make", "frame", "extract") for t in piece)
    return (
        (at + 1, replace(token, kind="asset", value=pictures[0].name))
        if placed and not taken
        else None
    )


def _that_song(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 我传的那首歌 as the one piece of music that was uploaded."""
    if len(stage.audios) != 1 or any(t.kind == "quote" for t in around(tokens, at)):
        return None
    end = at
    given = (
        tokens[at].text in GIVING
        and at + 1 < len(tokens)
        and tokens[at + 1].text in ("的", "了", "好")
    )
    if given:
        end = at + 2
    while end < len(tokens) and (
        tokens[end].text in SONGS or tokens[end].text in ("的", "这段", "那段", "那个", "这个")
    ):
        end += 1
    song = any(t.text in SONGS for t in tokens[at:end])
    noun = end < len(tokens) and tokens[end].is_a("music") and not tokens[end].is_a("make")
    if not (given and (song or noun)) and not (song and not stage.has_music):
        return None
    last = tokens[end] if noun else tokens[end - 1]
    name = stage.audios[0].name
    return (end + 1 if noun else end), covering(tokens[at], last, message, "asset", name)


RULES: tuple[Idiom, ...] = (
    *SPOKEN,
    _going, _coming, _publishing, _sending, _numbers, _cover, _that_song,
    _centre, _about, _at_last, _by_so_much, _of_a_kind, _wide,
    _named_song, _particle, _shown_words, _of_kinds, _high, _apiece, _its_length,
)  # fmt: skip
