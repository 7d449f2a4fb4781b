"""Files called by a word of their name: "the dunes", "the lake photo" for 2-lake.jpg."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from cutroom.backend.planner.words.traditional import fold
from cutroom.backend.planner.words.vocabulary import forms, is_cjk

PART = re.compile(r"[a-z]{4,}|^[\u3400-\u9fff]$|[\u3400-\u9fff]{2,}")
NEVER = frozenset(
    {"video", "photo", "clip", "image", "picture", "music", "logo", "sound", "first", "second"}
    | {"last", "third", "final", "movie", "film", "title", "text", "cover", "background"}
    | {*"一二三四五六七八九十两几每各这那第上下前后左右中大小多少全整"}
)
"""Words that never stand for a file of that name."""
NOUNED = r"(?<![\w-])({0})(?=\s+(?:clip|photo|picture|image|pic|shot|footage|part|scene|bit)\b)"
"""A word of the lexicon wants a noun behind it to be a file."""
SONGS = (".mp3", ".wav", ".m4a", ".aac", ".flac", ".ogg")
SONG = (
    r"(?:\b(?:the|my|our|that|this) )({0})"
    r"(?=\s+(?:track|song|music|tune|file|recording|piece|audio)\b)"
)
SONG_ZH = r"(?:音乐|配乐|bgm|歌)(?:就|都|请)?(?:用|放|选|是)({0})(?=[，。；、,.;]|$|当|做|作|就|吧)"
"""How a song is called by a word of its name that also tells a style."""
ENDS = ("intro", "outro", "片头", "片尾", "正片")
"""Words of the lexicon that are a file when a file is called so."""
GIVEN = re.compile(r"(?:除了|把|给|让|将|对)$")
"""What stands before a thing that is there, in Chinese."""
LATIN = (
    r"\b(?:the|that|this|my|our)\s+({0})(?![\w-])"
    r"|(?<![\w-])({0})(?=\s+(?:clip|photo|picture|image|pic|video|shot|footage|part|one)\b)"
)
CHINESE = (
    r"({0})(?=的?(?:[那这]一?[张段个条幅]|[张段个条幅]?(?:照片|图片|相片|视频|片段|素材|镜头|图)))"
)
ALONE = r"({0})(?=的?(?:[那这]一?[张段个条幅]|[张段条幅]|的(?:原声|声音|音量|画面)))"
"""A name of one character wants a classifier or its own sound behind it."""


COUNTED = re.compile(
    r" (?:clip|shot|photo|picture|image|video|footage|scene)\b"
    r"|(?:那|这)一?(?:段|张|条)|的(?:照片|视频)"
)
"""What makes a common word the name of a file: "the front photo"."""
SIGN = (
    r"(?:^|(?<=[，。；、,.:：\s是放把给接让将和跟出先来用掉]))(@天?)"
    r"(?=[，。；、,.\s]|$|那|这|后面|之后|前面|的照片|的视频|的?时候|要(?!是)|段|也(?!许)|放|排)"
)
"""Where a name of one character may stand."""
PLAIN = frozenset({"page", "lengthen", "part", "match", "show"})
"""Concepts of words that name no thing of a film."""
SOUNDING = re.compile(r" (?:music|track|song|beat|tune|style|vibe|feel)\b")
LETTER = (
    r"(?<![\w'’.:-])(?<!\d )({0})(?![\w'’.:-])",
    r"(?<![\w'’.:-])(?<!\d )({0})(?=\s*(?:[,.!?]|$))",
)
"""A letter that is a clip; "a" is one at an end only."""
SHORTEST, MOST_NAME = 4, 60
MOST_READ = 400
"""Characters that tell the language of a message."""
LIST_BEFORE = re.compile(r"([^,，、]{1,60})(?:, (?:and )?| and |、|和|与|跟)(?:the )?$")
LIST_AFTER = re.compile(r"(?:, (?:and )?| and |、|和|与|跟)(?:the )?")
"""What stands between the names of a list."""


FILMED = (".mp4", ".mov", ".jpg", ".jpeg", ".png", ".webp", ".mkv", ".webm")


IN_CHINESE: dict[str, str] = {
    "interview": "采访|访谈|专访", "broll": "空镜|空镜头", "speech": "致辞|演讲|发言",
    "ceremony": "仪式|典礼", "dance": "跳舞|舞蹈", "rings": "戒指|对戒", "wedding": "婚礼",
    "beach": "海滩|沙滩|海边", "sunset": "日落|夕阳|落日", "sunrise": "日出",
    "dawn": "黎明|清晨", "dinner": "晚餐|晚饭|晚宴", "lunch": "午餐|午饭",
    "breakfast": "早餐|早饭", "group": "合影|合照|大合照", "city": "城市",
    "street": "街道|街景|街头", "lake": "湖边|湖泊|湖面", "mountain": "山景|大山|雪山",
    "dunes": "沙丘", "forest": "森林|树林", "river": "河流|河边", "garden": "花园",
    "park": "公园", "kitchen": "厨房", "office": "办公室", "hotel": "酒店", "airport": "机场",
    "train": "火车", "school": "学校", "family": "全家福|家人", "kids": "孩子们|小孩",
    "baby": "宝宝", "dog": "小狗|狗狗", "cat": "小猫|猫咪", "cake": "蛋糕", "birthday": "生日",
    "food": "美食", "cooking": "做饭|烹饪", "unboxing": "开箱", "review": "测评", "demo": "演示",
    "night": "夜景", "snow": "雪景", "flower": "花朵", "flowers": "鲜花", "party": "派对",
    "concert": "演唱会", "intro": "片头", "outro": "片尾",
}  # fmt: skip
"""What people call in Chinese what a file calls in English."""
SAID_OF = (
    r"({0})(?=的?(?:那|这)一?(?:[张段个条幅]|些)|的?[张段]|的?(?:视频|片段|照片|图片|镜头|画面)(?![上下])"
    r"|里面?的|中的)"
    r"|(?<=[把将给让])({0})(?=(?:都|先|全)?(?:去掉|删|剪|移|挪|静音|放到|换到|调到|缩短|加快|放慢|倒放))"
)
"""Where a word that also means something else calls a file."""
PERSON = r"({0})(?!讲话|说话|的?时候|的?人|对象|者|声)"
"""Not the one who speaks in it."""


def _in_chinese(text: str, names: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where a message calls a film or a picture by the Chinese for its English name."""
    for english, chinese in IN_CHINESE.items():
        holding = [
            name
            for name in names
            if name.lower().endswith(FILMED)
            and english
            in re.findall(r"[a-z]+", fold(name.rsplit(".", 1)[0]).replace("-roll", "roll"))
        ]
        if len(holding) != 1:
            continue
        for word in chinese.split("|"):
            pattern = (SAID_OF if word in forms() else PERSON).format(word)
            for match in re.finditer(pattern, text):
                start, end = match.span(match.lastindex or 0)
                yield start, end, holding[0]


def _listed(text: str, words: dict[str, set[str]], shared: Counter[str]) -> frozenset[str]:
    """Return the words that call files where several are listed: "the speech and the dance"."""
    found = {
        word
        for name, own in words.items()
        if name.lower().endswith(FILMED)
        for word in own
        if shared[word] == 1
        and word not in NEVER
        and word.isascii()
        and re.search(rf"\bthe {re.escape(word)}(?![\w-])", text)
    }
    joined = "|".join(map(re.escape, found))
    alone = rf"\b(?:bit|part|section|piece|clip|half) of the (?:{joined})\b"
    if found and re.search(alone, text):
        return frozenset(found)
    pair = rf"\bthe (?:{joined})(?:,| and|, and|, then| then) the (?:{joined})\b"
    return frozenset(found) if len(found) > 1 and re.search(pair, text) else frozenset()


def called(text: str, names: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where a folded message calls a file by a word that no other file's name has."""
    words = {name: set(PART.findall(fold(name.rsplit(".", 1)[0]))) for name in names}
    shared = Counter(word for found in words.values() for word in found)
    listed = _listed(text, words, shared)
    for name, found in words.items():
        for word in found:
            known = word in forms() and word not in ENDS
            heard = known and is_cjk(word[0]) and name.lower().endswith(SONGS)
            if shared[word] > 1 or word in NEVER or (known and is_cjk(word[0]) and not heard):
                continue
            if heard:
                for match in re.finditer(SONG_ZH.format(re.escape(word)), text):
                    yield *match.span(1), name
                continue
            pattern = (CHINESE if is_cjk(word[0]) else LATIN).format(re.escape(word))
            song = name.lower().endswith(SONGS)
            if known and word not in listed:
                pattern = (SONG if song else NOUNED).format(re.escape(word))
            if len(word) == 1:
                pattern = ALONE.format(re.escape(word))
            if word in ENDS and is_cjk(word[0]):
                pattern = f"({re.escape(word)})"
            for match in re.finditer(pattern, text):
                start, end = match.span(match.lastindex or 0)
                yield start, end, name


def placed_names(text: str, names: Sequence[str]) -> dict[int, tuple[int, str]]:
    """Return where session files are named: start to (end, name), the longest at a place."""
    placed: dict[int, tuple[int, str]] = {}
    for name in names:
        stem = name.rsplit(".", 1)[0]
        for spelling in (name, stem):
            folded = fold(spelling)
            if len(folded) < 2:
                _place_sign(text, folded, name, placed)
                continue
            plain = spelling == stem and folded in forms()
            at = text.find(folded)
            while at >= 0:
                end = at + len(folded)
                meant = not plain or _is_called(text, folded, at, names)
                if meant and _stands_alone(text, at, end) and end > placed.get(at, (0, ""))[0]:
                    placed[at] = (end, name)
                at = text.find(folded, end)
    _place_letters(text, names, placed)
    _place_hyphened(text, names, placed)
    found = [*called(text, names), *(_in_chinese(text, names) if _has_chinese(text) else ())]
    for at, end, name in found:
        if not any(start <= at < last for start, (last, _) in placed.items()):
            placed[at] = (end, name)
    return placed


def _has_chinese(text: str) -> bool:
    return any(is_cjk(char) for char in text[:MOST_READ])


def _is_called(text: str, stem: str, at: int, names: Sequence[str]) -> bool:
    """Say whether a common word is the name of a file here: "the dance", "intro and recipe"."""
    end = at + len(stem)
    if COUNTED.match(text, end):
        return True
    if stem in ENDS and GIVEN.search(text[:at]):
        return True
    named = text[:at].endswith(("the ", "my ", "our "))
    named = named and not text[:at].endswith(("under the ", "over the ", "under my "))
    if named and text.startswith(" one ", end):
        return True
    films = sum(name.lower().endswith(FILMED) for name in names)
    several = PLAIN | {"video", "voice"} if films > 1 else PLAIN
    alone = all(facet == "mood" or value in several for facet, value in forms()[stem])
    if named and alone and not SOUNDING.match(text, end):
        return True
    stems = [fold(name.rsplit(".", 1)[0]) for name in names]
    before = LIST_BEFORE.search(text[max(0, at - MOST_NAME) : at])
    after = LIST_AFTER.match(text, end)
    listed = before is not None and any(before[1].endswith(one) for one in stems)
    return listed or (after is not None and any(text.startswith(one, after.end()) for one in stems))


def _place_sign(text: str, sign: str, name: str, placed: dict[int, tuple[int, str]]) -> None:
    """Find a file called by one Chinese character where that stands as a word: 鸟, 冬天那张."""
    if is_cjk(sign) and sign not in NEVER:
        for match in re.finditer(SIGN.replace("@", sign), text):
            placed.setdefault(match.start(1), (match.end(1), name))


def _place_letters(text: str, names: Sequence[str], placed: dict[int, tuple[int, str]]) -> None:
    """Find files called by a letter where two of them stand together: "swap a and d"."""
    letters = {fold(name.rsplit(".", 1)[0]): name for name in names}
    letters = {stem: name for stem, name in letters.items() if len(stem) == 1 and stem.isascii()}
    if len(letters) < len("ab"):
        return
    if text.strip(" .!") in letters:
        at = text.index(text.strip(" .!"))
        placed.setdefault(at, (at + 1, letters[text.strip(" .!")]))
    for letter, name in letters.items():
        for found in re.finditer(LETTER[letter == "a"].format(letter), text):
            placed.setdefault(found.start(1), (found.end(1), name))
    one = f"[{''.join(map(re.escape, letters))}]"
    pair = rf"(?<![\w'.-])({one})(?: and | with |, | then |, then |和|跟|与)(?=({one})(?![\w'.-]))"
    for found in re.finditer(pair, text):
        for group in (1, 2):
            placed.setdefault(found.start(group), (found.end(group), letters[found[group]]))


def _place_hyphened(text: str, names: Sequence[str], placed: dict[int, tuple[int, str]]) -> None:
    """Find files whose names are written with other breaks: "the b-roll" for broll.mov."""
    for name in names:
        letters = re.sub(r"[^a-z0-9]", "", fold(name.rsplit(".", 1)[0]))
        if not SHORTEST <= len(letters) <= MOST_NAME or letters in forms() or letters in NEVER:
            continue
        broken = "-?".join(letters)
        broken = "b[- ]?roll" if letters == "broll" else broken
        for match in re.finditer(rf"(?<![\w-]){broken}(?![\w-])", text):
            placed.setdefault(match.start(), (match.end(), name))


def _stands_alone(text: str, start: int, end: int) -> bool:
    def joins(char: str) -> bool:
        return char.isascii() and (char.isalnum() or char in "_")

    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (joins(before) and joins(text[start])) and not (
        joins(after) and joins(text[end - 1])
    )
