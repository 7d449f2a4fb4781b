"""Notes: facts that a reply must say, kept apart from the language they are said in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Lang = Literal["en", "zh"]


@dataclass(frozen=True, slots=True)
class Note:
    """One fact about what was done: a default chosen, something held, trimmed or cropped."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "uploads_laid": (
            "Laid the uploads on the timeline in upload order: {names}.",
            "已按上传顺序把素材放到时间线：{names}。",
        ),
        "image_seconds": (
            "Each picture is shown for {seconds} s.",
            "每张图片显示 {seconds} 秒。",
        ),
        "canvas_chosen": (
            "The film is {width}x{height} at {fps} fps, after the first clip.",
            "画面为 {width}x{height}，{fps} 帧/秒，取自第一个片段。",
        ),
        "cropped_to_fit": (
            "Cropped to fill the frame, not stretched: {names}.",
            "为填满画面做了裁剪（没有拉伸）：{names}。",
        ),
        "clip_refilled": (
            "The frame stays {width}x{height}; cropped to fill it: {names}. "
            "Fit pad or blur shows all.",
            "画面仍为 {width}x{height}，裁剪以填满：{names}。用 pad 或 blur 可完整显示。",
        ),
        "clip_barred": (
            "The frame stays {width}x{height}; with bars around it: {names}.",
            "画面仍为 {width}x{height}，留边显示：{names}。",
        ),
        "fit_chosen": (
            "Pictures of another shape are {fit_words}; none is stretched.",
            "比例不同的画面采用{fit_words}，不会拉伸。",
        ),
        "same_aspect": ("The film is {ratio} already.", "画面已经是 {ratio}。"),
        "same_size": (
            "The film is {width}x{height} already.",
            "画面已经是 {width}x{height}。",
        ),
        "same_rate": ("The film has {fps} fps already.", "已经是 {fps} 帧/秒。"),
        "rate_method": (
            "Moments between two frames of a film {between_words}.",
            "两帧之间的时刻{between_words}。",
        ),
        "end_clamped": (
            "{asked} s lies beyond the end; used {used} s.",
            "{asked} 秒超出结尾，按 {used} 秒处理。",
        ),
        "transition_trimmed": (
            "The {kind} needs material on both sides of the cut: trimmed {seconds} s off the "
            "clips' edges, so the film is shorter by that much.",
            "转场（{kind}）需要切点两侧的画面：片段边缘共剪去 {seconds} 秒，影片相应变短。",
        ),
        "transition_limited": (
            "The {kind} before clip {clip} is {used} s instead of {asked} s, "
            "because the clips are short.",
            "片段较短，片段 {clip} 前的转场（{kind}）为 {used} 秒，而不是 {asked} 秒。",
        ),
        "transition_dropped": (
            "The {kind} before clip {clip} went away: there is no material for it any more.",
            "片段 {clip} 前的转场（{kind}）已去掉：切点两侧的画面不够了。",
        ),
        "transition_defaults": (
            "Joined with a {kind} of {seconds} s.",
            "使用 {seconds} 秒的“{kind}”转场。",
        ),
        "slideshow": (
            "Pictures: {count}, {seconds} s each.",
            "{count} 张图片，每张 {seconds} 秒。",
        ),
        "assembled": (
            "{style}: {count} clips, {seconds} s in all.",
            "{style}风格：{count} 个片段，共 {seconds} 秒。",
        ),
        "assemble_shorter": (
            "There is material for {have} s only, not {asked} s.",
            "素材只够 {have} 秒，不足 {asked} 秒。",
        ),
        "style_unknown": (
            'There is no style "{asked}"; used "{used}".',
            "没有“{asked}”这种风格，改用“{used}”。",
        ),
        "captions_need_words": (
            "Captions need words: there is no speech recognition here, so none were added.",
            "这里没有语音识别，需要您提供字幕文字，所以没有加字幕。",
        ),
        "logo_laid": (
            "{name} is shown as a logo at the top right.",
            "{name} 作为标志放在右上角。",
        ),
        "music_style_default": (
            'No music was named; used the composed bed "{name}".',
            "没有指定音乐，使用内置配乐“{name}”。",
        ),
        "music_style_unknown": (
            'There is no bed in the style "{asked}"; used "{name}".',
            "没有“{asked}”风格的配乐，使用“{name}”。",
        ),
        "music_file_chosen": (
            "Used the uploaded music {name}.",
            "使用上传的音乐 {name}。",
        ),
        "music_replaced": (
            'It takes the place of the music "{name}".',
            "替换了原来的音乐“{name}”。",
        ),
        "music_level": (
            "Music at {percent} %, fading out over {fade} s.",
            "音乐音量 {percent}%，结尾 {fade} 秒淡出。",
        ),
        "music_section": (
            'A composed bed has no "{section}" to start from; it starts at its beginning.',
            "内置配乐没有“{section}”段落，音乐从头开始。",
        ),
        "sound_shorter": (
            "{name} is {seconds} s long; after that there is silence.",
            "{name} 长 {seconds} 秒，之后无声。",
        ),
        "text_placed": (
            '"{text}" is shown from {start} to {end} s.',
            "“{text}”显示于 {start}–{end} 秒。",
        ),
        "text_moved": (
            '"{text}" ends with the film, at {end} s.',
            "“{text}”改为在影片结尾（{end} 秒）结束。",
        ),
        "animation_unknown": (
            'There is no text animation "{asked}"; used fade.',
            "没有“{asked}”这种文字动画，改用淡入淡出。",
        ),
        "captions_replaced": (
            "{count} earlier captions at the same times were replaced.",
            "替换了同一时间的 {count} 条旧字幕。",
        ),
        "captions_spread": (
            "{count} lines were spread evenly over the film.",
            "{count} 行字幕平均分布在影片中。",
        ),
        "captions_beyond": (
            "{count} lines lie beyond the end of the film and were left out.",
            "有 {count} 行字幕超出影片结尾，已略去。",
        ),
        "captions_from": (
            "{count} captions were taken from {name}.",
            "从 {name} 读取了 {count} 条字幕。",
        ),
        "captions_burned": (
            "Captions are drawn into the picture here.",
            "这里的字幕会直接绘制在画面上。",
        ),
        "karaoke_timed": (
            "Its words light up at the times that the file gives them.",
            "按文件里的逐词时间高亮。",
        ),
        "karaoke_heard": (
            "Its words light up as they are said.",
            "字词会随说话逐个高亮。",
        ),
        "captions_heard": (
            "Captions written down from what is said: {count}. Some may be misheard.",
            "根据语音识别生成 {count} 条字幕；识别可能有误，请检查。",
        ),
        "captions_untimed": (
            "This speech model tells no times of words: the lines follow the pauses.",
            "这个语音模型不给出逐词时间，字幕按停顿划分。",
        ),
        "fillers_removed": (
            "Filler words cut out: {count}, {seconds} s in all ({names}).",
            "剪掉 {count} 处口头语，共 {seconds} 秒：{names}。",
        ),
        "fillers_muted": (
            "Filler words silenced: {count}, {seconds} s in all ({names}).",
            "静音 {count} 处口头语，共 {seconds} 秒：{names}。",
        ),
        "fillers_none": (
            "No filler words were heard.",
            "没有听到口头语。",
        ),
        "said_at": (
            '"{text}" is said at {names} s.',
            "“{text}”出现在 {names} 秒。",
        ),
        "said_nowhere": (
            'Nobody was heard saying "{text}".',
            "没有听到“{text}”。",
        ),
        "speech_model_gone": (
            'The folder of CUTROOM_SPEECH_MODEL ("{folder}") does not exist.',
            "CUTROOM_SPEECH_MODEL 指定的文件夹（“{folder}”）不存在。",
        ),
        "speech_model_unknown": (
            'The folder of CUTROOM_SPEECH_MODEL ("{folder}") holds no speech model known here.',
            "CUTROOM_SPEECH_MODEL 指定的文件夹（“{folder}”）里没有可用的语音识别模型。",
        ),
        "karaoke_plain": (
            "Word times are not known, so the light moves on evenly from word to word.",
            "没有逐词时间，高亮按字数均匀移动。",
        ),
        "already_shorter": (
            "The film is {seconds} s, within {limit} s already.",
            "影片 {seconds} 秒，已不超过 {limit} 秒。",
        ),
        "already_that_long": (
            "The film is {seconds} s already.",
            "影片已经是 {seconds} 秒。",
        ),
        "fitted_by": (
            "Fitted to {seconds} s: {how}.",
            "已调整为 {seconds} 秒：{how}。",
        ),
        "clip_seconds": (
            "Clip {clip} now lasts {seconds} s.",
            "片段 {clip} 现为 {seconds} 秒。",
        ),
        "replacement_shorter": (
            "{name} has only {have} s, so the clip is shorter than the {slot} s before.",
            "{name} 只有 {have} 秒，片段比原来的 {slot} 秒短。",
        ),
        "silences_removed": (
            "{count} of {found} pauses cut out, {seconds} s in all.",
            "共发现 {found} 处停顿，剪掉 {count} 处，共 {seconds} 秒。",
        ),
        "silences_none": (
            "No pause of {least} s or more was found.",
            "没有发现 {least} 秒以上的停顿。",
        ),
        "scenes_split": (
            "Shot changes found: {count}; the film now has {clips} clips.",
            "发现 {count} 处镜头切换，现有 {clips} 个片段。",
        ),
        "scenes_none": (
            "No change of shot was found.",
            "没有发现镜头切换。",
        ),
        "bars_cut": (
            "Bars cut off: {names}.",
            "已裁掉黑边：{names}。",
        ),
        "bars_none": (
            "No baked-in bars: {names}.",
            "没有黑边：{names}。",
        ),
        "canvas_shaped": (
            "The film took the shape of what is left: {width}x{height}.",
            "画面随之改为 {width}x{height}。",
        ),
        "highlights_kept": (
            "Stretches kept: {count}, {seconds} s in all, chosen by {how_chosen}: {names} s.",
            "按{how_chosen}保留 {count} 段，共 {seconds} 秒：{names} 秒。",
        ),
        "highlights_short": (
            "The film is only {seconds} s long; nothing was left out.",
            "影片只有 {seconds} 秒，没有删减。",
        ),
        "beats_met": (
            "{count} of {cuts} cuts fall on beats of {name} ({bpm} beats a minute).",
            "{cuts} 个切点中有 {count} 个落在“{name}”的节拍上（每分钟 {bpm} 拍）。",
        ),
        "voice_laid": (
            "The words are spoken from {start} to {end} s.",
            "旁白位于 {start}–{end} 秒。",
        ),
        "voice_cut": (
            "The words take {seconds} s; the film ends {over} s before they do.",
            "旁白长 {seconds} 秒，比影片剩余时间多 {over} 秒，结尾被截断。",
        ),
        "voice_by_espeak": ("Spoken by espeak-ng.", "由 espeak-ng 朗读。"),
        "voice_by_model": ("Spoken by the voice {name}.", "由声音模型 {name} 朗读。"),
        "voice_unknown": (
            'There is no voice "{asked}"; there are: {names}.',
            "没有“{asked}”这个声音，可选：{names}。",
        ),
        "voice_left_out": (
            "The voice does not know these words, so they are not heard: {names}.",
            "声音模型不认识这些词，没有读出：{names}。",
        ),
        "voice_model_gone": (
            'The folder of CUTROOM_VOICE_MODEL ("{folder}") does not exist.',
            "CUTROOM_VOICE_MODEL 指定的文件夹（“{folder}”）不存在。",
        ),
        "voice_model_unknown": (
            'The folder of CUTROOM_VOICE_MODEL ("{folder}") holds no voice model known here.',
            "CUTROOM_VOICE_MODEL 指定的文件夹（“{folder}”）里没有可用的声音模型。",
        ),
        "voice_model_lacks": (
            "The voice {name} lacks {file}.",
            "声音模型 {name} 缺少 {file}。",
        ),
        "voice_needs_espeak": (
            "The voice {name} needs the program espeak-ng, which is not installed.",
            "声音模型 {name} 需要 espeak-ng，但它没有安装。",
        ),
        "voice_other_language": (
            "The voice {name} speaks {spoken_words}, and these words are in {script_words}.",
            "声音模型 {name} 只会{spoken_words}，而这段文字是{script_words}。",
        ),
        "voice_model_failed": (
            "The voice {name} did not speak the words: {why}.",
            "声音模型 {name} 没能朗读：{why}。",
        ),
        "speech_package_missing": (
            "{variable} is set, but the package that runs such models is not installed.",
            "已设置 {variable}，但运行这类模型的软件包没有安装。",
        ),
        "loudness_lowered": (
            "{lufs} LUFS is meant for the usual volume: turned down by {db} dB, the film comes out "
            "at about {ends} LUFS. Set the volume back to hear it at {lufs}.",
            "{lufs} LUFS 指正常音量下的响度：音量已调低 {db} 分贝，成片约为 {ends} LUFS。"
            "把音量调回正常，才会达到 {lufs}。",
        ),
        "music_loudest": (
            "{name} starts at its loudest part, {start} s into it.",
            "“{name}”从最响的段落（{start} 秒处）开始。",
        ),
        "sound_treated": (
            "{what}: {names}.",
            "{what}：{names}。",
        ),
        "speed_ramped": (
            "The speed changes evenly from {first}x to {last}x.",
            "速度从 {first} 倍均匀变到 {last} 倍。",
        ),
        "speed_set": ("Plays at {factor}x.", "以 {factor} 倍速播放。"),
        "canvas_turned": (
            "The frame was turned with the picture: {width}x{height}.",
            "画面随之旋转为 {width}x{height}。",
        ),
        "crop_clamped": (
            "The box reached beyond the picture and was cut to it.",
            "裁剪框超出画面，已收进画面内。",
        ),
        "zoom_default": (
            "The view goes to {percent} %.",
            "缩放至 {percent}%。",
        ),
        "grade_default": (
            "Brightness, contrast and colour were raised mildly: contrast {contrast}x, "
            "saturation {saturation}x.",
            "已轻度自动调色：对比度 {contrast} 倍，饱和度 {saturation} 倍。",
        ),
        "temperature_default": (
            "Temperature is now {value} on a scale from -1 (cool) to 1 (warm).",
            "色温为 {value}（-1 最冷，1 最暖）。",
        ),
        "fade_limited": (
            "The fade is {used} s instead of {asked} s, because the film is short.",
            "影片较短，淡入淡出为 {used} 秒，而不是 {asked} 秒。",
        ),
        "freeze_end": (
            "The last frame is held.",
            "定格最后一帧。",
        ),
        "emptied": (
            "The timeline is empty now.",
            "时间线现在是空的。",
        ),
        "layers_gone": (
            "Went away with the part that was cut: {names}.",
            "随被剪部分一起去掉：{names}。",
        ),
        "no_sound_there": (
            "No sound of its own: {names}.",
            "本身没有声音：{names}。",
        ),
        "clip_held": (
            "Clip {clip} has only {have} s of material; its last frame is held for {held} s.",
            "片段 {clip} 只有 {have} 秒素材，最后一帧定格 {held} 秒。",
        ),
        "window_shown": (
            "{name} is shown small over {over}, for {seconds} s.",
            "{name} 以小窗叠在 {over} 上，共 {seconds} 秒。",
        ),
        "shown_together": (
            "Shown together for {seconds} s, with all their sound: {names}.",
            "同屏显示 {seconds} 秒，保留各自的声音：{names}。",
        ),
        "window_held": (
            "Shorter than the others, so the last frame is held: {names}.",
            "比其他片段短，停在最后一帧：{names}。",
        ),
        "steadied": (
            "The shake is taken out, zoomed in just enough to hide the edges: {names}.",
            "已消除抖动，并略微放大以隐藏边缘：{names}。",
        ),
        "calm_already": (
            "Does not shake, so nothing was changed: {names}.",
            "画面本来就不抖，未作改动：{names}。",
        ),
        "ground_removed": (
            "The plain background around what is shown is see-through: {names}.",
            "已去掉主体周围的纯色背景：{names}。",
        ),
        "ground_left": (
            "The background is not plain, so it stays: {names}.",
            "背景不是纯色，保持不变：{names}。",
        ),
        "color_keyed": (
            "What is {color} is see-through and shows what lies below: {names}.",
            "{color}部分已透明，露出下方画面：{names}。",
        ),
        "color_replaced": (
            "What is {color} shows {ground} instead: {names}.",
            "{color}部分已换成“{ground}”：{names}。",
        ),
        "region_hidden": (
            "A part of {width}x{height} pixels is {how_hidden}; it stays there when things move.",
            "{width}x{height} 像素的区域已{how_hidden}，位置固定，不跟随画面移动。",
        ),
        "glyphs_missing": (
            "No font here can draw {letters}: that part will be missing in the picture.",
            "这里的字体无法显示 {letters}，画面中会缺少这些字。",
        ),
        "words_tiny": (
            '"{text}…" has {count} letters: to fit the picture they are drawn only {high} px high. '
            "Split it into several.",
            "“{text}…”共 {count} 个字，为放进画面只能缩到 {high} 像素高，建议拆成几条。",
        ),
        "light_whole": (
            "A clip's light is made even from its beginning to its end.",
            "去闪烁作用于整个片段。",
        ),
        "kept_apart": (
            "Not laid as a clip, for it looks like a logo: {names}.",
            "看起来是标志，没有作为片段：{names}。",
        ),
    }
)

TREATMENT_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "denoise": ("Noise reduced", "已降噪"),
        "dereverb": ("The room's echo turned down", "已减弱房间混响"),
        "voice_enhance": ("Voice made clearer", "已增强人声"),
        "pitch": ("Pitch changed, tempo kept", "已变调，速度不变"),
        "echo": ("Echo added", "已添加回声"),
        "swap_channels": ("Left and right swapped", "已交换左右声道"),
    }
)
CHOSEN_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "sound": ("loudness", "响度"),
        "motion": ("movement", "画面运动"),
        "both": ("loudness, movement and shot changes", "响度、画面运动和镜头切换"),
    }
)
HIDDEN_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "blur": ("blurred", "模糊处理"),
        "pixelate": ("covered by a mosaic", "打上马赛克"),
        "delogo": ("filled from around it", "用周围画面填补"),
    }
)
BETWEEN_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "blend": ("show both of them mixed", "由前后两帧混合而成"),
        "interpolate": (
            "show a picture made up by following what moves",
            "由运动补偿生成新的画面",
        ),
    }
)
HOW_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "pictures_longer": ("each picture is shown longer", "每张图片显示更久"),
        "clips_longer": ("clips show more of their material", "片段使用了更多素材"),
        "pictures_shorter": ("each picture is shown shorter", "每张图片显示时间缩短"),
        "clips_trimmed": (
            "the longest clips were trimmed at their ends",
            "从较长片段的结尾剪短",
        ),
        "both": (
            "pictures are shown shorter and the longest clips were trimmed at their ends",
            "图片显示时间缩短，并从较长片段的结尾剪短",
        ),
    }
)
LANGUAGE_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ar": ("Arabic", "阿拉伯语"),
        "de": ("German", "德语"),
        "el": ("Greek", "希腊语"),
        "en": ("English", "英语"),
        "es": ("Spanish", "西班牙语"),
        "fr": ("French", "法语"),
        "he": ("Hebrew", "希伯来语"),
        "hi": ("Hindi", "印地语"),
        "it": ("Italian", "意大利语"),
        "ja": ("Japanese", "日语"),
        "ko": ("Korean", "韩语"),
        "latin": ("Latin letters", "拉丁字母"),
        "pt": ("Portuguese", "葡萄牙语"),
        "ru": ("Russian", "俄语"),
        "th": ("Thai", "泰语"),
        "yue": ("Cantonese", "粤语"),
        "zh": ("Chinese", "中文"),
    }
)
FIT_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "crop": ("cropped", "裁剪"),
        "pad": ("padded with bars", "留边"),
        "blur": ("laid over a blurred copy", "模糊背景填充"),
    }
)


def listed(names: Sequence[str], lang: Lang = "en", *, limit: int = 6) -> str:
    """Return names as a sentence lists them, the rest as a count."""
    comma = "、" if lang == "zh" else ", "
    shown = comma.join(names[:limit])
    more = len(names) - limit
    if more <= 0:
        return shown
    return f"{shown} 等 {len(names)} 个" if lang == "zh" else f"{shown} and {more} more"


def _languages(codes: object, lang: Lang) -> str:
    """Return languages by their names, those without one here by their codes."""
    each = codes if isinstance(codes, tuple) else (codes,)
    known = [LANGUAGE_WORDS.get(str(code), (str(code), str(code))) for code in each]
    return listed([names[lang == "zh"] for names in known], lang)


def say(note: Note, lang: Lang = "en") -> str:
    """Return the note as one sentence in English or Chinese."""
    english, chinese = SENTENCES[note.key]
    values: dict[str, object] = {}
    for key, value in note.values.items():
        values[key] = listed([*map(str, value)], lang) if isinstance(value, tuple) else value
    if "fit" in values:
        values["fit_words"] = FIT_WORDS[str(values["fit"])][lang == "zh"]
    if "between" in values:
        values["between_words"] = BETWEEN_WORDS[str(values["between"])][lang == "zh"]
    for key in ("script", "spoken"):
        if key in note.values:
            values[f"{key}_words"] = _languages(note.values[key], lang)
    if "what" in values:
        values["what"] = TREATMENT_WORDS[str(values["what"])][lang == "zh"]
    if "how_chosen" in values:
        values["how_chosen"] = CHOSEN_WORDS[str(values["how_chosen"])][lang == "zh"]
    if note.key == "region_hidden":
        values["how_hidden"] = HIDDEN_WORDS[str(values.pop("how"))][lang == "zh"]
    if "how" in values:
        values["how"] = HOW_WORDS[str(values["how"])][lang == "zh"]
    return (chinese if lang == "zh" else english).format_map(values)
