"""Refusals of the editing domain in Chinese, by the English sentence that is raised (data).

The domain raises sentences in one language; what a person reads is said in theirs. `{}`
stands for a value, taken over in order; `{2}` names one by its place where the order of a
Chinese sentence is another.
"""

# ruff: noqa: E501 (tables of sentences read better unbroken)

import re
from functools import cache

from cutroom.backend.planner.phrasing.export_words import (
    CHECK_DETAILS,
    CHECK_NAMES,
    CURES,
    FAILURES,
    LOST,
    REASONS,
)

REFUSALS: dict[str, str] = {
    '"{}" cannot be found in the picture: nothing here recognises faces or things.': "无法在画面中找到“{}”：这里不能识别人脸或物体。",
    '"{}" is in several texts: {}.': "有多段文字含有“{}”：{}。",
    '"{}" is more than one clip: {}.': "“{}”对应不止一个片段：{}。",
    '"{}" is not a change of the timeline; the session\'s history does it.': "“{}”不改动时间线，由会话的历史来完成。",
    '"{}" is not available on the embedded backend yet.': "“{}”在本地后端还不能执行。",
    '"{}" lies outside the picture.': "“{}”在画面之外。",
    '"{}" was understood, but is not available here.': "已理解“{}”，但这里不能执行。",
    "A clip cannot change places with itself.": "片段不能和自己交换位置。",
    "A clip cannot lie over itself; a small picture needs another one below it.": "片段不能叠在自己上面；小窗下面需要另一个画面。",
    "A countdown of {} s from {} s does not fit a film of {} s.": "从第 {1} 秒开始的 {0} 秒倒计时放不进 {2} 秒的影片。",
    "A picture can be turned by 90, 180 or 270 degrees, not by {}.": "画面可以旋转 90、180 或 270 度，不能旋转 {} 度。",
    "A picture has at least {} pixels a side.": "画面每边至少 {} 像素。",
    "A plain colour goes on the video track, not over it.": "纯色只能放在视频轨上，不能叠加。",
    "A plain colour has nothing in front of it.": "纯色画面前面没有可抠的内容。",
    "A ramp stays between {}x and {}x.": "变速曲线须在 {} 倍到 {} 倍之间。",
    "A region takes all four numbers.": "区域需要四个数值。",
    "A small picture lies over one clip.": "小窗只能叠在一个片段上。",
    "A transition needs two neighbouring clips; the timeline has {}.": "转场需要两个相邻的片段；时间线上有 {}。",
    "A zoom needs a scale above 1.": "推近的比例必须大于 1。",
    "All captions lie beyond the end of the film at {} s.": "所有字幕都在影片结尾（{} 秒）之后。",
    "At most {} operations are taken at once.": "一次最多执行 {} 个操作。",
    "Captions in two languages need a translation, which is not possible here.": "双语字幕需要翻译，这里做不到。",
    "Clip {} is a plain colour; only videos and pictures go into a window.": "第 {} 段是纯色；小窗里只能放视频或图片。",
    "Clip {} was removed by an earlier operation of the same request.": "第 {} 段已被同一请求中前面的操作删除。",
    "Clips {} and {} are not neighbours.": "第 {} 段和第 {} 段不相邻。",
    "Highlights are found in footage; there are only pictures here.": "精彩片段要从视频里找，这里只有图片。",
    'No caption says "{}"; there are {}.': "没有字幕含有“{}”；现有 {}。",
    "No clear beat was found in {}.": "在 {} 里没有找到清晰的节拍。",
    "No clip has sound of its own, so there are no pauses to find.": "片段都没有声音，找不到停顿。",
    'No clip shows "{}"; {}.': "没有片段显示“{}”；{}。",
    "No clip was named.": "没有指明片段。",
    "No picture was named.": "没有指明图片。",
    "Nothing of the film is left at that time.": "那个时间已经没有画面。",
    "Nothing on the timeline has sound.": "时间线上没有任何声音。",
    "Once is how it plays already.": "现在就是播放一遍。",
    "Only moving pictures have a speed.": "只有视频才有速度。",
    "Operation {} is not valid: {}.": "第 {} 个操作无效：{}。",
    "Say by how many semitones.": "请说明升降多少个半音。",
    "Say how large the film shall be.": "请说明画面尺寸。",
    "Say how long the film shall be.": "请说明影片时长。",
    "Say how loud.": "请说明音量。",
    "Say how the captions should look.": "请说明字幕要什么样式。",
    "Say what the caption should read.": "请说明字幕写什么。",
    "Say what to change about the words.": "请说明文字要改什么。",
    "Say what to change.": "请说明要改什么。",
    "Say what to keep.": "请说明保留什么。",
    "Say which part of the picture.": "请说明画面的哪个部分。",
    "Say which picture fills the bars.": "请说明用哪张图片填充黑边。",
    "Say which words shall be spoken.": "请说明要念的内容。",
    "Say which words to find, and what to put there.": "请说明把哪些字换成什么。",
    "Showing clips together takes two or more; there is {}.": "同屏显示需要两个以上的片段；现有 {}。",
    "Taking a room's echo out of a recording is not available here.": "这里不能去除录音中的房间混响。",
    "That cannot be done: the {} {}.": "做不到：{} {}。",
    "That would make {} clips; a film has at most {} clips and a hundred hours.": "那样会有 {} 个片段；一部影片最多 {} 个片段、一百小时。",
    "That would put {} texts and effects over the film; at most {} fit.": "那样会有 {} 个文字和效果；最多 {} 个。",
    "That would remove the whole film.": "那样会删掉整部影片。",
    "The box lies outside the picture, which is {}x{}.": "方框在 {}x{} 的画面之外。",
    'The caption "{}" ends at {} s, not after its start at {} s.': "字幕“{}”在第 {} 秒结束，不晚于第 {} 秒的开始。",
    "The captions are empty.": "字幕是空的。",
    "The duration must be more than 0 s.": "时长必须大于 0 秒。",
    "The end ({} s) is not after the start ({} s).": "结束时间（{} 秒）不晚于开始时间（{} 秒）。",
    "The file of {} is gone.": "{} 的文件已不存在。",
    "The film is {} s long; words cannot begin at {} s.": "影片长 {} 秒，文字不能从第 {} 秒开始。",
    "The gaps leave no room for the pictures.": "间隙太大，放不下画面。",
    "The list of clips is empty.": "片段列表是空的。",
    "The message has {} characters; at most {} are read.": "消息有 {} 个字符，最多读取 {} 个。",
    "The message is empty.": "消息是空的。",
    "The order names a clip twice.": "顺序里有片段重复。",
    "The order names {} of {}; {}.": "顺序只列出了 {1} 中的 {0}；{2}。",
    "The region lies outside the picture, which is {}x{}.": "区域在 {}x{} 的画面之外。",
    "The text is empty.": "文字是空的。",
    "The whole film is silent; nothing would be left of it.": "整部影片都没有声音，去掉静音就什么都不剩了。",
    "There are no captions on the timeline.": "时间线上没有字幕。",
    "There are no clips to work through.": "没有可以批量处理的片段。",
    "There are no pictures to make a slideshow of.": "没有可做幻灯片的图片。",
    "There are no words on screen.": "画面上没有文字。",
    "There are only {} s of footage; the film cannot last {} s.": "素材只有 {} 秒，影片做不到 {} 秒。",
    "There is a cut at {} s already, or the film begins or ends there.": "第 {} 秒已经是剪切点，或是影片的开头、结尾。",
    'There is no audio effect "{}".': "没有名为“{}”的声音效果。",
    "There is no caption between {} and {} s.": "第 {} 秒到第 {} 秒之间没有字幕。",
    'There is no colour "{}".': "没有名为“{}”的颜色。",
    'There is no effect called "{}".': "没有名为“{}”的效果。",
    "There is no footage in which shots could change.": "没有可以检测镜头变化的视频。",
    'There is no layout "{}".': "没有名为“{}”的布局。",
    'There is no look called "{}".': "没有名为“{}”的滤镜。",
    "There is no music on the timeline.": "时间线上没有音乐。",
    "There is no pause {}; {} were found.": "没有第 {} 处停顿；共找到 {} 处。",
    'There is no place "{}".': "没有名为“{}”的位置。",
    "There is no place {}; the timeline has {}.": "没有第 {} 个位置；时间线上有 {}。",
    'There is no size "{}".': "没有名为“{}”的大小。",
    "There is no speech recognition here, so nobody knows what is said.": "这里没有语音识别，听不出说了什么。",
    "Nothing in the film has sound in which words could be heard.": "影片里没有可以听出话语的声音，加字幕需要提供文字。",
    "Speaking a text needs the program espeak-ng, which is not installed on this machine.": "朗读文字需要 espeak-ng，而这台机器上没有安装。",
    "The speech model tells no times of words, so a filler cannot be cut out alone.": "这个语音模型不给出逐词时间，无法单独剪掉口头语。",
    'The folder of CUTROOM_SPEECH_MODEL ("{}") does not exist.': "CUTROOM_SPEECH_MODEL 指定的文件夹（“{}”）不存在。",
    'The folder of CUTROOM_SPEECH_MODEL ("{}") holds no speech model known here.': "CUTROOM_SPEECH_MODEL 指定的文件夹（“{}”）里没有可用的语音识别模型。",
    'The folder of CUTROOM_VOICE_MODEL ("{}") does not exist.': "CUTROOM_VOICE_MODEL 指定的文件夹（“{}”）不存在。",
    'The folder of CUTROOM_VOICE_MODEL ("{}") holds no voice model known here.': "CUTROOM_VOICE_MODEL 指定的文件夹（“{}”）里没有可用的声音模型。",
    "{} is set, but the package that runs such models is not installed.": "已设置 {}，但运行这类模型的软件包没有安装。",
    "The voice {} needs the program espeak-ng, which is not installed.": "声音模型 {} 需要 espeak-ng，但它没有安装。",
    "No words were heard in the film's sound.": "影片的声音里没有听到话语。",
    'There is no transition "{}".': "没有名为“{}”的转场。",
    "There is no transition to remove.": "没有可以去掉的转场。",
    'There is no upload and no colour "{}"; {}.': "没有名为“{}”的素材或颜色；{}。",
    'There is no upload called "{}"; {}.': "没有名为“{}”的素材；{}。",
    "There is no zoom or camera move to remove.": "没有可以去掉的缩放或运镜。",
    "There is no clip {}; the timeline has {}.": "没有第 {} 段；时间线上有 {}。",
    "There is no {} {}; {} {}.": "没有 {} {}；{} {}。",
    "There is nothing left to undo.": "没有可以撤销的步骤。",
    "There is nothing on the timeline yet.": "时间线上还没有内容。",
    "There is nothing to join.": "没有可以合并的内容。",
    "There is nothing to make a film of.": "没有可以做成影片的素材。",
    "There is nothing to redo.": "没有可以重做的步骤。",
    "There is only one clip, so there is no cut to move onto a beat.": "只有一个片段，没有可以对齐节拍的剪切点。",
    "This is not possible here: {}.": "这里做不到：{}。",
    "Turning by a whole circle changes nothing.": "旋转一整圈等于没有变化。",
    'Version "{}" does not exist.': "版本“{}”不存在。",
    'Version "{}" is not clear.': "版本“{}”不明确。",
    "What stood at {} s was removed by an earlier operation of the request.": "第 {} 秒的内容已被同一请求中前面的操作删除。",
    "{} are too many: at most {} fit {}.": "{0} 太多了：{2}最多放 {1} 个。",
    "{} cannot be shown in one small window.": "{} 不能放进一个小窗。",
    "{} captions do not fit {} s.": "{1} 秒里放不下 {0} 条字幕。",
    "{} has no sound.": "{} 没有声音。",
    "{} holds no lines.": "{} 里没有字幕内容。",
    "{} is a still picture; backwards it looks the same.": "{} 是静态图片，倒放没有变化。",
    "A plain colour has no table of colours.": "纯色画面不能套用调色表。",
    'A waveform cannot be drawn as "{}".': "波形不能画成“{}”。",
    "No waveform is drawn.": "画面上没有波形。",
    "There is no footage here that could shake.": "这里没有会抖动的视频。",
    "{}; there is {}.": "{}；现有 {}。",
    "The background of {} cannot be taken away: nothing here cuts people or things out of a ground that is not plain.": "无法去掉 {} 的背景：背景不是纯色时，这里不能抠出人或物。",
    "{} is no picture.": "{} 不是图片。",
    "{} is no shape.": "{} 不是画面比例。",
    "{} is of kind {}; this needs {}.": "{} 是{}，这里需要{}。",
    "{} is too narrow to be a film.": "{} 太窄，不能做成影片。",
    "{} is {} s long; nothing is left from {} s on.": "{} 长 {} 秒，从第 {} 秒起没有内容。",
    "{} is {} s long; there is nothing at {} s.": "{} 长 {} 秒，第 {} 秒没有内容。",
    "{} pictures do not fit: each would show for {} s.": "放不下 {} 张图片：每张只有 {} 秒。",
    "{} s are too short for {} clips.": "{} 秒放不下 {} 个片段。",
}
"""What did not fit."""

HINTS: dict[str, str] = {
    "Install it (Debian, Ubuntu: apt install espeak-ng; macOS: brew install espeak-ng; Windows: its installer); for better voices, set CUTROOM_VOICE_MODEL. Or upload a recording.": "请安装它（Debian、Ubuntu：apt install espeak-ng；macOS：brew install espeak-ng；Windows：用安装包）；想要更自然的声音可设置 CUTROOM_VOICE_MODEL，或上传录音。",
    "Set CUTROOM_SPEECH_MODEL to the folder of a recognition model for sherpa-onnx and run uv tool install --force '.[speech]' in cutroom's clone; or send the words as lines with their times, or upload an SRT, VTT or ASS file of them. remove_silence finds pauses without a model.": "把 CUTROOM_SPEECH_MODEL 设为 sherpa-onnx 语音识别模型的文件夹，并在 cutroom 的源码目录运行 uv tool install --force '.[speech]'；也可以发带时间的文字，或上传 SRT、VTT、ASS 字幕文件。去掉停顿不需要模型。",
    "Send the words as lines, or upload an SRT, VTT or ASS file of them.": "请发送文字，或上传 SRT、VTT、ASS 字幕文件。",
    "Use one that does, such as SenseVoice, Zipformer, Paraformer or NeMo.": "请换用给出时间的模型，例如 SenseVoice、Zipformer、Paraformer 或 NeMo。",
    "1.25 shows 125 %.": "1.25 表示 125 %。",
    "12 is an octave up, -12 an octave down.": "12 是高八度，-12 是低八度。",
    "Add clips or pictures, slow the film down, loop it, or ask for less.": "可以添加素材、放慢、循环，或改短时长。",
    "Add music first with add_music.": "请先添加音乐。",
    "Add music or footage with sound first.": "请先添加音乐或有声音的视频。",
    "Add or split clips first; to fade the film in or out, use fade.": "请先添加或分割片段；首尾淡入淡出可以直接说。",
    "Add some with add_text.": "可以先添加文字。",
    "Call get_timeline to read them.": "可以查看时间线。",
    "Call get_timeline to see the present version.": "可以查看时间线了解当前版本。",
    "Call get_timeline to see the clips and their times, then correct the operation.": "可以先查看时间线上的片段和时间，再调整。",
    "Call list_operations to see what is.": "可用 list_operations 查看能做什么。",
    "Call list_operations to see what the embedded backend carries out.": "可用 list_operations 查看本地后端能做什么。",
    "Call list_operations with its name to see its parameters.": "可用 list_operations 查看它的参数。",
    "Choose a multiple of 90.": "请用 90 的倍数。",
    "Choose line, bars or none.": "可选线条、柱状或不显示。",
    "Leave mode out to add one.": "不写样式即可添加。",
    "Name a clip that is a film.": "请指明一个视频片段。",
    "In front of a green or blue screen, or a plain wall, chroma_key does it.": "绿幕、蓝幕或纯色墙前的画面可以用抠像。",
    "Choose a smaller gap.": "请用小一些的间隙。",
    'Choose one of {}, or "x,y" as fractions 0..1.': "可选：{}，或用 0 到 1 的“x,y”。",
    "Choose one of {}.": "可选：{}。",
    "Choose other factors.": "请换别的倍数。",
    "Choose side_by_side or top_bottom.": "可选左右或上下分屏。",
    "Delete some clips first, or ask for more time.": "请先删掉一些片段，或给更长的时间。",
    "Give a corner such as top-left, or x, y, width and height in pixels.": "请说明角落（如左上角），或给出 x、y、宽、高（像素）。",
    'Give a ratio such as "9:16".': "请给出比例，例如 9:16。",
    "Give a ratio, an amount, or x, y, width and height.": "请给出比例、幅度，或 x、y、宽、高。",
    "Give a size, colour or position.": "请给出大小、颜色或位置。",
    "Give a start that lies before the end.": "请给出早于结束的开始时间。",
    "Give asset.": "请说明用哪个素材。",
    "Give at least 2 times.": "请至少两次。",
    "Give brightness, contrast, saturation or temperature.": "请给出亮度、对比度、饱和度或色温。",
    "Give scale, x, y, anchor or opacity.": "请给出比例、位置或不透明度。",
    "Give seconds, or max_seconds.": "请给出秒数。",
    "Give text.": "请给出文字。",
    "Give volume, db or factor.": "请给出音量、分贝或倍数。",
    "Give width or height.": "请给出宽或高。",
    "Give x, y, width and height in pixels of the film.": "请按影片像素给出 x、y、宽、高。",
    "Give x, y, width and height in pixels of the source picture.": "请按原画面像素给出 x、y、宽、高。",
    "Give x, y, width and height in pixels.": "请给出 x、y、宽、高（像素）。",
    "Give x,y as fractions 0..1.": "请给出 0 到 1 之间的 x,y。",
    "Look at a preview, then give x, y, width and height in pixels, or a corner such as top-left.": "可以先预览，再给出 x、y、宽、高（像素），或说明角落，如左上角。",
    "Make the film longer, or count from a smaller number.": "请加长影片，或从更小的数开始。",
    "Name a file with sound.": "请指明有声音的文件。",
    "Name a picture.": "请指明图片。",
    "Name a shorter range, or delete the clips.": "请说明更短的范围，或直接删除片段。",
    "Name a video or a picture.": "请指明视频或图片。",
    "Name another upload, or upload a file of that kind.": "请换一个素材，或上传该类型的文件。",
    "Name at least one clip.": "请至少指明一个片段。",
    "Name at least one picture.": "请至少指明一张图片。",
    "Name at least one upload.": "请至少指明一个素材。",
    "Name every clip once; to leave some out, use delete_clip.": "请把每段各列一次；不要的片段请删除。",
    "Name one clip by its number.": "请用序号指明一个片段。",
    "Name one clip.": "请指明一个片段。",
    "Name one clip; grid and split_screen show several.": "请指明一个片段；多个画面可用分屏或宫格。",
    "Name one of these.": "请指明其中一个。",
    "Name the clips that shall be shown.": "请指明要显示的片段。",
    "Name the stretches to remove instead.": "请直接说明要去掉的时间段。",
    "Nothing had to be removed.": "没有需要去掉的内容。",
    "Repeat fewer times, or send fewer lines.": "请减少次数或条数。",
    "Repeat or copy fewer times.": "请减少重复或复制的次数。",
    "Say how many cuts to make, or add clips.": "请说明剪几刀，或添加片段。",
    "Say it in several shorter messages.": "请分成几条较短的消息。",
    "Say it with another value.": "请换一个数值。",
    "Say its tempo (bpm).": "请说明它的速度（bpm）。",
    "Say small, medium, large, huge, larger or smaller, or give pixels.": "可以说小、中、大、特大、大一点、小一点，或给出像素。",
    "Say what it should read.": "请说明写什么。",
    "Say which one is meant.": "请说明指的是哪一个。",
    "Say which pictures to keep.": "请说明保留哪些图片。",
    "Send fewer lines.": "请减少条数。",
    "Send it in a request of its own.": "请单独说明。",
    "Send lines that hold both languages, one under the other.": "请提供两种语言上下排列的字幕文字。",
    "Send the words as lines with their times, or upload an SRT, VTT or ASS file of them.": "请发送带时间的字幕文字，或上传 SRT、VTT、ASS 文件。",
    "Split inside a clip.": "请在片段中间分割。",
    "Stay between 1:10 and 10:1.": "请在 1:10 到 10:1 之间。",
    "There are {}.": "现有 {}。",
    "They count in order of time.": "按时间顺序编号。",
    "Upload another file.": "请上传别的文件。",
    "Upload another video or picture first.": "请先再上传一个视频或图片。",
    "Upload photos or videos first, then say what to make of them.": "请先上传照片或视频，再说想做成什么。",
    "Upload the file first, or use one of these names.": "请先上传文件，或使用这些名称之一。",
    "Upload the files first.": "请先上传文件。",
    "Upload the other clip, or name the clip that shall be below.": "请上传另一个片段，或指明下面的片段。",
    "Upload the picture that shall show behind, or name a colour.": "请上传作背景的图片，或说明颜色。",
    'Use a common name or "#RRGGBB".': "请用常见颜色名或“#RRGGBB”。",
    "Use fewer pictures or a longer film.": "请减少图片或加长影片。",
    "Use zoom to bring a picture to life.": "可以用缩放让图片动起来。",
    "Versions: {}.": "版本：{}。",
    "remove_silence finds pauses without one; for words, name the stretches to cut or mute, or send captions as lines or as an SRT file.": "去停顿不需要语音模型；要处理词语，请说明时间段，或提供字幕文字或 SRT 文件。",
    "voice_enhance makes speech clearer; denoise_audio takes hiss and hum away.": "可以用人声增强让语音更清楚，或用降噪去掉底噪。",
}
"""What to do about it."""

NOTES: dict[str, str] = {
    "An EDL holds one track; the others are in files of their own.": "EDL 只有一条轨道，其余轨道在单独的文件里。",
    "It knows your files by their names: put them beside it.": "它按文件名引用素材：请把素材放在它旁边。",
    "Not in the file: {}.": "文件里没有：{}。",
    "Timecode counts {} frames per second here; the film has {}.": "时间码按每秒 {} 帧计算，影片是每秒 {} 帧。",
    "Titles are markers in it.": "标题以标记的形式保存。",
    "A GIF has no sound.": "GIF 没有声音。",
    "Made {} for {} in this export alone ({}); set_aspect with fit crop, pad or blur changes how.": "仅本次导出改为 {}（{}），方式：{}；可用 set_aspect 的 crop、pad 或 blur 更改。",
    "Made {} in this export alone ({}); set_aspect with fit crop, pad or blur changes how.": "仅本次导出改为 {}，方式：{}；可用 set_aspect 的 crop、pad 或 blur 更改。",
    "Made {} at {} frames per second to stay small.": "为控制大小，改为 {}、每秒 {} 帧。",
    "Made {} to stay below the size.": "为控制大小，画面改为 {}。",
    "No font here can draw: {}": "这里的字体无法显示：{}",
    "ProRes, for editing; a smaller MOV comes with codec h264.": "编码为便于剪辑的 ProRes；用 h264 编码的 MOV 更小。",
    'The effect "{}" is unknown and was left out ({}).': "没有“{}”这种特效，已略去（可用：{}）。",
    'The filter "{}" is unknown and was left out ({}).': "没有“{}”这种滤镜，已略去（可用：{}）。",
    "The picture at {} s.": "第 {} 秒的画面。",
    "The size left room for a coarse picture only.": "限定的大小只够较粗糙的画面。",
    'The transition "{}" is unknown; a crossfade was used.': "没有“{}”这种转场，改用叠化。",
    "The {} encoder is not built in; {} was encoded in software.": "没有内置 {} 编码器，{} 改由软件编码。",
    "The {} encoder is not usable on this machine; {} was encoded in software.": "这台机器不能使用 {} 编码器，{} 改由软件编码。",
    "{} in MOV: ProRes cannot be written by this installation.": "MOV 采用 {} 编码：这里不能写 ProRes。",
    "{} is damaged at {} of the file: what could be decoded is shown there, else the last good picture.": "{} 有损坏，位于文件的 {}：那里显示能解码的画面，否则停在上一个完好的画面。",
}
"""What an export tells beside its facts."""

COUNTED = re.compile(r"\b(\d+|one|no) (clip|caption|picture|text|video)s?\b")
NOUNS = {
    "clip": "个片段",
    "caption": "条字幕",
    "picture": "张图片",
    "text": "段文字",
    "video": "个视频",
}


Patterns = tuple[tuple[re.Pattern[str], str], ...]


def _as_patterns(*tables: dict[str, str]) -> Patterns:
    """Return sentences as patterns, those with the most fixed words first."""
    pairs = [pair for table in tables for pair in table.items()]
    pairs.sort(key=lambda pair: -len(pair[0].replace("{}", "")))
    return tuple(
        (re.compile("(.+?)".join(map(re.escape, english.split("{}"))), re.DOTALL), chinese)
        for english, chinese in pairs
    )


@cache
def _sentences() -> Patterns:
    return _as_patterns(REFUSALS, HINTS, NOTES, FAILURES, CURES)


@cache
def _details() -> Patterns:
    return _as_patterns(CHECK_DETAILS)


def refusal_in_chinese(sentence: str) -> str:
    """Return a refusal, its hint or a note in Chinese; what no table holds stays as it is."""
    if match := CAME_OUT.fullmatch(sentence):
        start, name, detail = match.groups()
        name, detail = check_in_chinese(name or "", detail)
        sentence = f"{start}{name}{': ' if name else ''}{detail})."
    return _said(sentence, _sentences())


def check_in_chinese(name: str, detail: str) -> tuple[str, str]:
    """Return the name of a check of a finished file and what was found, in Chinese."""
    parts = [_said(part, _details()) for part in detail.split("; ")]
    found = MOMENT.sub(r"第 \2 秒的\1", "；".join(parts).replace(", ", "、"))
    found = CLIP.sub(r"（第 \1 段）", CUT.sub(r"（第 \1 到 \2 段）", found))
    return CHECK_NAMES.get(name, name), SECONDS.sub(r"\1 秒", found)


def _said(sentence: str, patterns: Patterns) -> str:
    for pattern, chinese in patterns:
        if match := pattern.fullmatch(sentence.strip()):
            return chinese.format(*(_counted(group) for group in match.groups()))
    return sentence


CAME_OUT = re.compile(
    r"(The (?:film|sound) came out (?:wrong|too large) \()(?:([\w ]+): )?(.+)\)\.", re.DOTALL
)
MOMENT = re.compile(r"(?<=[：、])([^：、；]+?) at ([\d.]+) s\b")
CLIP = re.compile(r" ?\(?\bclip (\d+)\)?")
CUT = re.compile(r" ?\((\d+) to (\d+)\)")
SECONDS = re.compile(r"([\d.]+) s\b")

FITS = {"crop": "裁剪", "pad": "留边", "blur": "模糊填充"}
TIMES = re.compile(r"([\d.]+) to ([\d.]+) s(?:(?: and (\d+) more)|\b)")


def _stretch(match: re.Match[str]) -> str:
    more = f"等，另有 {match.group(3)} 处" if match.group(3) else ""
    return f"{match.group(1)}–{match.group(2)} 秒{more}"


def _counted(value: str) -> str:
    """Return "3 clips" as a Chinese count, and stretches and fits as Chinese; others stay."""
    lost = value.split("; ")
    if all(name in LOST for name in lost):
        return "、".join(LOST[name] for name in lost)
    value = FITS.get(value) or REASONS.get(value) or TIMES.sub(_stretch, value)
    return COUNTED.sub(lambda m: f"{_number(m.group(1))} {NOUNS[m.group(2)]}", value)


def _number(word: str) -> str:
    return {"one": "1", "no": "0"}.get(word, word)
