"""Chinese wishes in a row that share a word, and parts of the film in the plainest words."""

import re
from collections.abc import Callable

from cutroom.backend.planner.words.figures import chinese_number

N = r"\d+(?:\.\d+)?"
CLIP = r"(?:第[一二三四五六七八九十\d]+[段张个条]|最后一[段张个条]|[前后][两三四\d]+[段张])"
QUALITY = r"(?:声音|音量|亮度|对比度|饱和度|速度|不透明度)"
OTHERS = r"(?:其余|其他|其它|剩下)(?:的|片段|几段|几张)*"
LIST = re.compile(r"[，,；;]")
LEVEL = rf"(?:调?[大小高低]|提高|降低|升|降|调?到|加|减)?{N}%"
LEVELLED = re.compile(rf"^(?P<who>{CLIP}|{OTHERS})(?:的)?(?P<what>{QUALITY})(?P<how>.{{0,8}})$")
BARE = re.compile(rf"^(?P<who>{CLIP}|{OTHERS})(?:的|都|则|就)?(?P<level>{LEVEL})(?P<end>[。！]?)$")
CLOSING = re.compile(rf"^(?P<who>{CLIP}|{OTHERS})(?P<level>{LEVEL})(?:的)?(?P<what>{QUALITY})$")
WRITTEN = re.compile(
    rf"(?:在)?第?(?P<at>{N})秒(?:处|时|的时候)?(?P<deed>写|显示|打上?|出现|加上?)(?:上|文字|字幕)?(?=[“「\"‘『])"
)
EACH_LONG = re.compile(
    rf"[，,](?:各|每个|都|分别)(?:显示|停留|出现)?(?P<long>{N})秒(?P<end>[。！]?)$"
)
QUOTE = re.compile(r"[“「\"‘『][^“”「」\"‘’『』]*[”」\"’』]")


def shared_zh(message: str) -> str:
    """Return a Chinese message with what several of its wishes share said of each."""
    return _written(_levels(message))


def _levels(message: str) -> str:
    """Return clips in a row with the quality that is told of one of them."""
    pieces = LIST.split(message)
    if len(pieces) < 2 or not any(re.search(QUALITY, piece) for piece in pieces):
        return message
    last = CLOSING.match(pieces[-1])
    if last is not None and all(BARE.match(piece) for piece in pieces[:-1]):
        told = [BARE.sub(rf"\g<who>{last['what']}\g<level>", piece) for piece in pieces[:-1]]
        return "，".join([*told, f"{last['who']}{last['what']}{last['level']}"])
    found: list[str] = []
    what = ""
    for piece in pieces:
        if what and BARE.match(piece):
            piece = BARE.sub(rf"\g<who>{what}\g<level>\g<end>", piece)
        elif led := LEVELLED.match(piece):
            what = led["what"]
        else:
            what = ""
        found.append(piece)
    return "，".join(found) if "，".join(pieces) != "，".join(found) else message


def _written(message: str) -> str:
    """Return words in a row with the moment of each as one, and how long each of them stays."""
    if len(WRITTEN.findall(message)) < 2:
        return message
    each = EACH_LONG.search(message)
    said = message[: each.start()] if each else message
    said = WRITTEN.sub(lambda f: f"第{f['at']}秒{f['deed']}", said)
    if each:
        said = QUOTE.sub(lambda f: f"{f[0]}显示{each['long']}秒", said) + each["end"]
    return said


def _further(found: re.Match[str]) -> str:
    """Return "the second 15 seconds" as the stretch that it is."""
    nth = int(found["n"]) if found["n"].isdigit() else int(chinese_number(found["n"]))
    long = float(found["s"])
    return f"{(nth - 1) * long:g}秒到{nth * long:g}秒"


SPAN = rf"(?:的)?(?:[前后]半段?|(?:最?前|最?后|最后|开头|结尾)(?:的)?{N}秒|{N}秒?(?:到|至|-){N}秒)"
TWO_PARTS = re.compile(
    rf"(?P<a>{CLIP}{SPAN})(?:和|跟|与|、)(?P<b>{CLIP}{SPAN})(?:都|全)?(?P<deed>[^，。；]{{2,10}})$"
)
"""A deed done to a part of one clip and to one of another."""


def _run(found: re.Match[str]) -> str:
    """Return 1到3段 as the clips that it counts."""
    low, high = int(found[1]), int(found[2])
    return f"第{'、'.join(map(str, range(low, high + 1)))}" if low < high < low + 20 else found[0]


def _clips_run(found: re.Match[str]) -> str:
    """Return 第2到第5个 as the clips that it counts."""
    low, high = (
        int(w) if w.isdigit() else int(chinese_number(w)) for w in (found["a"], found["b"])
    )
    counted = 0 < low < high < low + 20
    return f"第{'、'.join(map(str, range(low, high + 1)))}{found['m']}" if counted else found[0]


ORDINAL = r"[一二三四五六七八九十]{1,3}|\d{1,2}"
REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(rf"第(?P<n>[二三四五]|\d+)个(?P<s>{N})秒"), _further),
    (
        re.compile(rf"({N}秒)(?:之前|以前|前)({N}倍速?)[，,](?:之后|后面|以后|然后)({N}倍速?)"),
        r"\1之前\2，\1之后\3",
    ),
    (re.compile(r"(?<=[段张个条])(?:的)?([前后])半(?![段部截程])"), r"\1半段"),
    (
        re.compile(rf"第(?P<a>{ORDINAL})[段张个条]?(?:到|至|-)第(?P<b>{ORDINAL})(?P<m>[段张个])"),
        _clips_run,
    ),
    (re.compile(r"(?<=[，,])音量(?:为|是|调到|设为)?一半(?=$|[。，,！])"), "音量50%"),
    (
        re.compile(
            rf"({N}秒)(?:之后|以后|后)(标题|文字|字幕条)(?:就|再)?(?:消失|不见|没了|去掉|隐藏)"
        ),
        r"\1之后去掉\2",
    ),
    (
        re.compile(r"(背景音乐|音乐|配乐|bgm|BGM)(?:的?音量)?(?:加倍|翻倍)(?=$|[。，,！])"),
        r"\1音量提高100%",
    ),
    (
        re.compile(
            rf"^({N}秒)(?:之内|以内|内)?(?:放|播|展示|显示)完?(?:所有|全部)(?:的)?(?:照片|图片)$"
        ),
        r"总时长\1",
    ),
    (TWO_PARTS, r"\g<a>\g<deed>，\g<b>\g<deed>"),
    (re.compile(rf"({CLIP})(?:都|全)(?={N}秒)"), r"\1"),
    (re.compile(rf"^(?:把)?(?:只有|就)({CLIP})(?:能|可以|要)?有声音?$"), r"除了\1都静音"),
    (re.compile(rf"^只(?:保留|留|要)({CLIP})的?(?:声音|原声|音频)$"), r"除了\1都静音"),
    (re.compile(r"(?<![第\d.])(\d{1,2})(?:到|至|-)(\d{1,2})(?=[段张](?!钟))"), _run),
    (re.compile(rf"中间(?:部分)?(去掉|剪掉|删掉|砍掉|删除|剪去)({N}秒)"), r"\1中间\2"),
    (re.compile(rf"从第?({N}秒)(?:直接)?跳到第?({N}秒)"), r"剪掉\1到\2"),
    (re.compile(r"转四分之一圈"), "旋转90度"),
    (re.compile(r"转半圈"), "旋转180度"),
    (re.compile(r"(?<=[段张个他余])(大|小)声(一?点儿?|一些)"), r"声音\1\2"),
    (
        re.compile(rf"(?:把)?(音乐|bgm|BGM|配乐|背景音乐)(?:截|剪|裁)(?:断)?到第?({N}秒)"),
        r"\1到\2停",
    ),
    (re.compile(rf"^(?:视频|影片|片子)?晚({N}秒)开始$"), r"剪掉前\1"),
)
"""Parts of the film and turns, as their plainest words."""
