"""Words that ask for material which a model has to make, for credits of the hosted service."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

Material = Literal["video", "image", "music", "speech"]
NOUNS: dict[Material, str] = {
    "video": r"videos?|clips?|footage|b-?roll|films?|movies?|scenes?|shots?|animations?",
    "image": r"images?|pictures?|photos?|illustrations?|posters?",
    "music": r"music|songs?|tracks?|soundtracks?|bgm|melody|melodies|jingles?|beats?|scores?",
    "speech": r"voice-?overs?|narrations?|narrators?|speech|voices?|dubbing",
}
HAN: dict[Material, str] = {
    "video": r"视频|影片|短片|片段|镜头|画面|素材|动画",
    "image": r"图片|图像|照片|插图|背景图|海报",
    "music": r"音乐|歌曲|配乐|背景乐|曲子|旋律",
    "speech": r"配音|旁白|解说|语音",
}
WITHIN = r"(?:(?!\b(?:from|of|for|with|to|using|out|that|which|and|then)\b)[^.,;:!?\n]){0,60}?"
"""What may stand between the verb and what is made: no second thought."""
FROM_OURS = re.compile(
    r"\b(?:from|out of|using|with)\s+(?:the|these|those|this|that|my|our|all|uploaded)\b"
    r"|\bof\s+(?:these|those|my|our)\b"
    r"|\b(?:slide ?shows?|montages?|highlights?|captions?|subtitles?|transcripts?|previews?"
    r"|contact sheets?)\b|字幕|幻灯片|相册|混剪|(?:用|把|将)(?:这|我|上传|已有|现有)",
    re.I,
)
"""What is put together from material that is there."""
MAKES: dict[Material, re.Pattern[str]] = {
    kind: re.compile(
        rf"\b(?:re)?generat(?:e|es|ing)\b{WITHIN}\b(?:{NOUNS[kind]})\b"
        rf"|\b(?:create|make|produce|compose|render)\b{WITHIN}\bai(?:[- ]generated)?[- ]"
        rf"(?:{NOUNS[kind]})\b"
        rf"|(?:重新)?生成[^，。；、！？\n]{{0,20}}?(?:{HAN[kind]})",
        re.I,
    )
    for kind in NOUNS
}
NAMED_MODEL = re.compile(
    r"\b(?:seedance|text[- ]to[- ]video|image[- ]to[- ]video)\b|文生视频|图生视频", re.I
)
QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|‘[^’]*’|「[^」]*」|(?<!\w)'[^']*'(?!\w)")
"""Words for the screen ask for nothing."""


def asks_to_make(words: str) -> Material | None:
    """Return what a message wants a model to make, None where it only edits what is there."""
    spoken = QUOTED.sub("", words)
    if NAMED_MODEL.search(spoken):
        return "video"
    for part in re.split(r"[.;!?\n。；！？]", spoken):
        found: list[tuple[int, Material]] = [
            (at.start(), kind) for kind, made in MAKES.items() if (at := made.search(part))
        ]
        if found and not FROM_OURS.search(part):
            return min(found)[1]
    return None


def makes(operations: Sequence[Mapping[str, Any]]) -> Material | None:
    """Return what the first `generate` among operations makes."""
    asked = [one.get("kind") for one in operations if one.get("op") == "generate"]
    return next((kind for kind in NOUNS if asked.count(kind)), None)
