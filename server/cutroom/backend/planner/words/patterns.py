"""What quotes, addresses, figures and words look like in a message."""

import re

PAIRED = {"“": "”", "「": "」", "『": "』", "《": "》", "«": "»", "〈": "〉", "【": "】", "„": "“"}


URL = re.compile(r"(?:https?|ftp|rtsp|rtmp|file)://[^\s，。；、！？（\"'“”「」）)]+", re.IGNORECASE)


PATH = re.compile(
    r"(?:[a-z]:\\[^\s，。,;\"'“”]*|~?/(?:[\w.\-]+/)+[\w.\-]*|\.\.?/[\w./\-]+|/(?:etc|home|users|tmp|var|root)\b[\w./\-]*)",
    re.IGNORECASE,
)


FILE = re.compile(
    r"[\w\-()\u3400-\u9fff]+\.(?:mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|mp3|wav|m4a|aac|srt|vtt|ass|cube|flac|ogg|heic|pdf|txt|docx?)(?![a-z0-9])",
    re.IGNORECASE | re.ASCII,
)


HANDLE = re.compile(r"[@#][a-z_][\w.]+|www\.[\w.\-/]+", re.IGNORECASE | re.ASCII)


SHOWN_WORDS = re.compile(
    r"[^\n\"“”,.;]*?(?=\s+(?:at|from|for|in|on|until|during)\s+(?:the\b|\d|bold|white|black|red|yellow)|[\n,.;]|\s*$)"
)


ABBREVIATED = ("dr", "mr", "mrs", "prof", "jr", "sr", "vs", "feat", "etc", "approx")


ANNOUNCING = 10
"""Tokens before a colon in which what it announces is named."""


HEX = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])")


SIZE = re.compile(r"(\d{2,5})\s*(?:[x×*]|by\b)\s*(\d{2,5})(?!\d|\.\d)")


CROSSED = re.compile(r"(9|16|4|3|21)\s?[x×]\s?(16|9|5|4|3)(?!\d|\.\d|[a-z])")


COLONS = re.compile(r"\d+(?:\.\d+)?(?::\d+(?:\.\d+)?){1,2}")


DECADE = re.compile(
    r"(?:19)?[5-9]0s(?:\s(?:movie|film))?(?=\s(?:look|style|vibe|feel|aesthetic|filter|effect)\b)"
)
"""A decade's look, where the figure would else be a time."""


HEIGHT = re.compile(r"(\d{3,4})p(?![a-z0-9])|([248])k(?![a-z0-9])")


HEIGHT_AND_RATE = re.compile(r"(\d{3,4})p(24|25|30|48|50|60|120)(?![a-z0-9])")


NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")


WORD = re.compile(r"[^\W\d_\u3400-\u9fff]+(?:['’][^\W\d_\u3400-\u9fff]+)*")


NUMERALS = re.compile(
    r"[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?|半(?=[秒分小])"
)


LISTED = re.compile(r"[一二三四五六七八九]{2}(?=段)")
"""Clips named in one breath: 一三段 are the first and the third."""


HOURS = ("小时", "半小时", "钟头")


NEIGHBOURS = ("一二", "二三", "三四", "四五", "五六", "六七", "七八", "八九")
"""Ordinals said in one breath: 第一二段 are the first and the second."""


SHAPE = re.compile(
    r"(十六|二十一|[九四三一五二]|16|21|[94315])比(十六|九|四|三|一|五|二|16|[94315])(?![\d%])"
)
"""Shapes in words: 九比十六."""


FRACTION = re.compile(r"([一二三四五六七八九十]+)分之([一二三四五六七八九十]+)")


PERCENT_WORDS = re.compile(r"百分之([零一二两三四五六七八九十百]+|\d+(?:\.\d+)?)")


FACTOR_BEFORE = re.compile(r"[x×](\d+(?:\.\d+)?)(?![\d:a-z])")


LETTERED = re.compile(
    r"(clip|video|photo|image|picture|segment|scene|shot|track|part|img|pic|slide)(\d{1,3})(?![a-z0-9])"
)
