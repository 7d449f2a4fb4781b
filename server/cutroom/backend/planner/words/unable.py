"""English wishes that nobody here grants, by their words (patterns as data)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

PARTICULAR = (
    (
        re.compile(
            r"\b(?:export|render|save|output)\b.{0,30}\bwith (?:an? )?(?:alpha(?: channel)?|transparen(?:t background|cy))\b"
        ),
        ("films with a see-through ground", "导出透明背景的影片"),
        ("I can export the film with a plain colour behind it", "可以用纯色背景导出"),
    ),
    (
        re.compile(
            r"\b(?:silence|mute|gate|cut|remove) (?:everything|all(?: sounds?)?|anything) (?:below|under|quieter than) -?\d+ ?db\b|\bnoise gate\b"
        ),
        ("a gate for quiet sounds", "噪声门"),
        ("I can reduce the background noise or cut silent pauses", "可以降噪，或剪掉静音停顿"),
    ),
    (
        re.compile(
            r"\b(?:shift|move|delay|offset|nudge) (?:the |all )?(?:the )?(?:captions|subtitles)(?: by)? \d[\d.]* ?s\w* (?:later|earlier|back|forward)"
        ),
        ("moving all captions in time", "整体移动字幕时间"),
        (
            "send an SRT with the right times, or correct single captions",
            "可以上传时间正确的 SRT，或逐条修改",
        ),
    ),
    (
        re.compile(
            r"\b(?:add|put|use|insert) (?:some )?emojis? (?:to|in|into|on) (?:the |my )?(?:captions|subtitles)\b"
        ),
        ("choosing emojis for captions", "给字幕挑选表情"),
        (
            "tell me the words of a caption with its emoji, and I write them",
            "告诉我哪条字幕写成什么（可带表情）",
        ),
    ),
    (
        re.compile(
            r"\b(?:merge|join|combine) (?:the )?(?:captions?|subtitles?) \d+ (?:and|with) \d+\b"
        ),
        ("joining two captions into one", "合并两条字幕"),
        ("I can change the words of one and remove the other", "可以改一条、删另一条"),
    ),
    (
        re.compile(
            r"\bunderlined?\b.{0,20}\b(?:title|text|captions?|words?)\b|\b(?:title|text|captions?|words?)\b.{0,16}\bunderlined?\b"
        ),
        ("underlined letters", "文字加下划线"),
        (
            "I can set bold, size, colour, font and what stands behind",
            "可以设置加粗、字号、颜色、字体和底色",
        ),
    ),
    (
        re.compile(r"\bstrob(?:e|ing)\b"),
        ("a strobe light", "频闪效果"),
        ("I can add a white flash at the moments you name", "可以在指定时间加白闪"),
    ),
    (
        re.compile(
            r"\bfrom \d[\d:.]*(?: ?s(?:ec(?:ond)?s?)?)? (?:of|in|into) the (?:song|track|music)\b"
        ),
        ("starting a song in its middle", "从歌曲中间开始播放"),
        ("cut the song first, or ask for its chorus", "请先剪好歌曲，或让我从副歌开始"),
    ),
    (
        re.compile(r"\bpan the (?:audio|sound|music|voice)(?: track)? (?:to|hard|fully)?"),
        ("panning sound to one side", "把声音移到一侧"),
        ("I can swap left and right, or make it mono", "可以交换左右声道，或转成单声道"),
    ),
    (
        re.compile(
            r"\b(?:cut|switch|alternate|intercut|jump)(?: back and forth)? between\b.{0,24}\bevery (?:\d|few|second|other)"
        ),
        ("cutting to and fro between clips at a beat", "按固定间隔在片段间来回切换"),
        (
            "I can split the clips and put the parts in the order that you name",
            "可以切开片段，再按你说的顺序排列",
        ),
    ),
    (
        re.compile(
            r"\bbefore ?(?:/|-|and|&) ?after\b.{0,60}\b(?:graded|edited|corrected|filtered)\b"
        ),
        ("showing one clip before and after its grading side by side", "同一片段调色前后并排对比"),
        (
            "I can compare two versions in words, or lay two clips side by side",
            "可以用文字比较两个版本，或把两段并排",
        ),
    ),
    (
        re.compile(r"\bseparate the voice from the sounds around it\b"),
        ("telling a voice from the sounds around it", "把人声和环境声分开"),
        ("I can mute a stretch or lower all of the sound", "可以静音某一段，或整体调低声音"),
    ),
    (
        re.compile(
            r"\b(?:send|email|mail|text|message|airdrop|whatsapp) (?:it|this|that|the (?:video|film|clip|file|result)) (?:over )?(?:to|with) (?:my|our|the|his|her|their) (?:boss|clients?|customers?|friends?|mom|mum|mother|dad|father|wife|husband|team|colleagues?|manager|teacher|family|partner|editor|phone|email|e-mail|group|coworkers?|girlfriend|boyfriend|sister|brother|grandma)\b"
        ),
        ("sending files to people", "把文件发给别人"),
        ("I can export the film as a file for you to send", "可以导出成文件由你发送"),
    ),
    (
        re.compile(
            r"\b(?:tile|repeat) (?:the |my )?(?:logo|watermark|text|mark)\b.{0,30}\b(?:all over|across|everywhere|pattern|whole|entire)\b|\btiled (?:logo|watermark)\b"
        ),
        ("repeating a mark all over the picture", "把标志铺满整个画面"),
        ("I can lay it once, where and how large you say", "可以放一个，位置和大小由你定"),
    ),
    (
        re.compile(
            r"\b(?:in|into|inside|as|within|with) an? (?:small |little |round |tiny )*(?:circles?|bubble|circular (?:frame|mask|window|shape))\b(?! of\b)"
        ),
        ("round windows", "圆形小窗"),
        ("I can show it small in a corner, as a rectangle", "可以做成角落里的矩形小窗"),
    ),
    (
        re.compile(
            r"\bdub (?:it|this|that|her|him|me|them|everything|the \w+)(?: over)? (?:in)?to [a-z]+"
            r"|\b(?:translate|dub|change|convert|turn) (?:the |my |his |her |its |their )?(?:voice|speech|spoken (?:words|audio)|narration|dialog(?:ue)?|talking|audio|vocals)(?: track)?(?: over)? (?:in)?to (?:german|french|spanish|english|chinese|japanese|korean|italian|portuguese|russian|hindi|arabic|dutch|polish|turkish|mandarin)\b"
        ),
        ("dubbing a voice into another language", "给人声配成另一种语言"),
        (
            "I can translate the captions, or speak a text that you write",
            "可以翻译字幕，或朗读你写的文字",
        ),
    ),
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
            r"|\b(?:make|have|get) (?:me|him|her|them|us|everyone|everybody|people|grandma|grandpa|my \w+|the (?:man|woman|bride|groom|guy|girl|boy|speaker|presenter|person|host))"
            r" (?:look |appear |seem )?(?:a (?:bit|little) |much |(?:\w+ )?years |way )*"
            r"(?:younger|older|thinner|slimmer|skinnier|prettier|taller|fitter|more (?:muscular|attractive|beautiful|handsome)|less (?:tired|old|wrinkled))\b"
        ),
        ("retouching people", "给人物美颜"),
        ("I can soften the whole picture or change its light", "可以整体柔化画面或调整光线"),
    ),
    (
        re.compile(
            r"\b(?:reduce|remove|delete|erase|less|lower|clean up|get rid of|fix|denoise)\b.{0,24}"
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
            r"\b(?:change|turn) (?:the|my|his|her|their) (?:sky|grass|sea|water|eyes?|hair|lips|walls?"
            r"|dress|shirt|car|jacket|hat|shoes?)(?: colou?r)? (?:to|into) (?:\w+ )?(?:red|blue|green"
            r"|black|white|pink|blonde?|brown|yellow|purple|orange|gr[ae]y|gold|silver)\b"
        ),
        ("changing one thing in the picture", "只改变画面里的一样东西"),
        ("I can change the colours of a clip or of the whole film", "可以调整整段或全片的色彩"),
    ),
    (
        re.compile(
            r"\b(?:remove|strip|drop|delete|fix|get rid of|throw|take|cut|filter)(?: out)?(?: \w+){0,2} "
            r"(?:duplicated?|repeated|stuttered|stuttering|frozen|dropped|identical) (?:\w+ )?frames\b"
        ),
        ("finding frames that repeat", "找出重复的帧"),
        (
            "I can set the frame rate, or cut a stretch by its times",
            "可以设置帧率，或按时间剪掉一段",
        ),
    ),
    (
        re.compile(
            r"\b(?:blank|empty|extra|white|black|some)? ?(?:space|room|area) (?:at|on|below|above|under|beneath)"
            r" (?:[\w ]{2,24}? )?for (?:the |my )?(?:captions?|subtitles?|text|titles?)\b|\bcaption space\b"
            r"|\bmirror(?:ed)?[- ]fill"
        ),
        ("adding room beside the picture", "在画面外加留白"),
        (
            "I can put it on a taller canvas, with bars of a colour or blurred",
            "可以换成更高的画幅，用纯色或模糊填充空白",
        ),
    ),
    (
        re.compile(
            r"\blips? (?:match|move|follow|sync)|\b(?:face|photo|portrait|picture|image) (?:talk|speak|sing|come alive|smile)\b"
            r"|\banimate (?:this|the|my|that|a) (?:\w+ )?(?:portrait|face|selfie|headshot)\b"
            r"|\banimate [\w ]{2,30} so (?:that )?(?:it|he|she|they) (?:talks?|speaks?|moves?|smiles?|sings?)\b"
            r"|\btalking[- ]head (?:video )?(?:from|out of|of) (?:this|the|my|a) (?:\w+ )?(?:portrait|photo|picture|image|headshot|selfie)\b"
        ),
        ("making a picture of somebody speak or move", "让照片里的人开口或动起来"),
        (
            "I can zoom slowly over the picture, or lay a voice over it",
            "可以让照片缓慢缩放，或配上旁白",
        ),
    ),
    (
        re.compile(
            r"\bfoley\b|\b(?:add|create|generate|make|put|lay|insert)(?: in)?(?: \w+){0,3} "
            r"(?:sounds?|noises?) of (?:the )?(?:rain|thunder|waves?|ocean|sea|wind|birds?|crowds?|applause|traffic"
            r"|footsteps|fire|water|explosions?|gunshots?|bells?|keyboard|forest|city|laughter)\b"
            r"|\b(?:add|create|generate|make|put)(?: \w+){0,2} (?:rain|thunder|wave|ocean|sea|wind|bird|crowd|traffic"
            r"|footstep|fire|water|forest|city|nature|applause|laugh) (?:sounds?|noises?)\b"
        ),
        ("a library of sound effects", "音效库"),
        ("upload the sound and I lay it there", "上传音效文件，我来放到对应位置"),
    ),
    (
        re.compile(
            r"\b(?:news |scrolling |headline |crawling )*(?:ticker|chyron crawl|news crawl)\b"
        ),
        ("a line of words that runs along the edge", "沿边滚动的横条字幕"),
        (
            "I can stand the words at the bottom, as a lower third, or roll credits",
            "可以把文字放在底部、做成字幕条，或加滚动字幕",
        ),
    ),
    (
        re.compile(
            r"\b(?:remove|delete|cut|take|strip|censor|hide|filter)(?: out)? (?:all |any |the )*"
            r"(?:(?:swear|curse|cuss|bad|rude|dirty|offensive|foul)[ -]?words?|profanit\w+|swearing|slurs)\b"
            r".{0,12}\b(?:captions?|subtitles?)\b"
        ),
        ("telling which words of the captions are meant", "判断字幕里哪些词要去掉"),
        ("name the words, and I change them in the captions", "请说出具体的词，我来改字幕"),
    ),
    (
        re.compile(
            r"\b(?:insert|put|place|move|drop|lay) [^,.;]{3,30} (?:in|into|inside) (?:the )?middle of"
            r" (?:clip \d+|the (?:first|second|third|last) (?:clip|video|shot))"
        ),
        ("laying a clip inside another one", "把一段插进另一段中间"),
        (
            "split that clip first, then I move the other between its halves",
            "请先分割那一段，再把另一段移到中间",
        ),
    ),
    (
        re.compile(
            r"\b(?:add|insert|put|make|place) (?:an? |some )?(?:\w+ )?(?:explosions?|fire|flames|smoke|lightning"
            r"|fireworks|lasers?|dragons?|dinosaurs?|ufos?|aliens?)(?: effect)?(?= ?(?:[,.;!]|$| at\b| in\b"
            r"| on\b| behind\b))"
        ),
        ("painting people or things in or out", "抹除、添加或改变画面里的人和物"),
        ("upload a clip of it, and I lay it over the film", "请上传相应素材，我来叠加到画面上"),
    ),
    (
        re.compile(r"\balternat\w+ between\b|\bcut (?:back and forth|to and fro) between\b"),
        ("cutting to and fro between clips", "在几段之间来回切换"),
        ("name the parts by their times, and I put them in that order", "请按时间说出各段，我来排"),
    ),
    (
        re.compile(
            r"\bcrop(?: it| this| the \w+)?(?: down)? to (?:just )?(?:the )?(?:middle|left|right|top|bottom"
            r"|cent(?:er|re)) (?:third|half|quarter|two thirds)\b"
        ),
        ("cropping to a share of the picture", "按几分之几裁切画面"),
        ("name a ratio such as 9:16, or a box in pixels", "请说画面比例，或以像素给出范围"),
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
        re.compile(
            r"\bcontact sheet\b|\bsprite sheet\b|\bstoryboard sheet\b|\b(?:film ?|thumbnail )strip\b|\bstrip of (?:thumbnails|frames|stills)\b"
        ),
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
