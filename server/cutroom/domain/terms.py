"""What a timeline's details are called in Chinese."""

import re
from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "canvas": "画面",
        "frame rate": "帧率",
        "duration": "时长",
        "volume": "音量",
        "text": "文字",
        "name": "名称",
        "none": "无",
        "place": "位置",
        "transition": "转场",
        "speed": "速度",
        "position": "位置",
        "size": "大小",
        "color": "颜色",
        "background": "背景",
        "animation": "动画",
        "look": "滤镜",
        "crop": "裁剪",
        "cell": "画面分区",
        "key": "抠像",
        "table": "LUT",
        "held": "防抖",
        "fit": "适配",
        "fade in": "淡入",
        "fade out": "淡出",
        "sound fade in": "声音淡入",
        "sound fade out": "声音淡出",
        "sound": "声音处理",
        "muted": "静音",
        "levels": "音量",
        "loudness": "响度",
        "turned": "旋转",
        "flipped": "翻转",
        "move": "镜头运动",
        "opacity": "不透明度",
        "scale": "缩放",
        "width": "宽度",
        "from": "起点",
        "playing": "播放",
        "ducks": "避让",
        "bold": "粗体",
        "font": "字体",
        "style": "样式",
        "highlight": "高亮",
        "outline": "描边",
        "hold": "停留",
        "shift": "位移",
        "light": "光线",
        "plays": "播放",
        "bed": "曲目",
        "italic": "斜体",
        "over": "范围",
        "amount": "强度",
        "region": "区域",
        "from its own": "素材起点",
        "frozen": "定格",
    }
)
"""Of each detail."""

_HEARD = {"all": "全部", "clips": "原声", "music": "音乐", "voice": "旁白"}
VALUES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "transition": {
            "fade": "叠化",
            "dip_to_black": "闪黑",
            "dip_to_white": "闪白",
            "wipe_left": "向左擦除",
            "wipe_right": "向右擦除",
            "wipe_up": "向上擦除",
            "wipe_down": "向下擦除",
            "slide_left": "向左滑动",
            "slide_right": "向右滑动",
            "slide_up": "向上滑动",
            "slide_down": "向下滑动",
            "zoom": "缩放",
            "whip": "甩镜",
        },
        "look": {
            "black_and_white": "黑白",
            "sepia": "棕褐",
            "vintage": "复古",
            "vhs": "录像带",
            "cinematic": "电影感",
            "warm": "暖色",
            "cool": "冷色",
            "vivid": "鲜艳",
            "dreamy": "梦幻",
            "noir": "暗黑",
            "teal_orange": "青橙",
            "fresh": "清新",
            "cyberpunk": "赛博朋克",
            "faded": "褪色",
        },
        "color": {
            "brightness": "亮度",
            "contrast": "对比度",
            "saturation": "饱和度",
            "gamma": "伽马",
            "temperature": "色温",
        },
        "playing": {"backwards": "倒放"},
        "frozen": {"frame": "画面", "held": "静止"},
        "flipped": {"horizontally": "水平", "vertically": "垂直", "and": "和"},
        "held": {"steady": "开启"},
        "muted": _HEARD,
        "levels": {**_HEARD, "at": "为"},
        "fade in": {"from": "自", "black": "黑", "white": "白"},
        "fade out": {"to": "至", "black": "黑", "white": "白"},
    }
)
"""The words in a detail's value; no two of one detail mean the same."""
_WORD = re.compile(r"[a-z_]+")


def name_in_chinese(name: str) -> str:
    """Return what a detail is called, the name itself where nothing better is known."""
    return NAMES.get(name, name)


def value_in_chinese(name: str, value: str) -> str:
    """Return a detail's value with the words that are known put in Chinese."""
    words = VALUES.get(name, {})
    return _WORD.sub(lambda found: words.get(found[0], found[0]), value) if words else value
