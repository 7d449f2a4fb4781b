"""The questions that rules ask, in English and Chinese (data)."""

# ruff: noqa: E501 (tables of sentences read better unbroken)

QUESTIONS: dict[str, tuple[str, str]] = {
    "no_media": (
        "There is nothing to work on yet. Which photos or clips should I use? Please upload them first.",
        "还没有可用的素材。请先上传照片或视频，要用哪些？",
    ),
    "which_own": (
        "Which of them shall get a file of their own? There are {count}: {names}.",
        "哪些要单独导出？共有 {count} 个：{names}。",
    ),
    "which_versions": (
        "How shall the versions differ: in length, in shape, in language?",
        "几个版本怎么区分：时长、画幅，还是语言？",
    ),
    "which_items": (
        "A file for each clip on the timeline as it is edited ({clips}), or for each uploaded file as it came ({files})?",
        "是时间线上剪好的每个片段（{clips} 个）各导出一个，还是上传的每个文件（{files} 个）各导出一个？",
    ),
    "which_clip": (
        "Which clip do you mean? There are {count}: {names}.",
        "您指的是哪一段？共有 {count} 段：{names}。",
    ),
    "no_clip": (
        "There is no {clip}; the film has {count}: {names}. Which one do you mean?",
        "没有{clip}，目前共 {count} 段：{names}。您指的是哪一段？",
    ),
    "no_file": (
        "I do not find a file called {name}. Uploaded so far: {names}. Which one do you mean?",
        "没有找到名为 {name} 的文件。已上传：{names}。您指的是哪一个？",
    ),
    "keep_or_remove": (
        "Should I keep {what} or remove it?",
        "{what}是要保留还是删除？",
    ),
    "which_look": (
        "Which look? There are cinematic, warm, cool, vintage, vivid, soft, black and white, and others.",
        "要哪种滤镜？有电影感、暖色、冷色、复古、鲜艳、柔和、黑白等。",
    ),
    "which_part_of_picture": (
        "Which part of the picture, or which shape (16:9, 9:16, 1:1)?",
        "裁剪成什么比例（16:9、9:16、1:1），或者保留画面的哪一部分？",
    ),
    "which_corner": (
        "In which corner is the mark?",
        "水印在画面的哪个位置？",
    ),
    "long_already": (
        "It is {length} s long already. How long should it be, in seconds?",
        "现在已经有 {length} 秒。要改成多长（秒）？",
    ),
    "which_language": (
        "Into which language?",
        "翻译成哪种语言？",
    ),
    "how_many_frames": (
        "How many frames per second?",
        "帧率改成每秒多少帧？",
    ),
    "which_range": (
        "Which stretch do you mean, from when to when?",
        "具体是哪一段时间，从几秒到几秒？",
    ),
    "beyond": (
        "That time lies beyond the end: it is only {length} s long. Which time do you mean?",
        "这个时间超出了长度：总共只有 {length} 秒。您指的是什么时间？",
    ),
    "backwards": (
        "The end comes before the start there. Which times do you mean?",
        "结束时间早于开始时间。具体是什么时间？",
    ),
    "when": ("At what time?", "在第几秒？"),
    "words": ("What should the {what} say?", "{what}写什么内容？"),
    "caption_words": (
        "What should the captions say? Send the lines or an SRT file; there is no speech recognition for pictures.",
        "字幕写什么内容？请发文字或 SRT 文件；图片里没有语音可以识别。",
    ),
    "which_font": (
        "Which font: serif, sans, mono, handwriting or the name of one?",
        "用哪种字体：衬线、无衬线、等宽、手写，还是某个字体名？",
    ),
    "which_text": (
        "Which text do you mean? On screen: {names}.",
        "您指的是哪段文字？现有：{names}。",
    ),
    "no_text": (
        "There are no words on screen to change. What should be written?",
        "画面上还没有文字可改。要写什么？",
    ),
    "no_captions": (
        "There are no captions yet. Should I add some, and what do they say?",
        "还没有字幕。需要添加吗？内容是什么？",
    ),
    "no_music": (
        "There is no music yet. Should I add some, and in which style?",
        "还没有配乐。要添加吗？什么风格？",
    ),
    "which_image": ("Which picture should I use? {names}", "用哪张图片？{names}"),
    "no_pictures": (
        "No pictures are uploaded yet. Please upload the photos that the slideshow should show.",
        "还没有上传图片。请先上传要做成幻灯片的照片。",
    ),
    "only_one": (
        "There is only {names} so far. Please upload the clip or picture to show beside it.",
        "目前只有 {names}。请先上传要同时显示的另一段视频或图片。",
    ),
    "no_image": (
        "No picture is uploaded yet. Please upload the logo or picture to lay over the film.",
        "还没有上传图片。请先上传要叠加的标志或图片。",
    ),
    "intro_kind": (
        "What should the {what} be: one of your files, or a title card with which words?",
        "{what}用什么：已上传的文件，还是标题卡？标题写什么？",
    ),
    "which_music": (
        "Which music: one of your files, or a style such as upbeat, lo-fi or cinematic?",
        "用哪段音乐：上传的文件，还是某种风格（轻快、lo-fi、电影感）？",
    ),
    "how_much": ("How much, or to what value?", "调整多少，或者调到多少？"),
    "out_of_range": (
        "“{text}”: a value in it is out of range. Which value should I take?",
        "“{text}”里的数值超出范围，应该用多少？",
    ),
    "how_long": ("How long should it be, in seconds?", "要剪到多长（秒）？"),
    "too_many_cuts": (
        "That would make more than {most} pieces. How many seconds should lie between two cuts?",
        "这样会切成 {most} 段以上。每隔几秒切一刀？",
    ),
    "order": ("In which order?", "按什么顺序？"),
    "which_two": ("Which two clips should change places?", "要交换哪两段？"),
    "where_to": ("Where should it go?", "移到哪里？"),
    "target_short": (
        "The material is {length} s long, shorter than {wanted} s. Should I slow it down, repeat it, or keep {length} s?",
        "素材只有 {length} 秒，不足 {wanted} 秒。要放慢、循环，还是就用 {length} 秒？",
    ),
    "look": (
        "What should change: shape for a platform, length, colours, music, captions?",
        "具体想改什么：平台比例、时长、色调、配乐还是字幕？",
    ),
    "hold_or_slow": (
        "The clip has only {length} s. Should I hold its last frame, or play it slower?",
        "这一段只有 {length} 秒。要定格最后一帧，还是放慢播放？",
    ),
    "unread": (
        "I did not understand “{text}”. What should happen there?",
        "没看懂“{text}”。这里想怎么改？",
    ),
    "left_over": (
        "I read this as: {said}. What about “{text}”?",
        "我的理解是：{said}。那“{text}”是什么意思？",
    ),
    "name": ("Under what name?", "用什么名字保存？"),
    "which_version": (
        "Which version do you mean? {names}",
        "您指的是哪个版本？{names}",
    ),
    "which_ratio": (
        "Which shape: 16:9, 9:16 or 1:1?",
        "什么比例：16:9、9:16 还是 1:1？",
    ),
    "needs_music_file": (
        "That song is not here. Should I use a style that comes close, or can you upload the file?",
        "这里没有那首歌。要用相近的风格，还是请您上传文件？",
    ),
    "detail": (
        "Could you say more exactly what you mean by “{text}”?",
        "“{text}”具体是指什么？请说得更详细一些。",
    ),
    "move_spot": (
        "Where are the places meant by “{text}”? Give me the times.",
        "“{text}”具体在哪些时间？请告诉我秒数。",
    ),
}
"""Each question in English and Chinese."""
