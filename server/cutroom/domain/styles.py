"""Tables of taste: what a style of film, a bed of music and a role of words look like."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from cutroom.domain.draft import CueRole

BEDS: Mapping[str, str] = MappingProxyType(
    {
        "lo-fi": "Lo-fi",
        "upbeat": "Upbeat",
        "cinematic": "Cinematic",
        "ambient": "Ambient",
        "corporate": "Corporate",
        "acoustic": "Acoustic",
        "electronic": "Electronic",
        "festive": "Festive",
    }
)
"""The composed beds and what the timeline calls them."""

BED_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "lo-fi": (
            "lo-fi", "lofi", "lo fi", "chill", "relax", "study", "laid back", "laid-back", "jazz",
            "coffee", "mellow", "放松", "慵懒", "悠闲", "爵士", "咖啡",
        ),
        "festive": (
            "festive", "christmas", "xmas", "holiday", "new year", "party", "celebrat", "birthday",
            "spring festival", "圣诞", "节日", "喜庆", "新年", "春节", "生日", "庆祝",
        ),
        "cinematic": (
            "cinematic", "epic", "dramatic", "orchestr", "trailer", "inspir", "emotional", "movie",
            "film", "heroic", "grand", "史诗", "大气", "电影", "震撼", "激昂", "感人", "励志",
        ),
        "ambient": (
            "ambient", "calm", "meditat", "peace", "dream", "atmospher", "nature", "spa", "sleep",
            "soothing", "quiet", "氛围", "平静", "安静", "冥想", "舒缓", "空灵", "自然", "禅",
        ),
        "corporate": (
            "corporate", "business", "professional", "presentation", "premium", "company", "office",
            "商务", "企业", "专业", "高级", "公司",
        ),
        "acoustic": (
            "acoustic", "warm", "cozy", "cosy", "gentle", "tender", "soft", "folk", "guitar",
            "piano", "romantic", "wedding", "family", "heart", "温馨", "温暖", "温柔", "民谣",
            "吉他", "钢琴", "浪漫", "婚礼", "柔和", "治愈",
        ),
        "electronic": (
            "electronic", "tech", "edm", "techno", "house", "synth", "dance", "futur", "cyber",
            "gaming", "hip hop", "hip-hop", "trap", "电子", "科技", "动感", "未来", "酷", "舞曲",
            "说唱", "嘻哈",
        ),
        "upbeat": (
            "upbeat", "happy", "energetic", "energy", "cheer", "fun", "joy", "bright", "pop",
            "light", "lively", "travel", "summer", "positive", "motivat", "sport", "rock", "catchy",
            "欢快", "轻快", "活力", "开心", "快乐", "阳光", "活泼", "节奏", "运动", "流行", "旅行",
        ),
    }
)  # fmt: skip
"""Words, English and Chinese, that ask for a bed; the first bed with a match is taken."""

ROLE_SIZES: Mapping[CueRole, float] = MappingProxyType(
    {
        CueRole.TITLE: 96.0,
        CueRole.CAPTION: 52.0,
        CueRole.LOWER_THIRD: 50.0,
        CueRole.CREDITS: 46.0,
        CueRole.COUNTDOWN: 340.0,
    }
)
"""Letter height of each role in pixels on a canvas whose shorter side is 1080."""

FILTERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cinematic": ("cinema", "film_look", "movie", "film", "电影", "电影感"),
        "warm": ("warmth", "暖", "暖色"),
        "cool": ("cold", "blue", "冷", "冷色"),
        "vintage": ("retro", "old", "nostalgic", "polaroid", "old_film", "复古", "怀旧"),
        "vhs": ("camcorder", "tape", "录像带"),
        "sepia": ("brown", "棕褐", "泛黄"),
        "black_and_white": (
            "bw", "b&w", "b_w", "grayscale", "greyscale", "gray", "grey", "mono", "monochrome",
            "black&white", "black_white", "黑白", "灰度",
        ),
        "vivid": ("vibrant", "saturated", "colorful", "pop", "punchy", "鲜艳", "鲜明", "cyberpunk"),
        "fade": ("faded", "matte", "washed_out", "褪色", "哑光"),
        "soft": ("dreamy", "glow", "柔和", "梦幻"),
        "dramatic": ("contrast", "high_contrast", "高对比"),
        "golden": ("golden_hour", "sunset", "金色", "日落"),
        "noir": ("film_noir", "黑色电影"),
        "teal_orange": ("teal_and_orange", "blockbuster", "青橙"),
        "pastel": ("airy", "马卡龙"),
        "bright": ("fresh", "clean", "清新", "明亮"),
        "moody": ("dark", "暗调"),
        "invert": ("negative", "inverted", "反色"),
    }
)  # fmt: skip
"""The looks, and other words for them."""

EFFECTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "vignette": ("vignetting", "dark_edges", "暗角"),
        "blur": ("gaussian_blur", "soft_focus", "模糊"),
        "sharpen": ("sharp", "sharpness", "clarity", "锐化", "清晰"),
        "grain": ("film_grain", "noise", "颗粒", "噪点"),
        "white_flash": ("flash", "flash_white", "闪白"),
        "black_flash": ("flash_black", "闪黑"),
        "letterbox": ("cinema_bars", "black_bars", "bars", "电影黑边", "黑边"),
        "glitch": ("rgb_split", "故障"),
        "pixelate": ("mosaic", "pixel", "马赛克", "像素"),
    }
)
"""The treatments of the finished picture, and other words for them."""

LIGHTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"deflicker": ("flicker", "no_flicker", "去闪烁", "去频闪")}
)
"""The treatments of footage itself that are asked for like those."""


@dataclass(frozen=True, slots=True)
class FilmStyle:
    """How a film of this kind is put together."""

    pace: int
    """Milliseconds that a stretch of footage likes to last."""
    image: int
    """Milliseconds that a picture likes to last."""
    transition: str | None
    transition_ms: int
    motion: str | None
    music: str
    filter: str | None = None
    title_animation: str | None = "fade"
    title_position: str = "center"


STYLES: Mapping[str, FilmStyle] = MappingProxyType(
    {
        "promo": FilmStyle(3000, 3000, "fade", 400, "zoom", "upbeat", "vivid", "pop"),
        "product": FilmStyle(4000, 4000, "fade", 600, "zoom", "corporate", None, "fade"),
        "vlog": FilmStyle(5000, 3500, None, 0, "pan", "acoustic", "warm", "slide_up"),
        "travel": FilmStyle(4000, 3500, "fade", 500, "zoom", "upbeat", "vivid", "fade"),
        "recap": FilmStyle(3500, 3000, "fade", 400, "zoom", "upbeat", None, "fade"),
        "cinematic": FilmStyle(6000, 5000, "fade", 1000, "zoom", "cinematic", "cinematic", "fade"),
        "montage": FilmStyle(3000, 3000, None, 0, "zoom", "electronic", None, "pop"),
        "wedding": FilmStyle(6000, 5000, "fade", 1000, "zoom", "acoustic", "warm", "fade"),
        "corporate": FilmStyle(5000, 4000, "fade", 600, "pan", "corporate", None, "fade"),
    }
)
STYLE_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "promo": ("promo", "advert", " ad", "commercial", "宣传", "广告", "推广", "促销"),
        "product": ("product", "showcase", "e-commerce", "产品", "商品", "电商"),
        "vlog": ("vlog", "daily", "day in", "日常", "露营"),
        "travel": ("travel", "trip", "journey", "holiday", "旅行", "旅游", "旅拍"),
        "recap": ("recap", "event", "summary", "highlight", "year", "回顾", "活动", "总结", "集锦"),
        "cinematic": ("cinema", "epic", "film", "movie", "trailer", "电影", "大片", "史诗", "高级"),
        "wedding": ("wedding", "love", "romantic", "婚礼", "爱情", "浪漫"),
        "corporate": ("corporate", "business", "company", "professional", "企业", "公司", "商务"),
        "montage": ("montage", "mix", "fast", "beat", "混剪", "卡点", "快剪"),
    }
)
DEFAULT_STYLE = "montage"


def bed_for(words: str) -> str | None:
    """Return the bed that words ask for, or None when they fit none."""
    asked = words.casefold()
    if asked.strip() in BEDS:
        return asked.strip()
    for bed, names in BED_WORDS.items():
        if any(name in asked for name in names):
            return bed
    return None


def style_for(words: str | None) -> str | None:
    """Return the style of film that words ask for, or None when they fit none."""
    if words is None:
        return None
    asked = words.casefold()
    if asked.strip() in STYLES:
        return asked.strip()
    for style, names in STYLE_WORDS.items():
        if any(name in f" {asked}" for name in names):
            return style
    return None


QUICK_WORDS = ("fast", "quick", "snappy", "快节奏", "快")
QUICKER = 0.6
"""The share of a style's pace and stills that a quick film has."""


def style_of(words: str | None) -> FilmStyle | None:
    """Return how a film is put together that words ask for, quicker where they say so."""
    name = style_for(words)
    if name is None or words is None:
        return None
    style = STYLES[name]
    if name == DEFAULT_STYLE or not any(word in words.casefold() for word in QUICK_WORDS):
        return style
    return replace(style, pace=int(style.pace * QUICKER), image=int(style.image * QUICKER))


def look_named(words: str, table: Mapping[str, tuple[str, ...]]) -> str | None:
    """Return a filter's or effect's own name for a word, or None."""
    asked = words.strip().casefold().replace(" ", "_").replace("-", "_")
    asked = asked.removesuffix("_filter").removesuffix("_effect").removesuffix("_look")
    asked = asked.removesuffix("滤镜").removesuffix("特效").removesuffix("效果")
    for name, others in table.items():
        if asked == name or asked in others:
            return name
    return None
