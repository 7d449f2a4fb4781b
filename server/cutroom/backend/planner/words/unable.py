"""English wishes that nobody here grants, by their words (patterns as data)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

PARTICULAR = (
    (
        re.compile(
            r"\b(?:round(?:ed)?|curve) (?:the |off the )?corners\b(?! of (?:the )?(?:text|title|box))"
        ),
        ("rounding the picture's corners", "把画面四角变圆"),
        ("I can lay a frame as a PNG over it", "可以叠加一张带透明的 PNG 边框"),
    ),
    (
        re.compile(r"\bde-?interlac\w+|\binterlac\w+\b"),
        ("deinterlacing", "去隔行"),
        ("films are read as whole pictures; I can set the frame rate", "可以设置帧率"),
    ),
    (
        re.compile(r"\bhdr\b.{0,12}\bsdr\b|\btone[- ]?map\w*\b|\bsdr\b.{0,12}\bhdr\b"),
        ("turning HDR into SDR or back", "HDR 与 SDR 互转"),
        ("I can change brightness, contrast and colours", "可以调整亮度、对比度和色彩"),
    ),
    (
        re.compile(
            r"\b(?:smooth\w*|soften|retouch|clear|fix|whiten)\b.{0,16}\b(?:skin|face|teeth|wrinkles|pores)\b"
            r"|\b(?:skin|complexion)\b.{0,16}\bsmooth\w*"
        ),
        ("retouching people", "给人物美颜"),
        ("I can soften the whole picture or change its light", "可以整体柔化画面或调整光线"),
    ),
    (
        re.compile(
            r"\b(?:reduce|remove|less|lower|clean up|get rid of|fix|denoise)\b.{0,24}"
            r"\b(?:grain|graininess|(?:image|picture|video|visual|iso|color|colour) noise"
            r"|noise in (?:the )?(?:picture|image|dark|shadows))\b|\bdenoise the (?:picture|image|video)\b"
        ),
        ("removing noise from the picture", "去除画面噪点"),
        ("I can reduce noise in the sound, or brighten the picture", "可以给声音降噪，或调亮画面"),
    ),
    (
        re.compile(
            r"\b(?:make|turn|get) (?:the|my|his|her|their) (?:sky|grass|sea|ocean|water|trees?|leaves"
            r"|eyes?|hair|lips|walls?|clouds?|flowers?|dress|shirt|car) (?:look )?(?:more |a bit |much )?"
            r"(?:\w+er|blue|green|red|vivid|vibrant|saturated|white)\b"
        ),
        ("changing one thing in the picture", "只改变画面里的一样东西"),
        ("I can change the colours of a clip or of the whole film", "可以调整整段或全片的色彩"),
    ),
    (
        re.compile(
            r"\b(?:captions?|subtitles?)\b.*\bitalics?\b|\bitalics?\b.*\b(?:captions?|subtitles?)\b"
        ),
        ("captions in italics", "把字幕改成斜体"),
        ("I can set their font, size, colour, place and boldness", "可以改字体、大小、颜色、位置"),
    ),
    (
        re.compile(
            r"\b(?:two|2|one|1|three|3) lines? (?:max|at most|maximum|only)\b|\bmax(?:imum)?(?: of)? (?:two|2|one|1) lines?\b"
        ),
        ("setting the lines of a caption", "限制字幕行数"),
        (
            "I can limit how long one caption stays, or make them smaller",
            "可以限制每条的时长，或调小字号",
        ),
    ),
    (
        re.compile(r"\bcontact sheet\b|\bsprite sheet\b|\bstoryboard sheet\b"),
        ("a sheet of many frames in one picture", "把多帧拼成一张图"),
        ("I can extract frames as pictures, or take one still", "可以抽帧成图片，或截一张图"),
    ),
    (
        re.compile(
            r"\b(?:voice|audio|sound)\b.{0,16}\bonly\b.{0,10}\b(?:left|right)\b.{0,6}(?:side|ear|channel|speaker)?"
        ),
        ("working on a single channel of the sound", "单独处理一个声道"),
        ("I can make it mono, which plays on both sides", "可以转成单声道，两边都有声音"),
    ),
)
"""What nobody here does, by its words, with the nearest thing that works."""
