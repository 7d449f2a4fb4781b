"""What prompts in English ask for that nobody here makes, with the nearest thing that works."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, nothing, unsupported

SEGMENTED = re.compile(r"\b(?:hls|mpeg-?dash|adaptive (?:streaming|playback|bitrate))\b")
UNWOUND = re.compile(
    r"\breverse (?:only |just )?the (?:audio|sound|music|voice)\b(?! and)"
    r"|\bplay (?:only |just )?the (?:audio|sound|music|voice) (?:backwards?|in reverse)\b"
)
MIXED = re.compile(
    r"\b(?:into|as|the) stems\b"
    r"|\bremove (?:the |all )?(?:lead )?vocals?\b"
    r"|\b(?:isolate|separate|split out) the (?:vocals?|drums?|bass|instruments?)\b"
    r"|\b(?:remove|mute|take out|cut) the (?:drums?|bass ?line|guitars?|piano|instruments?)\b"
)
"""The single parts of a mix of sound."""
ROBOTIC = re.compile(
    r"\brobot(?:ic)? (?:voice|effect|filter)\b"
    r"|\b(?:sounds?|talk|speak) like an? (?:robot|android|whisper)\b"
    r"|\b(?:voices?|it|them|me|him|her|everyone|everybody) (?:sound )?robotic\b"
    r"|\b(?:auto-?tune|vocoder|underwater (?:voice|effect|sound))\b"
)
SAID = re.compile(r"\b(?:say\w*|reads?|speaks?|narrat\w+|tell\w*|announc\w+)\b")
MOVED_IN = re.compile(
    r"\b(?:clip|video|shot|it) ?\d? (?:slide|fly|bounce|spin|pop|drop|swing|roll)s? (?:in|out)\b"
    r"|\b(?:slide|fly|bounce|spin|pop|swing|roll|entrance|exit|intro|outro)[- ]?(?:in|out)?"
    r" animation (?:to|on|for) (?:the |this |my )?(?:\w+ )?(?:clips?|video|shot)\b"
)
"""Clips that move into the picture, or out of it."""
PLAYED_ON = re.compile(
    r"\b(?:speed up|slow down|speed|slow|stretch) (?:up |down )?(?:only |just )?the "
    r"(?:background )?(?:music|song|soundtrack)(?: (?:up|down))?\b(?! to (?:match|fit))"
    r"|\b(?:speed up|slow down) (?:(?:only|just) the (?:audio|sound|voice)|the (?:audio|sound))\b"
    r"(?! and)"
)
EQUALISED = re.compile(r"\b(?:parametric eq|equali[sz]er|(?:use|apply|add) (?:an? )?eq)\b")
EACH_BEST = re.compile(r"\b(?:each|every) (?:clip|video|shot|one)\b.{0,8}\bto its best\b")
GAPS = re.compile(
    r"\b(?:remove|close|delete|fill|fix|eliminate)\b.{0,14}\bgaps\b.{0,10}"
    r"\b(?:in the timeline|between (?:the |my |all )?clips)\b"
)

UNMADE = (
    (
        SEGMENTED,
        ("packaging for adaptive streaming (HLS, DASH)", "打包成 HLS、DASH 流"),
        ("I can export a single MP4 or WebM for the web", "可以导出适合网页的 MP4 或 WebM"),
    ),
    (
        UNWOUND,
        ("playing only the sound backwards", "只把声音倒放"),
        ("I can play picture and sound backwards together", "可以把画面和声音一起倒放"),
    ),
    (
        MIXED,
        ("taking a mix of sound apart into its instruments", "把混音拆成各个声部"),
        ("I can remove the music, or mute and lower it", "可以去掉音乐，或静音、降低音量"),
    ),
    (
        MOVED_IN,
        ("moving a clip into or out of the picture", "片段的入场、出场动画"),
        (
            "I can lay a slide or zoom transition between clips, or zoom slowly",
            "可以在片段之间加滑动、缩放等转场，或缓慢缩放",
        ),
    ),
    (
        PLAYED_ON,
        ("playing only the sound faster or slower", "只改变声音的速度"),
        ("I can lay other music, or change the film's speed", "可以换一段配乐，或改变整片速度"),
    ),
    (
        EACH_BEST,
        ("choosing the best part of each clip", "挑出每一段里最好的部分"),
        (
            "I can keep the first seconds of each, or cut the highlights of all",
            "可以保留每段的前几秒，或剪出全片的高光",
        ),
    ),
    (
        EQUALISED,
        ("an equaliser", "均衡器"),
        ("I can lift voices, take noise away or even the loudness", "可以增强人声、降噪或统一响度"),
    ),
)
"""How it is said, what it is and what is near it."""


def unmade(c: Clause) -> Outcome | None:
    """Say what English wishes nobody here fulfils."""
    said = c.text.lower()
    if c.stage.zh or c.quotes or c.assets:
        return None
    if GAPS.search(said):
        return nothing(c, "the clips follow one another without gaps", "片段之间本来就没有空隙")
    if ROBOTIC.search(said) and not SAID.search(said) and not c.has("remove"):
        return unsupported(
            c,
            ("a robot's voice or the like", "机器人声之类的变声"),
            ("I can shift the pitch or add an echo", "可以升降音调，或加回声"),
        )
    for pattern, what, offer in UNMADE:
        if pattern.search(said):
            return unsupported(c, what, offer)
    return None
