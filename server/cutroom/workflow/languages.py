"""Languages by their codes, however they are written: "zh_cn", "Chinese", 简体中文."""

import re

from cutroom.errors import NotUnderstood

TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?", re.IGNORECASE)
"""A language, perhaps its script, perhaps its region."""
NAMES = {
    "en": "english|anglais|englisch|inglés|英文|英语|英語",
    "zh-CN": "chinese|mandarin|simplified chinese|中文|汉语|普通话|国语|简体|简体中文",
    "zh-TW": "traditional chinese|cantonese|繁体|繁體|繁体中文|繁體中文|漢語|國語|粤语",
    "ja": "japanese|日本語|日语|日文",
    "ko": "korean|한국어|韩语|韩文",
    "es": "spanish|español|castellano|西班牙语",
    "fr": "french|français|法语",
    "de": "german|deutsch|德语",
    "it": "italian|italiano|意大利语",
    "pt": "portuguese|português|葡萄牙语",
    "ru": "russian|русский|俄语",
    "ar": "arabic|العربية|阿拉伯语",
    "hi": "hindi|हिन्दी|印地语",
    "th": "thai|ไทย|泰语",
    "vi": "vietnamese|tiếng việt|越南语",
    "id": "indonesian|bahasa indonesia|印尼语",
    "tr": "turkish|türkçe|土耳其语",
    "nl": "dutch|nederlands|荷兰语",
    "pl": "polish|polski|波兰语",
    "uk": "ukrainian|українська|乌克兰语",
}
"""Names of languages, in their own words too."""
CODES = {name: code for code, names in NAMES.items() for name in names.split("|")}
OLDER = {"jp": "ja", "cn": "zh-CN", "kr": "ko", "tw": "zh-TW"}
"""Countries that are often given for their languages."""


def language_code(said: str | None) -> str | None:
    """Return the ISO code of a language as it was given; None for nothing.

    Raises NotUnderstood for text that is neither a code nor a known name.
    """
    text = " ".join((said or "").split()).strip(" .")
    if not text:
        return None
    named = CODES.get(text.lower()) or OLDER.get(text.lower())
    if named is not None:
        return named
    found = TAG.fullmatch(text)
    if found is None:
        raise NotUnderstood(
            f"{text[:40]!r} is not a language code.",
            hint='Give the code of the user\'s language, such as "en", "zh-CN" or "ja", or none.',
        )
    base, script, region = found.groups()
    parts = (base.lower(), script and script.title(), region and region.upper())
    return "-".join(part for part in parts if part)
