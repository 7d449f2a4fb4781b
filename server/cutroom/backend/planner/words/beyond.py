"""Patterns of wishes that nobody here grants (data)."""

import re

STEMS = re.compile(
    r"(?:分离|分开|拆分|剥离)(?:出)?[^，。,]{0,8}(?:人声|伴奏)|(?:人声|伴奏)[^，。,]{0,3}(?:和|与|跟|、)[^，。,]{0,6}(?:分离|分开|拆开)"
    r"|伴奏分离|人声分离|提取(?:纯)?人声|\bstems?\b|\bisolate the vocals\b"
)
MASKS = re.compile(r"(?:圆形|线性|矩形|爱心|星形|镜面|心形)?蒙版|遮罩(?!转场)")
BULLETS = re.compile(r"(?:加|添加|发|来|做|飘|放)[^，。,]{0,6}弹幕")
SPECKLES = re.compile(
    r"(?:画面|图像|夜景)(?:的|里的|上的)?(?:降噪|去噪|噪点|噪声)|噪点(?!效果|感)|降噪(?:并|，|同时)*保(?:持|留)(?:画面)?细节"
)
LATER_CUES = re.compile(
    r"字幕(?:整体|全部|都)?(?:延迟|提前|推迟|延后|往后|往前|慢了?|快了?)(?:移|挪|推)?(?:一?点|一?些|\d|了)"
)
CLICKS = re.compile(r"口水音|喷麦|齿音|唇音|爆破音|吞咽声")
PAINTED = re.compile(
    r"(?:转|变|改|做|迁移|调|弄|渲染|换|加|用|像|处理)(?:换|化)?(?:成|为|到|上)?(?:一种|个|是)?"
    r"(?:水墨画?|国画|油画|素描|水彩画?|浮世绘|梵高|莫奈|版画|蜡笔画?|简笔画|[黏粘]土|乐高|皮克斯"
    r"|迪士尼|剪纸|3[dD](?:动画|卡通)|真人)"
    r"(?:的)?(?:画?风格?|画风|效果|质感|感觉|滤镜|版|动画)"
    r"|\b(?:oil painting|water ?colou?r(?: painting)?|pencil sketch|claymation|ghibli|pixar"
    r"|van gogh|ukiyo-e)\b",
    re.IGNORECASE,
)
"""A film that shall look painted by hand."""
CLOCK_ZH = re.compile(r"时间戳|时间码|拍摄时间|当前时间|实时时间|走动的时间")
STOCK_ZH = re.compile(
    r"(?:补|加|插|配|添加|插入|穿插)(?:一些|点|上|几个|入)?(?:空镜头?|B-?roll|b-?roll)+"
)
