"""Chinese words as people type them and assistants rewrite them: 前8秒废话, 「电影感」滤镜,
开头慢后面快, 换个位置 before the place."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.clauses.neighbours import (
    FILLER,
    Found,
    Idiom,
    around,
    opens,
    stops,
    token_at,
)
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.tokens.unit_words import covering
from cutroom.backend.planner.words.vocabulary import Facet, forms

CONTENT = ("废话", "口水话", "闲聊", "空镜", "空画面", "黑屏", "黑场", "空白", "寒暄", "铺垫")
"""What a stretch may be said to hold when it is to go: 前面八秒废话."""
MEASURES = ("time", "dur", "span", "at", "percent", "times")


def _as(
    tokens: Sequence[Token], first: int, last: int, message: str, facets: tuple[Facet, ...]
) -> Token:
    """Return one phrase that stands for several tokens."""
    return replace(covering(tokens[first], tokens[last], message, "phrase", None), facets=facets)


def _held(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 废话 right behind a stretch as what the stretch holds, not as filler words."""
    before = token_at(tokens, at - 1)
    if before is not None and before.text == "的":
        before = token_at(tokens, at - 2)
    if tokens[at].text not in CONTENT or before is None or before.kind != "span":
        return None
    if not any(t.is_a("remove", "cut", "trim") for t in around(tokens, at)):
        return None
    return at + 1, replace(tokens[at], kind="phrase", value=None, facets=FILLER)


TOO_LONG = ("太长", "有点长", "太久", "有点久", "过长", "长了点", "偏长")


def _its_length(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 1分钟太长 as telling where the wish follows, or the film is that long."""
    token, after = tokens[at], token_at(tokens, at + 1)
    if token.kind not in ("time", "dur") or after is None or after.text not in TOO_LONG:
        return None
    wished = any(t.kind in ("time", "dur") for t in tokens[at + 2 :])
    if not wished and abs(token.amount - stage.length) > 0.1 * stage.length:
        return None
    return at + 2, _as(tokens, at, at + 1, message, FILLER)


def _each_photo(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 每张 on a track with photos and films as each of the photos."""
    photos = stage.pictures_among_films
    after = token_at(tokens, at + 1)
    if not photos or not tokens[at].text.startswith("每张") or after is None:
        return None
    piece = around(tokens, at)
    if after.kind not in ("time", "dur") or any(t.kind == "clips" for t in piece):
        return None
    return at + 1, replace(
        tokens[at], kind="clips", value=Pick(tuple(photos), noun="picture"), facets=()
    )


WORDY = ("text", "title", "subtitle", "lower_third", "sticker", "watermark", "logo")


def _stays(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 停2秒 beside words that are put on screen as how long they stay."""
    after = token_at(tokens, at + 1)
    token = tokens[at]
    if token.text not in ("停", "停留", "停住", "留") or after is None or after.kind != "time":
        return None
    shown = [*tokens[max(0, at - 12) : at], *around(tokens, at)]
    each = at > 0 and tokens[at - 1].text.startswith("每")
    pictured = stage.photos and not stage.videos
    if each and (pictured or any(t.is_a("picture") for t in tokens)):
        return at + 1, replace(token, facets=FILLER)
    if not any(t.kind == "quote" or t.is_a(*WORDY) for t in shown):
        return None
    return at + 1, replace(token, facets=(("small", "for"),))


def _lies(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 放5秒 behind a clip as how long it is shown: 照片放5秒."""
    before, after = token_at(tokens, at - 1), token_at(tokens, at + 1)
    if tokens[at].text not in ("放", "摆", "挂") or before is None or after is None:
        return None
    if before.kind not in ("clips", "asset") or after.kind != "time":
        return None
    return at + 1, _as(tokens, at, at, message, (("concept", "show"),))


def _lingers(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 停四秒 behind 每张 or a picture as how long that is seen, not as a still."""
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].text not in ("停", "停留", "停个", "放") or after is None or after.kind != "time":
        return None
    behind = tokens[at + 2] if at + 2 < len(tokens) else None
    if tokens[at].text == "放":
        ends = behind is None or behind.kind == "punct"
        quoted = any(t.kind == "quote" for t in tokens[:at])
        apart = before is not None and before.text == "," and ends and not quoted
        held = (("concept", "freeze"),)
        return (at + 1, replace(tokens[at], facets=held)) if apart else None
    each = before is not None and (before.is_small("per") or before.kind == "each")
    pictured = (
        before is not None
        and before.kind == "asset"
        and all(map(stage.is_still, stage.numbers_of(str(before.value))))
    )
    return (at + 1, replace(tokens[at], facets=FILLER)) if each or pictured else None


def _some_music(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 点 between a verb of adding and a mood as "some": 背景放点民谣."""
    if tokens[at].text != "点" or not at or at + 1 >= len(tokens):
        return None
    added = tokens[at - 1].is_a("insert", "add", "play") and tokens[at + 1].of("mood")
    return (at + 1, replace(tokens[at], kind="phrase", facets=FILLER)) if added else None


AT_AN_END = ("最后", "结尾", "末尾", "开头", "最前面", "最后面", "后面", "前面")


def _adds_at_end(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 加到最后, 接在后面 behind a clip of the track as moving it there."""
    near = [t.text for t in tokens[at : at + 3]]
    joins = near[:1] and near[0] in ("加", "拼", "接", "放")
    if not joins or near[1:2] not in (["到"], ["在"]) or (near[2:] or [""])[0] not in AT_AN_END:
        return None
    named = next((t for t in reversed(tokens[:at]) if t.kind != "phrase"), None)
    laid = named is not None and named.kind == "asset" and stage.numbers_of(str(named.value))
    if not laid or not stage.laid:
        return None
    return at + 2, _as(tokens, at, at + 1, message, (("concept", "move"),))


TINTS = (("偏暖", "warmer"), ("偏冷", "cooler"))


def _tinted(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 偏暖 beside 色温 or 调成 as what is wished for, not as what is wrong."""
    wished = next((tint for word, tint in TINTS if tokens[at].text.startswith(word)), None)
    if wished is None:
        return None
    near = tokens[max(0, at - 4) : at + 4]
    named = any(t.is_a("temperature", "set", "make") or t.text in TONES for t in near)
    before = token_at(tokens, at - 1)
    wide = before is not None and before.text in ("整体", "整个", "全片", "画面整体")
    named = named or (wide and any(t.of("effect") or t.is_a("add") for t in tokens[:at]))
    cured = any(t.is_a("warmer", "cooler") for t in tokens[at + 1 :])
    if not named or cured:
        return None
    return at + 1, replace(tokens[at], facets=(("concept", wished),))


TONES = ("色调", "调色", "色彩", "风格", "滤镜")


CAPTION_LINE = re.compile(r"第.{1,3}[条句行](?:内容|文字|字幕)?")


def _line_of_captions(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 字幕第2条 as the second caption, not as a clip."""
    token = tokens[at]
    if not isinstance(token.value, Pick) or len(token.value.clips) != 1:
        return None
    if CAPTION_LINE.fullmatch(token.text) is None:
        return None
    if not any(t.is_a("subtitle") for t in around(tokens, at)):
        return None
    return at + 1, replace(token, kind="ordinal", value=token.value.clips[0])


APPEARING = {"淡入": "fade", "淡出": "fade", "淡入淡出": "fade", "渐显": "fade", "渐隐": "fade"}


def _appearing(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 淡入 behind 动画 as how words appear: 标题…，动画：淡入."""
    before = token_at(tokens, at - 1)
    if before is not None and (before.text in (":", "为", "用") or before.is_small("to")):
        before = token_at(tokens, at - 2)
    value = APPEARING.get(tokens[at].text)
    if value is None or before is None or not before.is_a("animate"):
        return None
    if not any(t.kind == "quote" or t.is_a(*WORDY) for t in tokens[:at]):
        return None
    return at + 1, replace(tokens[at], facets=(("animation", value),))


def _bars(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 加黑边 as the bars of the cinema, unless the film is being reshaped."""
    token = tokens[at]
    if token.text not in ("黑边", "上下黑边", "黑条") or not token.is_a("bars"):
        return None
    piece = around(tokens, at)
    added = any(t.is_a("add") for t in piece)
    shaped = any(t.kind == "ratio" or t.is_a("vertical", "horizontal", "square") for t in tokens)
    wordy = any(t.is_a("text", "title", "subtitle") for t in tokens)
    other = wordy or any(
        t.is_a("remove", "fill", "blur", "crop") or t.is_small("not") for t in piece
    )
    if not added or shaped or other:
        return None
    return at + 1, replace(token, facets=(("concept", "cinema_bars"), ("effect", "letterbox")))


VALUED = (
    (("滤镜", "色调", "调色"), ("filter",)), (("转场", "过渡"), ("transition",)),
    (("特效", "效果"), ("effect", "transition", "filter")),
    (("风格", "风", "音乐", "配乐", "背景音乐", "bgm"), ("mood", "filter")),
)  # fmt: skip
"""Nouns before or behind a quoted name, and the facets that the name may be of."""


def _quoted_value(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read a quoted name of a look or a passage beside its noun as that value: 「叠化」转场."""
    token = tokens[at]
    if token.kind != "quote" or not token.value:
        return None
    named = {f for near in _beside(tokens, at) for nouns, fs in VALUED if near in nouns for f in fs}
    if not named:
        return None
    known = forms().get(str(token.value).lower(), ())
    facets = tuple((f, v) for f, v in known if f in named)
    if not facets:
        return None
    return at + 1, replace(token, kind="phrase", value=None, facets=facets)


BETWEEN = ("的", ":", "为", "是", "成", "用", "方", "式", "方式", "类型", "和", "与", "、", "及")


def _beside(tokens: Sequence[Token], at: int) -> list[str]:
    """Return the nouns before and behind a token, over what leads to it and over its list."""
    found: list[str] = []
    for step in (-1, 1):
        place = at + step
        while (near := token_at(tokens, place)) is not None and abs(place - at) < 8:
            listed = near.kind == "quote" and step > 0
            if not (near.text in BETWEEN or near.is_small("to") or listed):
                found.append(near.text.lower())
                break
            place += step
    return found


SLOWLY = r"(?:放|变|播)?(?P<{}>慢|快)(?:一?点|一些|些|放|动作|速|起来|下来|进)?儿?"
CHANGING = re.compile(
    r"(?:开头|前面|一开始|前半段?|起初|最开始|先)的?(?:部分)?稍?微?"
    + SLOWLY.format("first")
    + r"[，,]?(?:然后|再|到)?(?:后面|后边|后半段?|后来|之后|结尾|末尾)的?(?:部分)?"
    + r"(?:再|就|逐渐|渐渐|慢慢|越来越|变得?|要|稍微){0,2}"
    + SLOWLY.format("then")
    + r"(?![\d一二两三四五六七八九十半倍])"
)
"""A slow beginning and a quick end, or the other way round, without figures."""


def _slow_then_fast(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 开头慢一点，后面越来越快 as one change of speed: 先慢后快."""
    told = CHANGING.match(message, tokens[at].start)
    if told is None or told["first"] == told["then"]:
        return None
    end = next((i for i in range(at, len(tokens)) if tokens[i].start >= told.end()), len(tokens))
    if any(t.start < told.end() < t.end for t in tokens[at:end]):
        return None
    ramp = f"先{told['first']}后{told['then']}"
    return end, replace(_as(tokens, at, end - 1, message, (("concept", "ramp"),)), text=ramp)


NORMAL = (
    "正常速度", "正常播放", "正常放", "保持正常", "保持原速", "保持不变", "正常", "原速", "不变",
    "不动",
)  # fmt: skip
AFTER = ("后面", "后边", "之后", "剩下", "剩下的", "其余", "其余部分", "后面的", "剩余部分", "再")


def _normal_until(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 前20秒正常，后面 as what comes after the first 20 s."""
    span = tokens[at].value
    if not isinstance(span, Span) or span.how not in ("first", "between") or span.start:
        return None
    said = next((w for w in NORMAL if message.startswith(w, tokens[at].end)), None)
    if said is None or span.end is None:
        return None
    stop = tokens[at].end + len(said)
    end = next((i for i in range(at + 1, len(tokens)) if tokens[i].start >= stop), len(tokens))
    while (gap := token_at(tokens, end)) is not None and (
        gap.kind == "punct" or gap.text in ("播放", "速度", "的", "从")
    ):
        end += 1
    later = token_at(tokens, end)
    if later is None or later.text not in AFTER:
        return None
    after = Span(span.end, None, "after")
    return end + 1, covering(tokens[at], later, message, "span", after)


def _wrong_way(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 顺序反了 of two clips as changing their places."""
    before, token = token_at(tokens, at - 1), tokens[at]
    if token.text not in WRONG or before is None:
        return None
    if not before.is_a("reorder") and before.text not in ("弄", "搞", "放", "排", "拼", "接"):
        return None
    named = [n for t in tokens if isinstance(t.value, Pick) for n in t.value.clips]
    if len(named) != 2:
        return None
    return at + 1, replace(token, kind="phrase", value=None, facets=(("concept", "swap"),))


WRONG = ("反了", "弄反了", "搞反了", "颠倒", "颠倒了", "错了", "不对", "反", "放反了", "排反了")


STAYING = ("停", "停留", "留", "显示", "展示", "待", "放", "停一会")


def _longer(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 多停两秒 as lasting two seconds longer."""
    stays, long = token_at(tokens, at + 1), token_at(tokens, at + 2)
    if tokens[at].text not in ("多", "再多") or stays is None or stays.text not in STAYING:
        return None
    if long is None or long.kind != "time":
        return None
    return at + 2, _as(tokens, at, at + 1, message, (("concept", "lengthen"),))


def _tighter(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 节奏紧凑点 after pauses are cut as what that is for."""
    if "紧凑" not in tokens[at].text or not any(t.is_a("silence") for t in tokens[:at]):
        return None
    return at + 1, replace(tokens[at], kind="phrase", value=None, facets=FILLER)


VAGUE = {
    "换个位置": "position", "换位置": "position", "换一下位置": "position", "挪个位置": "position",
    "调整位置": "position", "换个颜色": "color", "换个地方": "position", "改个位置": "position",
    "换一下颜色": "color", "改个颜色": "color", "调整一下位置": "position", "移个位置": "position",
}  # fmt: skip


def _vaguely(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 换个位置 before the place itself as announcing it: 标题换个位置，放下面."""
    token = tokens[at]
    vague = next((v for v in VAGUE if message.startswith(v, token.start)), None)
    if vague is None:
        return None
    stop = token.start + len(vague)
    end = next((i for i in range(at, len(tokens)) if tokens[i].start >= stop), len(tokens))
    if any(t.start < stop < t.end for t in tokens[at:end]):
        return None
    after = tokens[end : end + 5]
    told = any(t.of(VAGUE[vague]) or t.is_a("corner") for t in after)
    if not told or any(t.kind == "clips" for t in after):
        return None
    return end, _as(tokens, at, end - 1, message, FILLER)


SAID = ("句", "一句", "句话", "一句话", "行字", "一行字")


def _sentence(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read what follows 加句 as the words to be shown: 片尾加句 感谢收看."""
    before, after = token_at(tokens, at - 1), token_at(tokens, at + 1)
    if tokens[at].text not in SAID or before is None or not before.is_a("add") or after is None:
        return None
    end = at + 1
    while end < min(len(tokens), at + 24) and not stops(tokens[end]):
        end += 1
    rest = tokens[at + 1 : end]
    plain = all(t.kind in ("char", "word", "phrase") for t in rest)
    named = any(t.of("position") or t.of("color") or t.is_a(*WORDY) for t in rest)
    if not rest or not plain or named or after.text in ("在", "到", "，", "放", "给"):
        return None
    words = message[rest[0].start : rest[-1].end]
    if not 2 <= len(words) <= 20:
        return None
    quote = covering(rest[0], rest[-1], message, "quote", words)
    return end, replace(quote, facets=(("concept", "text"),))


def _edge_screen(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 最开始黑屏两秒, without a verb, as adding that screen there."""
    token = tokens[at]
    if token.text not in ("黑屏", "白屏", "黑场", "白场"):
        return None
    piece = [t for t in around(tokens, at) if not t.is_small("filler")]
    edged = bool(piece) and piece[0].is_a("start_at", "end_at")
    plain = all(t is token or t.is_a("start_at", "end_at") or t.kind == "time" for t in piece)
    timed = any(t.kind == "time" for t in piece)
    if not (edged and plain and timed):
        return None
    return at + 1, replace(token, facets=(*token.facets, ("concept", "add")))


def _by_means(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 以 before a file as using it: 以「cover.jpg」作为片头."""
    after = token_at(tokens, at + 1)
    if tokens[at].text != "以" or after is None or after.kind != "asset":
        return None
    return at + 1, replace(tokens[at], kind="phrase", value=None, facets=(("concept", "add"),))


STORIES = ("卡顿", "停顿", "口误", "废话", "空白", "黑屏", "杂音", "噪音", "忘词", "冷场", "嘴瓢")


def _told_there(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 有段卡顿 before the stretch where it is as telling why that stretch goes."""
    opening = message[max(0, tokens[at].start - 3) : tokens[at].start]
    if tokens[at].text not in STORIES or not opening.endswith(("有段", "有一段", "有个", "有处")):
        return None
    later = tokens[at + 1 :]
    cut = any(t.kind == "span" for t in later) and any(t.is_a("remove", "cut") for t in later)
    return (at + 1, replace(tokens[at], kind="phrase", facets=FILLER)) if cut else None


def _of_each(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 5个视频 before 的前4秒, of five, as each of them."""
    token, noun = tokens[at], token_at(tokens, at + 1)
    if token.kind != "count" or token.amount < 2 or token.amount != len(stage.shots):
        return None
    place = at + 2 if noun is not None and noun.is_a("video", "clip") else at + 1
    if (gap := token_at(tokens, place)) is not None and gap.text == "的":
        place += 1
    span = token_at(tokens, place)
    if span is None or not isinstance(span.value, Span) or span.value.how != "first":
        return None
    return at + 1, replace(token, kind="phrase", value=None, facets=(("small", "per"),))


SCREENS = ("镜头", "空镜", "空镜头", "画面", "片段", "底", "背景板", "色卡", "纯色", "屏")


def _wanted(tokens: Sequence[Token], at: int, message: str, stage: Stage) -> Found | None:
    """Read 给我 before a plain colour as adding it: 给我一个8秒的白色空镜头."""
    token = tokens[at]
    if token.text not in ("给我", "我要", "我想要", "要") or not opens(tokens, at):
        return None
    piece = around(tokens, at)
    plain = any(t.of("color") for t in piece) and any(t.kind in ("time", "dur") for t in piece)
    held = piece[-1].text in SCREENS or piece[-1].text.endswith(("屏", "场", "镜"))
    if not (plain and held) or any(t.is_a(*WORDY) for t in piece):
        return None
    return at + 1, replace(token, kind="phrase", value=None, facets=(("concept", "add"),))


SPOKEN: tuple[Idiom, ...] = (
    _held, _tinted, _line_of_captions, _appearing, _bars, _its_length, _each_photo, _stays, _lies,
    _quoted_value, _normal_until, _wrong_way, _tighter, _longer, _slow_then_fast, _vaguely,
    _lingers, _adds_at_end, _some_music,
    _wanted, _sentence, _edge_screen, _by_means, _told_there, _of_each,
)  # fmt: skip
"""The rules in the order they are asked."""
