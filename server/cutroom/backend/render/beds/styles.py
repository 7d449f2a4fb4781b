# ruff: noqa: E501 - one part per line, so that patterns stand under each other like a score
"""The eight styles as data: harmony, form and parts; nothing here makes sound.

Patterns have one character per sixteenth, one bar per sixteen. `X`, `x`, `o` start a
note (loud, normal, soft), `-` holds it, `.` is a rest. Basses write `R 3 5 8` for
chord degrees and `a` for an approach to the next root; arpeggios write the index of
the chord note. Sections are p(ickup), i(ntro), A, B, k (break), V (A varied),
o(utro) and e (the final chord).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """How a part reads its patterns."""

    CHORDS = "chords"
    ARPEGGIO = "arpeggio"
    BASS = "bass"
    MELODY = "melody"
    DRUM = "drum"
    LEAD_IN = "lead_in"


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the score and its place in the mix; sends are linear gains."""

    role: Role
    voice: str
    level_db: float
    plays: str
    patterns: tuple[str, ...] = ("X---------------",)
    low: int = 55
    high: int = 74
    bright: float = 1.0
    pan: float = 0.0
    reverb: float = 0.2
    delay: float = 0.0
    pump: float = 0.0
    sway: float = 0.0
    strum_ms: float = 0.0
    bars: str = "all"


@dataclass(frozen=True, slots=True)
class Harmony:
    """Progressions of four bars; a comma splits a bar in two."""

    scale: str
    melody_scale: str
    keys: tuple[int, ...]
    first: tuple[str, ...]
    second: tuple[str, ...]
    cadences: tuple[str, ...]
    finals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """The shared space of a bed: reverb, echo and the tilt of its spectrum."""

    reverb_s: float
    reverb_bright_hz: float
    delay_beats: float
    delay_feedback: float
    top_hz: float
    low_shelf_db: float = 0.0
    high_shelf_db: float = 0.0


@dataclass(frozen=True, slots=True)
class BedStyle:
    """A style of bed: how it is described, and everything needed to compose it."""

    description: str
    bpm: float
    moods_en: tuple[str, ...]
    moods_zh: tuple[str, ...]
    harmony: Harmony
    rhythms: tuple[str, ...]
    parts: tuple[Part, ...]
    room: Room
    swing: float = 0.0
    human_ms: float = 4.0


C, AR, B, M, D, L = (
    Role.CHORDS, Role.ARPEGGIO, Role.BASS, Role.MELODY, Role.DRUM, Role.LEAD_IN,
)  # fmt: skip

_LOFI = BedStyle(
    description="Dusty drums with swing, tine piano ninths, round bass and record crackle.",
    bpm=78,
    moods_en=("relaxed", "warm", "nostalgic", "study", "chill"),
    moods_zh=("放松", "温暖", "怀旧", "学习", "慵懒"),
    harmony=Harmony(
        "major", "major_pentatonic", (0, 2, 3, 5, 10),
        ("ii9 V9sus4 Imaj9 vi9", "Imaj9 vi9 ii9 V9sus4", "IVmaj9 iii7 vi9 ii9,V9"),
        ("IVmaj9 iii7 ii9 Imaj9", "vi9 ii9 IVmaj9 V9sus4"),
        ("ii9 V9sus4,V9", "IVmaj9 V9sus4"),
        ("Imaj9", "I6"),
    ),
    rhythms=(
        "....x-x-X-----..............x-x-X---x-X-----....................",
        "X---x-x---X-----..........x-x-x-X---x-x---X---------............",
        "......x-X---x-x-X---------............x-X---x-x-X-----......x---",
    ),
    parts=(
        Part(C, "electric_piano", -17.5, "pABVo", ("X---------x-----o-----x---------", "X-----x---------o---x-----x-----"), 53, 72, 0.9, reverb=0.25, sway=0.25, strum_ms=14),
        Part(C, "electric_piano", -18, "ike", ("X-------x-------",), 53, 72, 0.7, reverb=0.3, sway=0.25, strum_ms=32),
        Part(C, "pad", -26, "BkVoe", ("X---------------",), 55, 74, 0.7, reverb=0.3, pump=0.35),
        Part(B, "round_bass", -11.5, "pABVoe", ("R-----..R---5---R-----..R-----a-", "R---..R-8---5-a-R-----R-..5---a-"), 31, 42, 0.8, reverb=0.0),
        Part(M, "vibraphone", -17, "kABVoe", low=67, high=84, reverb=0.35, delay=0.25, pan=0.12),
        Part(D, "soft_kick", -7, "pABVo", ("X.........x.....X......x..x.....", "X......o..x.....X.x.......x....o"), reverb=0.03),
        Part(D, "dusty_snare", -11, "ABVo", ("....X.......X.......X.......X..o",), reverb=0.12),
        Part(D, "rim", -17, "iABVo", ("..........o...........o......o..",), pan=-0.3, reverb=0.2),
        Part(D, "closed_hat", -19, "iABVo", ("x.o.x.o.x.o.x.oox.o.x.o.x.o.x.o.",), pan=0.22, reverb=0.05),
        Part(D, "crackle", -27, "piABkVoe", ("X.......X.......",), reverb=0.0),
        Part(D, "dusty_snare", -15, "AV", ("............x..o..o.",), bars="last", reverb=0.12),
    ),
    room=Room(1.4, 4200, 0.75, 0.36, 10500, low_shelf_db=1.0, high_shelf_db=2.5),
    swing=0.17,
    human_ms=7,
)  # fmt: skip

_UPBEAT = BedStyle(
    description="Bright pop: piano and muted guitar, claps, tambourine and a mallet hook.",
    bpm=116,
    moods_en=("happy", "energetic", "fun", "playful", "sunny"),
    moods_zh=("欢快", "活力", "有趣", "俏皮", "阳光"),
    harmony=Harmony(
        "major", "major_pentatonic", (0, 2, 4, 5, 7),
        ("I V vi IV", "I IV vi V", "Iadd9 vi7 IVadd9 Vsus4,V"),
        ("IV I V vi", "vi IV I V", "IV V vi I"),
        ("IV Vsus4,V", "ii7 V"),
        ("I", "Iadd9"),
    ),
    rhythms=(
        "X-.x-.X-..x-X---x-.x-.X-........X-.x-.X-..x-X---X-x-x---........",
        "x-x-X-..x-x-X-..x-x-X---..x-X---x-x-X-..x-x-X-..X-.x-.X---------",
        "X---x-X-.x-X----..x-x-X-.x-X----X---x-X-.x-X----X-x-X-----......",
    ),
    parts=(
        Part(C, "piano", -18.5, "pABVo", ("X--x--x---x-x---", "X--x--x--x--x-x-"), 57, 74, 1.5, reverb=0.18),
        Part(C, "piano", -18, "ike", ("X-------x-------",), 57, 74, 1.3, reverb=0.25, strum_ms=8),
        Part(AR, "muted_guitar", -19, "iABVo", ("0.2.1.2.0.2.1.2.", "0.21.2120.21.212"), 52, 69, 1.3, reverb=0.12, delay=0.12, pan=-0.35),
        Part(C, "pad", -26, "BkVoe", ("X---------------",), 57, 76, 1.3, reverb=0.25, pump=0.5),
        Part(B, "round_bass", -12, "pABVoe", ("R-.R-.R-..R-R-5-", "R-R-R-R-R-R-5-a-"), 31, 42, 1.5),
        Part(M, "mallet", -14.5, "ABVoe", low=72, high=88, bright=1.3, reverb=0.22, delay=0.16, pan=0.15),
        Part(M, "bell", -24, "BV", low=84, high=98, reverb=0.3, delay=0.2, pan=-0.2),
        Part(D, "kick", -7.5, "pABVoe", ("X.....x.X.......", "X...X...X...X..."), reverb=0.02),
        Part(D, "snare", -12, "ABVo", ("....X.......X...",), reverb=0.12),
        Part(D, "clap", -12.5, "iBVo", ("....X.......X...",), reverb=0.2),
        Part(D, "tambourine", -22, "BVo", ("x.o.X.o.x.o.X.oo",), pan=0.35, reverb=0.15),
        Part(D, "closed_hat", -23, "AV", ("x.x.x.x.x.x.x.xo",), pan=-0.2, reverb=0.05),
        Part(D, "shaker", -24, "iABkVo", ("xoxoXoxoxoxoXoxo",), pan=0.3, reverb=0.08),
        Part(D, "snare", -15, "ABk", ("........o.o.xxXX",), bars="last", reverb=0.12),
        Part(D, "crash", -19, "BVe", ("X...............",), bars="first", reverb=0.25),
        Part(L, "swell", -23, "iko", bars="last", reverb=0.2),
    ),
    room=Room(1.1, 6500, 0.75, 0.3, 13500, high_shelf_db=3.5),
    human_ms=3,
)  # fmt: skip

_CINEMATIC = BedStyle(
    description="Strings, horns and deep drums that build from a piano figure.",
    bpm=84,
    moods_en=("epic", "dramatic", "inspiring", "emotional", "trailer"),
    moods_zh=("史诗", "震撼", "励志", "感人", "大气"),
    harmony=Harmony(
        "minor", "minor", (0, 2, 4, 9),
        ("i bVI bIII bVII", "i bVII bVI bVII", "iadd9 bVImaj7 iv bVII"),
        ("bVI bVII i bIII", "iv bVI bIII bVII", "bVI bIII bVII i"),
        ("bVI bVII", "iv Vsus4,V"),
        ("iadd9", "I"),
    ),
    rhythms=(
        "X-------x---x---X---------------X-------x---x---X-------x-------",
        "X-----x-X-------x-----x-X-------X-----x-X-------X---------------",
        "X-----------x---X---x---X-------X-----------x---X---------------",
    ),
    parts=(
        Part(C, "strings", -20, "piABkVoe", ("X---------------",), 52, 72, 0.85, reverb=0.35),
        Part(AR, "piano", -18.5, "iABkVo", ("0.1.2.1.3.1.2.1.", "0.1.2.3.2.1.3.2."), 57, 76, 0.9, reverb=0.35, delay=0.15, pan=-0.1),
        Part(AR, "staccato_strings", -18, "BVo", ("001011010010110.",), 50, 67, 1.0, reverb=0.25, pan=0.25),
        Part(C, "horns", -21, "BVoe", ("X---------------",), 46, 62, 1.0, reverb=0.35, pan=-0.2),
        Part(B, "strings", -15.5, "ABVoe", ("R---------------",), 33, 44, 0.6, reverb=0.15),
        Part(B, "sub_bass", -15, "BVoe", ("R---------------",), 26, 37, 1.0),
        Part(M, "strings", -15, "BVoe", low=69, high=84, bright=1.1, reverb=0.4, pan=0.1),
        Part(M, "piano", -14, "Ak", low=69, high=84, bright=1.0, reverb=0.4, delay=0.2, pan=0.1),
        Part(D, "deep_drum", -9.5, "BVoe", ("X.....x.....x...", "X..x..x.X.....xx"), reverb=0.3),
        Part(D, "tom", -17, "BVo", ("..x...x...x...x.",), pan=0.3, reverb=0.3),
        Part(D, "rim", -21, "AV", ("o.o.x.o.o.o.x.oo",), pan=-0.3, reverb=0.3),
        Part(D, "deep_drum", -11, "AkV", ("........x...x.xX",), bars="last", reverb=0.3),
        Part(D, "crash", -19, "BVe", ("X...............",), bars="first", reverb=0.35),
        Part(L, "swell", -18, "iAko", bars="last", reverb=0.25),
    ),
    room=Room(2.6, 5200, 0.75, 0.3, 12000, low_shelf_db=-0.5, high_shelf_db=6.0),
    human_ms=6,
)  # fmt: skip

_AMBIENT = BedStyle(
    description="Slow glass pads over a deep bass, scattered bells in a large room.",
    bpm=66,
    moods_en=("calm", "dreamy", "meditative", "spacious", "peaceful"),
    moods_zh=("平静", "梦幻", "冥想", "空灵", "安宁"),
    harmony=Harmony(
        "major", "major_pentatonic", (0, 2, 5, 7, 9),
        ("Imaj9 IVmaj9 vi9 IVadd9", "Iadd9 vi9 IVmaj9 Vsus4", "IVmaj9 Iadd9 IVmaj9 vi7"),
        ("vi9 IVmaj9 Iadd9 Vsus4", "ii9 vi9 IVmaj9 Imaj9"),
        ("ii9 IVadd9", "IVmaj9 Vsus4"),
        ("Iadd9", "Imaj9"),
    ),
    rhythms=(
        "........X-------............x---X---------------................",
        "X-----------x-------................X-------x---X---------------",
        "....X-----------....x-----------........X---x-------............",
    ),
    parts=(
        Part(C, "glass_pad", -17, "piABkVoe", ("X---------------",), 55, 74, 1.0, reverb=0.5, sway=0.2),
        Part(C, "pad", -22, "ABVoe", ("X---------------",), 50, 67, 0.7, reverb=0.4),
        Part(B, "sub_bass", -15, "ABkVoe", ("R---------------",), 31, 42, reverb=0.05),
        Part(AR, "electric_piano", -23, "ABV", ("0...2...1...3...", "0.2.1.3.2.4.3.1."), 60, 76, 0.7, reverb=0.5, delay=0.4, sway=0.3),
        Part(M, "vibraphone", -18, "iAkV", low=67, high=84, bright=0.8, reverb=0.6, delay=0.45, pan=-0.15),
        Part(M, "bell", -20, "Boe", low=72, high=89, bright=0.7, reverb=0.6, delay=0.45, pan=0.2),
        Part(D, "soft_kick", -17, "BV", ("X.......o.......",), reverb=0.3),
        Part(D, "shaker", -27, "BV", ("..o...o...o...o.",), pan=0.3, reverb=0.4),
        Part(L, "swell", -26, "iAk", bars="last", reverb=0.6),
    ),
    room=Room(3.0, 4500, 0.75, 0.5, 13000, high_shelf_db=7.5),
    human_ms=9,
)  # fmt: skip

_CORPORATE = BedStyle(
    description="Clean and confident: delayed muted guitar, piano, light drums, steady lift.",
    bpm=108,
    moods_en=("confident", "professional", "clean", "optimistic", "tech"),
    moods_zh=("商务", "专业", "自信", "积极", "科技"),
    harmony=Harmony(
        "major", "major_pentatonic", (0, 2, 4, 5, 7, 9),
        ("Iadd9 V vi7 IVadd9", "vi7 IVadd9 Iadd9 V", "Iadd9 iii7 IVadd9 Vsus4"),
        ("IVadd9 V vi7 I", "IVadd9 Iadd9 V vi7"),
        ("IVadd9 Vsus4,V", "ii7 Vsus4,V"),
        ("Iadd9", "I"),
    ),
    rhythms=(
        "X-----x-X-------x-----x-X-------X-----x-X---x---X---------......",
        "....x-x-X-----x-X-----..........x-x-X-----x-X---X-----......x-x-",
        "X---x---X-----x-X---............X---x---X-----x-X-------x-------",
    ),
    parts=(
        Part(AR, "muted_guitar", -15.5, "iABkVo", ("0.0.2.0.1.0.2.0.", "0.2.1.2.3.2.1.2."), 55, 72, 1.2, reverb=0.15, delay=0.38, pan=-0.25),
        Part(C, "piano", -17.5, "piABVo", ("X-------x-----x-", "X-----x-----x---"), 55, 72, 1.2, reverb=0.25),
        Part(C, "piano", -17, "ke", ("X---------------",), 55, 72, 1.0, reverb=0.3, strum_ms=10),
        Part(C, "pad", -21, "ABkVoe", ("X---------------",), 57, 76, 1.1, reverb=0.3, pump=0.35),
        Part(C, "strings", -26, "BVoe", ("X---------------",), 60, 79, 0.9, reverb=0.35),
        Part(B, "round_bass", -12.5, "pABVoe", ("R-----R-R-----R-", "R-R-R-R-R-R-R-a-"), 31, 42, 1.2),
        Part(M, "piano", -15.5, "ABVoe", low=70, high=86, bright=1.4, reverb=0.3, delay=0.2, pan=0.1),
        Part(M, "bell", -23, "V", low=79, high=94, reverb=0.35, delay=0.25, pan=0.3),
        Part(D, "kick", -9.5, "pABVoe", ("X.......X.......", "X.....x.X......."), reverb=0.02),
        Part(D, "snap", -14, "A", ("....X.......X...",), reverb=0.2),
        Part(D, "clap", -15, "BVo", ("....X.......X...",), reverb=0.22),
        Part(D, "shaker", -22.5, "ABVo", ("o.x.o.x.o.x.o.xo",), pan=0.3, reverb=0.1),
        Part(D, "closed_hat", -23, "BV", ("x.x.x.x.x.x.x.x.",), pan=-0.25, reverb=0.06),
        Part(D, "tom", -18, "AB", ("............x.xx",), bars="last", reverb=0.2),
        Part(D, "crash", -22, "BVe", ("X...............",), bars="first", reverb=0.3),
        Part(L, "swell", -22, "iAko", bars="last", reverb=0.25),
    ),
    room=Room(1.6, 5800, 0.75, 0.42, 13000, high_shelf_db=5.5),
    human_ms=4,
)  # fmt: skip

_ACOUSTIC = BedStyle(
    description="Strummed and picked guitars, upright-like bass, box drum and shaker.",
    bpm=96,
    moods_en=("organic", "friendly", "travel", "homely", "folk"),
    moods_zh=("清新", "自然", "旅行", "温馨", "民谣"),
    harmony=Harmony(
        "major", "major_pentatonic", (2, 4, 7, 9, 0),
        ("I IV I V", "I vi IV V", "I Vsus4,V vi7 IVadd9"),
        ("vi7 IVadd9 I V", "IV I ii7 V", "IVadd9 V I vi7"),
        ("IV Vsus4,V", "ii7 V7"),
        ("I", "Iadd9"),
    ),
    rhythms=(
        "X---x-x-X---x---x-x-x---........X---x-x-X---x---X---------......",
        "..x-x-x-X-----x-x---X---..........x-x-x-X-----x-X-----------....",
        "X-----x-x-x-X---X-----..........X-----x-x-x-X---x-x-X-----......",
    ),
    parts=(
        Part(AR, "guitar", -14.5, "iABkVo", ("0.2.1.2.3.2.1.2.", "0.213.210.213.21"), 50, 69, 1.0, reverb=0.15, pan=-0.4),
        Part(C, "guitar", -18.5, "ABVo", ("X---x---X-x-..x-", "X---x-x-..x-x-x-"), 52, 71, 1.1, reverb=0.15, pan=0.4, strum_ms=16),
        Part(C, "guitar", -15.5, "pike", ("X---------------",), 50, 70, 0.9, reverb=0.2, pan=0.15, strum_ms=34),
        Part(C, "pad", -27, "BVoe", ("X---------------",), 57, 74, 0.8, reverb=0.3),
        Part(B, "round_bass", -12, "pABVoe", ("R-----5-R-------", "R-----5-R---5-a-"), 31, 42, 0.9),
        Part(M, "guitar", -12.5, "AVoe", low=67, high=81, bright=1.3, reverb=0.25, delay=0.14, pan=0.1),
        Part(M, "piano", -16, "B", low=67, high=83, bright=1.2, reverb=0.3, pan=-0.1),
        Part(D, "soft_kick", -9, "ABVoe", ("X.......x.x.....", "X.....x.x......."), reverb=0.06),
        Part(D, "brush", -16, "ABVo", ("....X.......X..o",), reverb=0.15),
        Part(D, "snap", -20, "BV", ("....x.......x...",), pan=0.15, reverb=0.25),
        Part(D, "shaker", -22, "iABVo", ("x.o.X.o.x.o.X.oo",), pan=0.35, reverb=0.1),
        Part(D, "tambourine", -25, "BV", ("....X.......X...",), pan=-0.35, reverb=0.2),
        Part(L, "swell", -28, "k", bars="last", reverb=0.25),
    ),
    room=Room(1.2, 5500, 0.75, 0.25, 12500, high_shelf_db=4.0),
    swing=0.04,
    human_ms=6,
)  # fmt: skip

_ELECTRONIC = BedStyle(
    description="Four to the floor: pumping saw chords, a plucked arpeggio, sequenced bass.",
    bpm=122,
    moods_en=("modern", "driving", "techno", "futuristic", "fashion"),
    moods_zh=("电子", "动感", "潮流", "未来", "时尚"),
    harmony=Harmony(
        "minor", "minor_pentatonic", (9, 0, 2, 4, 7),
        ("i bVI bIII bVII", "iadd9 bVII bVImaj7 bVII", "i iv bVI bVII"),
        ("bVI bVII i bIII", "iv bVI i bVII"),
        ("bVI bVII", "iv bVII"),
        ("iadd9", "i"),
    ),
    rhythms=(
        "X--x--x-..x-x---X--x--x-........X--x--x-..x-x---X---x---X-------",
        "..x-..x-X-..x-X---..x-..X-......x-..x-..X-..x-X---x-X---........",
        "X-----X-----x---X-----X---......X-----X-----x---X-x-X-----......",
    ),
    parts=(
        Part(C, "stab", -19, "ABVo", ("X--X--X-..X-..X-", "X-----------X---"), 55, 74, 1.0, reverb=0.2, delay=0.1, pump=0.75),
        Part(C, "pad", -20.5, "pikoe", ("X---------------",), 55, 74, 1.2, reverb=0.35, pump=0.5),
        Part(AR, "pluck", -17, "iABkVo", ("0.1.2.3.0.1.2.3.", "0123210123210321"), 60, 79, 1.0, reverb=0.2, delay=0.35, pump=0.35, sway=0.3),
        Part(B, "synth_bass", -11.5, "ABVo", ("..R-..R-..R-..R-", "..RR..RR..RR..R8"), 31, 42, 1.0, pump=0.5),
        Part(B, "sub_bass", -14, "pBVe", ("R---------------",), 31, 42, pump=0.7),
        Part(M, "soft_lead", -15, "BVoe", low=69, high=86, bright=1.2, reverb=0.3, delay=0.3, pump=0.2),
        Part(D, "kick", -6, "pABVoe", ("X...X...X...X...",), reverb=0.01),
        Part(D, "clap", -12, "ABVo", ("....X.......X...",), reverb=0.18),
        Part(D, "open_hat", -22, "BVo", ("..X...X...X...X.",), pan=0.1, reverb=0.06),
        Part(D, "closed_hat", -23, "iABVo", ("x.xox.xox.xox.xo",), pan=-0.2, reverb=0.05, delay=0.05),
        Part(D, "shaker", -27, "BV", ("xoxoxoxoxoxoxoxo",), pan=0.3),
        Part(D, "snare", -17, "ik", ("....x...x.x.xxxx",), bars="last", reverb=0.2),
        Part(D, "crash", -20, "ABVe", ("X...............",), bars="first", reverb=0.25),
        Part(L, "swell", -18, "iAko", bars="last", reverb=0.25),
    ),
    room=Room(1.5, 6500, 0.75, 0.42, 14000, high_shelf_db=4.0),
    human_ms=0.5,
)  # fmt: skip

_FESTIVE = BedStyle(
    description="Celesta, bells and strings over brushed drums and sleigh bells.",
    bpm=112,
    moods_en=("holiday", "christmas", "new year", "celebration", "joyful"),
    moods_zh=("节日", "圣诞", "新年", "庆祝", "喜庆"),
    harmony=Harmony(
        "major", "major", (0, 2, 5, 7, 10),
        ("I vi7 ii7 V7", "I IV I V7", "I iii7 IV ii7,V7"),
        ("IV V iii7 vi7", "IV iv I vi7", "ii7 V7 I I7"),
        ("ii7 V7", "IV,iv V7"),
        ("I", "I6"),
    ),
    rhythms=(
        "X---x-x-X---X---x-x-x-x-X-------X---x-x-X---X---x-x-x---X-------",
        "X-----x-X---x---X---x---X-------x-x-x-x-X---x---X---x---X-------",
        "x-x-X---x-x-X---x-x-x-x-X-------x-x-X---x-x-X---X---X---X-------",
    ),
    parts=(
        Part(AR, "celesta", -19, "iABkVo", ("0.2.1.2.3.2.1.2.", "0.1.2.3.4.3.2.1."), 64, 81, 1.0, reverb=0.3, delay=0.12, pan=-0.25),
        Part(C, "piano", -18.5, "pABVo", ("x...X...x...X...", "x...X..xx...X.x."), 55, 72, 1.3, reverb=0.2),
        Part(C, "piano", -17, "e", ("X---------------",), 55, 74, 1.2, reverb=0.3, strum_ms=40),
        Part(C, "strings", -22, "iABkVoe", ("X---------------",), 57, 76, 0.9, reverb=0.35),
        Part(C, "horns", -26, "BVoe", ("X---------------",), 50, 65, 0.9, reverb=0.35, pan=-0.2),
        Part(B, "round_bass", -12.5, "pABVoe", ("R---..5-R---..5-", "R---5---R---5-a-"), 31, 42, 1.0),
        Part(M, "bell", -14.5, "ABVoe", low=72, high=88, reverb=0.3, delay=0.14, pan=0.12),
        Part(M, "strings", -21, "BV", low=60, high=76, bright=1.0, reverb=0.35, pan=-0.1),
        Part(D, "sleigh_bells", -17.5, "iABkVo", ("X.o.x.o.X.o.x.o.",), pan=0.25, reverb=0.2),
        Part(D, "soft_kick", -9.5, "ABVoe", ("X.......X.......", "X.......X.....x."), reverb=0.06),
        Part(D, "brush", -16, "ABVo", ("....X..o....X..o",), reverb=0.15),
        Part(D, "clap", -18, "BV", ("....X.......X...",), reverb=0.25),
        Part(D, "tambourine", -25, "BV", ("..x...x...x...x.",), pan=-0.35, reverb=0.2),
        Part(D, "crash", -21, "BVe", ("X...............",), bars="first", reverb=0.3),
        Part(L, "swell", -24, "ik", bars="last", reverb=0.3),
    ),
    room=Room(1.9, 6000, 0.75, 0.3, 12500, high_shelf_db=5.5),
    swing=0.08,
    human_ms=5,
)  # fmt: skip

STYLES: Mapping[str, BedStyle] = {
    "lo-fi": _LOFI,
    "upbeat": _UPBEAT,
    "cinematic": _CINEMATIC,
    "ambient": _AMBIENT,
    "corporate": _CORPORATE,
    "acoustic": _ACOUSTIC,
    "electronic": _ELECTRONIC,
    "festive": _FESTIVE,
}
