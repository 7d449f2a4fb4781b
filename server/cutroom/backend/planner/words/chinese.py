"""Chinese forms that follow from a few stems: results, degrees, slow changes (data).

A composed form is known only where no table of the lexicon lists it with a meaning of its own.
"""

# ruff: noqa: E501 (tables of forms read better unbroken)

from collections.abc import Container, Iterator

RESULTS: tuple[tuple[str, str, str], ...] = (
    ("remove", "剪 删 裁 切 砍 截 拿 移 抹 扔 丢 减 撤 掐 弄 剔 清 擦 摘 消 剃 卸 搞 去 铲 割 裁剪 裁切 剪切 切割 剪裁", "掉 去 除 走 光 没 掉了 没了 干净 出去"),
    ("remove", "删 裁 砍 撤 掐 去 丢 扔 剔 清", "了 完"),
    ("extract", "剪 截 裁 切 取 挑 选 摘 抽 提 捞 抓 拎 单拎 单剪 剥 扒", "出 出来"),
    ("extract", "剪 截 取 抓 存", "下来 下"),
    ("concat", "接 拼 连 合 串 并 粘 凑 组 缝 拼接 合并 连接 缝合", "成 起来 到一起 在一起 一起 一块 到一块 在一块 一块儿 成一个 成一条 成一支 为一个"),
    ("concat", "拼 串 粘 缝 接", "上 好 着"),
    ("concat", "剪 剪辑 弄 搞", "到一起 在一起 到一块 在一块"),
    ("describe", "拍 讲 说 有 演 放 聊 是", "了什么 些什么 了些什么 的什么 的是什么 什么内容 什么东西"),
    ("split", "切 剪 分 拆 断 割 劈 裁 截", "开 成两段 成两半 两段 成几段 成两截 成两份"),
    ("split", "切 剪 砍 断 来", "一刀 一下刀"),
    ("move", "挪 移 搬 拖 放 排 送 摆 提", "到 至 去 往"),
)  # fmt: skip
"""A concept, its verbs, and what their doing leads to: 剪 + 掉."""

DEGREES: tuple[tuple[str, str, str], ...] = (
    ("亮", "brighten", "darken"), ("暗", "darken", "brighten"),
    ("快", "speed_up", "slow_down"), ("慢", "slow_down", "speed_up"),
    ("大", "increase bigger", "decrease smaller"), ("小", "decrease smaller", "increase bigger"),
    ("高", "increase", "decrease"), ("低", "decrease", "increase"),
    ("响", "increase", "decrease"), ("轻", "decrease", "increase"),
    ("强", "increase", "decrease"), ("弱", "decrease", "increase"),
    ("大声", "increase volume", "decrease volume"), ("小声", "decrease volume", "increase volume"),
    ("吵", "increase volume", "decrease volume"),
    ("暖", "warmer", "cooler"), ("冷", "cooler", "warmer"),
    ("黄", "", "cooler"), ("蓝", "", "warmer"),
    ("长", "lengthen", "shorten"), ("短", "shorten", "lengthen"),
    ("久", "lengthen", "shorten"), ("粗", "bold", "bold"), ("抖", "stabilize", "stabilize"), ("晃", "stabilize", "stabilize"),
)  # fmt: skip
"""An adjective, what is asked by more of it, and what by too much of it."""
MORE = (
    "{}一点 {}点 {}一些 {}些 {}一点点 {}点儿 {}一丢丢 再{}一点 再{}点 再{}些 更{} 更{}一点 更{}些 变{} 变{}一点 变{}点"
    " 调{} 调{}一点 调{}点 调{}些 调{}一些 弄{} 弄{}一点 弄{}点 搞{}点 搞{}一点 不够{} {}得多 {}很多 {}起来 稍{} 整{}点 改{} 改{}一点 改{}点 改{}些 {}一号 {}一码 调{}一号 改{}一号 调{}一码 改{}一码 再{}一号 关{} 关{}点 关{}一点 拧{} 拧{}点 拧{}一点"
)
LESS = "太{} 有点{} 有点儿{} 有些{} 偏{} 过{} 过于{} {}了点 {}了一点 {}了些 {}了点儿 {}过头 太过{}"

SLOWLY = "慢慢 慢慢地 慢慢的 渐渐 渐渐地 渐渐的 逐渐 逐渐地 缓缓 缓缓地 缓慢 缓慢地 逐步 徐徐"
CHANGES: tuple[tuple[str, str], ...] = (
    ("zoom_in", "放大 推近 推进 拉近 推 推过去 变大"),
    ("zoom_out", "缩小 拉远 推远 拉出 拉开 拉"),
    ("fade_in", "变亮 亮起 亮起来 出现 浮现 显现 淡入 渐入 进入 显示出来 出来"),
    ("fade_out", "变黑 变暗 黑掉 黑下来 黑下去 暗下来 暗下去 消失 淡出 隐去 隐没 黑屏 结束 没了"),
    ("fade_out decrease", "变小 变轻 变弱 减弱 减小 降低 小下去 变小声"),
    ("fade_in increase", "变响 变强 增强 增大 升高 大起来 变大声"),
    ("ramp speed_up", "加速 变快 快起来"), ("ramp slow_down", "减速 变慢 慢下来"),
)  # fmt: skip
"""What changes slowly, by concepts."""

SOFTENERS = ("一下", "个", "下")
"""What may stand inside a verb and its object: 降一下噪, 提升一下画质."""

ALIKE = (("什么", "啥"), ("哪里", "哪儿"), ("怎么", "咋"), ("一点", "一点儿"))
"""Words that stand for one another inside a form."""


def softened(form: str, verbs: Container[str]) -> Iterator[str]:
    """Yield a verb of two or four characters with a softener inside."""
    half = len(form) // 2
    if len(form) == 2 or (len(form) == 4 and form[:2] in verbs):
        yield from (form[:half] + soft + form[half:] for soft in SOFTENERS)


MISHEARD = (
    "剪减简检捡兼尖间见件建", "辑集级极及急即记", "字自子", "幕母目木墓慕募暮", "视是市事试室适",
    "频品拼贫", "音因英", "乐月越", "配陪佩", "转专砖赚", "场厂长", "导倒到道捣", "出初除处",
    "片篇偏骗", "头投", "尾委味", "删山闪", "掉吊", "裁财才材采", "合和盒", "并病", "封风丰",
    "速素宿", "放方房", "慢漫蛮", "加家佳嘉", "添天", "水谁", "印映应", "滤虑绿率", "镜竟净境",
    "静劲敬", "效笑校孝", "定订", "格个各隔", "淡单蛋但", "入如", "声生升", "降将", "噪造早",
    "标表彪", "题提体", "旋选悬", "翻番", "竖树数束", "屏平瓶频", "画话化划", "质制", "变便编遍",
    "撤彻", "销消", "循寻巡", "环还", "抖斗", "稳问", "马码", "赛塞", "旁庞", "白百", "播波拨",
    "停听", "量亮", "度渡", "饱保", "推腿", "近进", "景井", "背被", "拼品", "接结", "割隔",
)  # fmt: skip
"""Characters that sound alike, one for another in typing."""
TERMS = (
    "字幕 导出 剪辑 剪掉 剪切 视频 影片 音乐 配乐 背景音乐 转场 特效 滤镜 水印 标题 片头 片尾 封面 静音 降噪"
    " 倒放 慢放 快放 加速 减速 变速 定格 淡入 淡出 合并 拼接 分割 裁剪 裁掉 删除 删掉 旋转 翻转 镜像 竖屏"
    " 横屏 画质 画面 声音 人声 原声 音量 配音 旁白 亮度 饱和度 循环 撤销 片段 镜头 放大 推近 添加 口播 停顿"
    " 稳定 防抖 马赛克"
)
"""Words of the trade in which one such mistake is forgiven."""
OTHER_WORDS = frozenset({"人生", "原因", "平面", "话题", "体面", "方大", "倒场", "到场", "生音"})


def misheard(form: str) -> Iterator[str]:
    """Yield a word with one of its characters mistyped for one that sounds alike."""
    for at, char in enumerate(form):
        for group in MISHEARD:
            if char in group:
                yield from (
                    typed
                    for other in group
                    if other != char
                    and (typed := form[:at] + other + form[at + 1 :]) not in OTHER_WORDS
                )


def composed() -> Iterator[tuple[str, str]]:
    """Yield forms with a concept each."""
    for concept, verbs, ends in RESULTS:
        yield from ((verb + end, concept) for verb in verbs.split() for end in ends.split())
    for word, wanted, unwanted in DEGREES:
        for patterns, said in ((MORE, wanted), (LESS, unwanted)):
            for pattern in patterns.split():
                yield from ((pattern.format(word), concept) for concept in said.split())
    for concepts, changes in CHANGES:
        for slowly in SLOWLY.split():
            for change in changes.split():
                yield from ((slowly + change, concept) for concept in concepts.split())
