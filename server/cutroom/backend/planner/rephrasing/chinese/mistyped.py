"""Chinese words typed with a character that sounds alike, known by what stands around them."""

import re

COUNTED = r"[一二两三四五六七八九十\d首末前后这那每几]"

REMARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=第[一二三四五六七八九十\d])[断端短锻](?!裂|开|视频|片)"), "段"),
    (
        re.compile(rf"(?<={COUNTED})断(?=(?:视频|片|素材|的|之间|中间|和|、|都|各|[,，。！])|$)"),
        "段",
    ),
    (re.compile(r"(?<=\d)[妙描苗](?!数)"), "秒"),
    (re.compile(r"(?<=\d)[背被贝](?=速|[,，。]|$)"), "倍"),
    (re.compile(r"(?<=第[一二三四五六七八九十\d])[章帐涨](?=照片|图|相片)"), "张"),
    (re.compile(r"[谈胆](?=[入出](?:效果|\d|[,，。到黑]|$))"), "淡"),
    (re.compile(r"(?<=[音声量面度色速幕体景块段号])条(?=[大小亮暗高低快慢整成到])"), "调"),
    (re.compile(r"(?:自募|字目|自木|字慕)"), "字幕"),
    (re.compile(r"(?<![不])关[壁毕]"), "关闭"),
)
"""Slips of the keyboard and what was meant, in order."""
