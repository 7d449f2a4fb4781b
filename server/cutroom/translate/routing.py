"""Whole-message commands that are answered without asking the backend's model."""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum


class Route(StrEnum):
    """The flow that answers a command."""

    EXPORT = "export"
    CREDITS = "credits"
    STATE = "state"
    UPLOAD = "upload"


POLITE_START = re.compile(
    r"^(?:ok(?:ay)?|hi|hello|hey|so|now|then|and|great|perfect|nice|cool|thanks|thank you|alright"
    r"|please|pls|kindly|just|can you|could you|would you|will you|can i|could i|may i|let us"
    r"|let's|lets|i want to|i'd like to|i would like to|i need to|we can|you can|go ahead and"
    r"|好的?|那么?|请问?|麻烦你?|帮我|给我|帮忙|现在|我要|我想要?|可以|能不能|能|你好|直接|那就"
    r"|请你|然后|接着|再)[\s,，、.。!！~:：]*"
)
POLITE_END = re.compile(
    r"[\s,，、]*(?:please|pls|now|thanks|thank you|for me|right now|then|ok(?:ay)?"
    r"|吧|一下|谢谢你?|好吗|可以吗|吗|了|呢|啊|呀|哦|好了|给我)$"
)
EDGES = re.compile(r"^[^\w]+|[^\w]+$")
ARTICLE = re.compile(r"\b(?:the|my|this|our|a|an|some|final|finished|current)\b ?")

COMMANDS: dict[Route, frozenset[str]] = {
    Route.EXPORT: frozenset(
        {
            "export", "export it", "export video", "export film", "export movie", "export mp4",
            "export project", "export as mp4", "export to mp4", "download", "download it",
            "download video", "download mp4", "download film", "download file", "render",
            "render it", "render video", "send me video", "send video", "send it",
            "send it to me", "send me file", "send me mp4", "send me it", "send video to me",
            "give me video", "give me mp4", "get video", "save video", "start export",
            "do export", "run export", "导出", "导出视频", "导出mp4", "导出成品", "导出成片",
            "导出影片", "导出文件", "导出来", "把视频导出", "把视频导出来", "视频导出",
            "开始导出", "下载", "下载视频", "下载成品", "下载成片", "下载影片", "下载mp4",
            "发给我", "把视频发给我", "把视频发我", "发视频给我", "视频发给我", "发我视频",
            "发视频", "save", "save it", "export with subtitles", "export video with subtitles",
            "download with subtitles", "导出带字幕的视频", "匯出", "匯出視頻", "匯出影片", "下載",
            "下載視頻", "下載影片", "導出", "導出視頻", "渲染", "渲染视频",
        }
    ),
    Route.CREDITS: frozenset(
        {
            "credits", "credit", "balance", "credit balance", "credits balance",
            "account balance", "check credits", "check balance", "check credit balance",
            "show credits", "show balance", "show me credits", "show me balance", "credits left",
            "remaining credits", "how many credits", "how many credits left",
            "how many credits do i have", "how many credits do i have left",
            "how many credits are left", "what's balance", "what is balance", "how much balance",
            "how much credit do i have", "how many left", "积分", "余额", "查积分", "查余额",
            "查询积分", "查询余额", "查看积分", "查看余额", "我的积分", "我的余额", "积分余额",
            "账户余额", "还有多少积分", "还剩多少积分", "剩余积分", "我还有多少积分",
            "我还剩多少积分", "有多少积分", "多少积分", "积分还有多少", "积分还剩多少",
            "看看积分", "看看余额", "看积分", "看余额", "積分", "餘額", "查積分", "查餘額",
        }
    ),
    Route.STATE: frozenset(
        {
            "status", "state", "show status", "show me status", "check status", "what's status",
            "what is status", "project status", "show tracks", "show me tracks", "list tracks",
            "tracks", "show all tracks", "timeline", "show timeline", "show me timeline",
            "view timeline", "see timeline", "list timeline", "show state", "show me state",
            "progress", "what's done", "show me what we have", "what do we have",
            "what do we have so far", "what's in it", "what is in it", "what's in video",
            "what is in video", "what's in film", "what's on timeline", "what is on timeline",
            "show project",
            "状态", "当前状态", "看状态", "看看状态", "查看状态", "查状态", "查询状态",
            "项目状态", "显示状态", "轨道", "显示轨道", "查看轨道", "看看轨道", "看轨道",
            "列出轨道", "展示轨道", "时间线", "显示时间线", "查看时间线", "看时间线",
            "看看时间线", "时间轴", "显示时间轴", "查看时间轴", "看看时间轴", "进度", "查看进度",
            "现在什么样", "现在什么状态", "什么状态", "什么样", "里面有什么", "视频里有什么",
            "狀態", "時間線", "時間軸",
            "顯示軌道", "軌道",
        }
    ),
    Route.UPLOAD: frozenset(
        {
            "upload", "upload file", "upload files", "upload video", "upload videos",
            "upload photo", "upload photos", "upload image", "upload images", "upload picture",
            "upload pictures", "upload music", "upload clip", "upload clips", "upload media",
            "upload footage", "upload something", "upload it", "how do i upload", "how to upload",
            "上传", "上传文件", "上传视频", "上传图片", "上传照片", "上传素材", "上传音乐",
            "上传音频", "怎么上传", "如何上传", "上傳", "上傳文件", "上傳視頻", "上傳圖片",
            "上傳影片", "上傳照片",
        }
    ),
}  # fmt: skip

LONGEST_COMMAND = 80


def route(message: str) -> Route | None:
    """Return the flow that a message commands, or None when it must go to the backend.

    Only a message that is nothing but the command counts: "add a credits roll" is an
    edit, "export SRT" asks for something else (see `compounds`).
    """
    if len(message) > LONGEST_COMMAND:
        return None
    for words in _readings(message):
        for flow, known in COMMANDS.items():
            if words in known or " ".join(ARTICLE.sub("", words).split()) in known:
                return flow
    return None


def _readings(message: str) -> Iterator[str]:
    """Yield a message without punctuation and letter case, then with ever less politeness."""
    folded = unicodedata.normalize("NFKC", message).replace("’", "'").casefold()
    text = EDGES.sub("", " ".join(folded.split()))
    while text:
        yield text
        for politeness in (POLITE_START, POLITE_END):
            shorter = EDGES.sub("", politeness.sub("", text))
            if shorter != text:
                break
        else:
            return
        text = shorter
