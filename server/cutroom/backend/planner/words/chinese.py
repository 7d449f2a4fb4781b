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


LOOKS = (
    "淡谈",
    "未末",
    "己已",
    "岀出",
    "慕幕",
    "滤虑",
    "晴睛",
    "拨拔",
    "载栽裁",
    "竖坚",
    "戴截",
    "挡档",
    "换唤",
)
"""Characters that look alike, one for another in typing."""
TERMS = (
    "字幕 导出 剪辑 剪掉 剪切 视频 影片 音乐 配乐 背景音乐 转场 特效 滤镜 水印 标题 片头 片尾 封面 静音 降噪"
    " 倒放 慢放 快放 加速 减速 变速 定格 淡入 淡出 合并 拼接 分割 裁剪 裁掉 删除 删掉 旋转 翻转 镜像 竖屏"
    " 横屏 画质 画面 声音 人声 原声 音量 配音 旁白 亮度 饱和度 循环 撤销 片段 镜头 放大 推近 添加 口播 停顿"
    " 稳定 防抖 马赛克 去掉 加快 放慢 复制 结尾 开头 中间 顶部 底部 左上角 左下角 右上角 右下角 虚化 只要 保留 暗角 编码 掐头去尾 慢动作"
)
"""Words of the trade, in which a mistyped character is forgiven even where it means something."""
STRONG = frozenset(TERMS.split())
OTHER_WORDS = (
    "才剪 才删 人生 人身 原因 平面 话题 体面 尽头 劲头 两度 水银 变数 锋面 分个 分格 专场 "
    "拆掉 散掉 水影 金像 画纸 文定 弹出 弹入 方大 到场 生音 段视频 稳一下 一版 点上 "
    "发不 首尾两段 数的 字要 满一点 字幕挡 让他 楚一点 晚了 建一个 老是 其是 是合 "
    "条到 剪断 降一点 填上 移成 方安 正片 调设 出了 服上 闪了 不懂 不上 置作 真好 "
    "让她 找点 步不 是周 画面都 题了 醒的 时用 要丝 森的 在大 力的 宝和 制大小 子的 "
    "剪辑失 长图 结尾出 斜着 右下放 盖到 同食 序化 示用 快了 水音 置的 太香 夜食 "
    "音小 馨的 加两 "
    "去哪 才走 弄电 成品图 太搭 食频 去钓 教做 审美 法稳 片快 个片快 人没 子要 人审 慢慢变清 渐渐变清 等人没"
)
"""What sounds like a word of the trade, within other words or as one of its own."""


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
