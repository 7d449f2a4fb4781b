"""What each operation is about: the concepts that its name alone explains (data)."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


MEASURED = _listed(
    "time dur at each number signed count percent times db lufs fps px mb degrees frames"
    " semitones bpm hz pt"
)
"""Kinds of tokens that carry an amount."""

PLACES = _listed("top bottom left right center in out all end up")
"""Short values that also are everyday words."""

LOCAL = _listed(
    "color filter effect blur_region crop transform rotate flip volume mute zoom freeze reverse"
    " delete_clip replace_clip"
)
"""Operations for which an unknown thing is a part of the picture, not a name of the film."""

NEUTRAL = _listed(
    "coding sides start_over clip video picture product files part it one all set make add insert"
    " move show increase decrease bigger smaller duration_word position version optimize play"
    " start_at end_at middle half generate upload save find detect correct region corner frame"
    " fill talking_head rest step resolution describe check size color_word quality_word text"
    " background effect resize font keyframe animate batch convert use face caption_line"
    " status page social punch"
)
"""Concepts that leave the deed to others, or whose value stands in a parameter."""

_CUT = (
    "save detach trim cut remove keep extract shorten both_ends intro outro silence lengthen"
    " export crop promo social"
)
_TEXT = (
    "title text credits_roll watermark intro outro fade_in fade_out fade replace rename bold"
    " opacity remove trim cooler slow_down speed_up sticker lower_third countdown outline"
)
_LEVEL = "sound volume voice original music mute remove restore replace voiceover"
_SOUND = _LEVEL + " duck"
_WHOLE = (
    "slideshow promo vlog montage highlights music transition title subtitle zoom zoom_in"
    " zoom_out pan concat speed_up slow_down vertical horizontal square sync trim cut fade intro"
    " publish freeze speed outro logo keep reorder loop product shorten extract fade_in"
    " fade_out remove"
)

_ABOUT: dict[str, str] = {
    "trim": _CUT,
    "remove_range": _CUT,
    "keep_ranges": _CUT + " concat reorder split highlights move duplicate loop swap insert",
    "split": "remove shorten split cut trim cutpoint scenes concat extract",
    "split_scenes": "remove split cut scenes cutpoint trim extract",
    "delete_clip": "logo watermark sticker remove keep extract cut trim clip silence title"
    " subtitle music restore text",
    "concat": "copy_codec concat reorder crop fit blur bars swap split cut montage transition vlog",
    "insert": "green_screen bars thumbnail insert intro outro cutpoint concat logo title"
    " replace freeze flash fade",
    "replace_clip": "replace swap remove",
    "move_clip": "reorder swap cut",
    "swap_clips": "both_ends swap reorder replace",
    "reorder": "rotate reorder swap concat reverse",
    "duplicate_clip": "duplicate loop",
    "loop": "loop duplicate speed boomerang concat",
    "reverse": "reverse loop rotate flip",
    "boomerang": "boomerang loop reverse",
    "freeze": "freeze cut silence extract",
    "set_clip_duration": "extract trim cut shorten lengthen keep speed freeze hard_cut",
    "set_target_duration": "speed speed_up slow_down trim cut shorten lengthen keep"
    " compress export remove loop",
    "speed": "speed speed_up slow_down ramp lengthen shorten reverse",
    "speed_ramp": "speed speed_up slow_down ramp",
    "set_fps": "fps interpolate blend speed_up slow_down",
    "set_aspect": "keep trim cut aspect vertical horizontal square crop blur bars export rotate"
    " cinema_bars remove slow_down rest up_down left_right",
    "resize": "keep aspect upscale export trim compress square vertical horizontal",
    "crop": "crop remove zoom zoom_in aspect cut trim shorten left_right up_down",
    "auto_crop": "crop remove bars cut cinema_bars trim up_down left_right",
    "rotate": "rotate vertical horizontal flip left_right",
    "flip": "flip rotate left_right up_down vertical horizontal swap reverse",
    "transform": "opacity crop bars zoom zoom_in zoom_out",
    "zoom": "face voice zoom zoom_in zoom_out slow_down speed_up crop pan",
    "remove_zoom": "remove zoom zoom_in zoom_out pan",
    "pan": "picture pan zoom slow_down left_right up_down",
    "stabilize": "stabilize",
    "background_fill": "duplicate aspect left_right up_down blur bars replace remove",
    "filter": "lut color_word dull filter brightness contrast saturation warmer cooler temperature"
    " gamma remove auto_color darken brighten",
    "color": "dull brightness contrast saturation temperature gamma warmer cooler brighten darken"
    " auto_color filter remove",
    "lut": "lut filter",
    "effect": "up_down left_right blur flash cinema_bars bars filter brighten darken contrast"
    " brightness remove noise",
    "fade": "both_ends fade fade_in fade_out music sound voice original volume intro outro",
    "transition": "left_right up_down keep hard_cut replace cut transition cutpoint fade zoom"
    " slow_down speed_up lengthen shorten"
    " fade_in fade_out flash zoom_in blur",
    "remove_transition": "hard_cut transition remove cutpoint fade cut",
    "overlay_image": "trim cut logo watermark sticker opacity pip fade_in fade fade_out keep"
    " freeze",
    "pip": "pip smaller zoom_out corner zoom",
    "split_screen": "compare contrast split_screen vertical horizontal left_right up_down concat"
    " split square",
    "grid": "grid split_screen",
    "chroma_key": "green_screen replace remove",
    "blur_region": "remove resolution blur face watermark logo",
    "delogo": "watermark logo remove blur",
    "remove_background": "remove replace extract green_screen blur",
    "waveform": "waveform music sound voice remove",
    "add_text": _TEXT,
    "edit_text": _TEXT + " lengthen shorten keep",
    "remove_text": _TEXT + " undo restore",
    "lower_third": _TEXT,
    "countdown": "countdown slow_down title",
    "captions": "by_word opacity outline bars highlights detect text filter subtitle"
    " transcribe voice bilingual translate original sound music blur"
    " sync speech slow_down rest",
    "style_captions": "by_word outline bars highlights text subtitle replace bold rest"
    " opacity blur",
    "edit_caption_text": "subtitle replace rename remove",
    "translate_captions": "subtitle translate bilingual voice sound",
    "remove_captions": "subtitle text remove keep",
    "export_captions": "subtitle download export transcribe extract voice translate",
    "add_music": _SOUND
    + " speed filter keep vlog fade fade_in fade_out section_word loop normalize trim cut"
    " intro outro swap transition highlights extract opacity",
    "remove_music": _SOUND + " undo",
    "replace_audio": _SOUND + " extract detach swap",
    "volume": _LEVEL + " trim compress normalize fade zoom_in",
    "mute": _SOUND + " silence detach extract",
    "duck": _SOUND,
    "normalize_audio": "normalize sound volume voice music",
    "denoise_audio": "correct remove denoise sound remove voice normalize original music",
    "audio_effect": "sound voice swap stereo volume remove original music silence split",
    "voiceover": "voiceover voice sound replace volume",
    "remove_silence": "mute sound part padding mute lengthen silence remove cut trim shorten keep"
    " voice filler"
    " speed speed_up",
    "remove_fillers": "filler remove cut voice silence keep",
    "mute_fillers": "filler mute voice sound remove",
    "beat_sync": "speed remove match trim montage slideshow promo vlog sync music cut cutpoint"
    " transition",
    "extract_audio": "extract export sound voice music original detach split keep download remove",
    "slideshow": _WHOLE,
    "assemble": _WHOLE,
    "highlights": _WHOLE + " describe social smaller split find voice",
    "batch": _WHOLE + " subtitle aspect compress",
    "undo": "filler undo restore remove music title transition subtitle filter logo redo trim cut",
    "redo": "redo undo restore",
    "restore": "original remove restore undo music title subtitle transition logo filter slideshow",
    "save_project": "save rename",
    "state": "music subtitle title transition sound text",
    "list_media": "list_media files show",
    "describe": "voice silence filler speech compare versions_word contrast version step"
    " sound music subtitle transition"
    " volume fps aspect",
    "find": "voice music subtitle",
    "check": "music volume voice title text subtitle brighten darken lengthen shorten speed_up"
    " slow_down publish export silence bars sound volume brightness trim cut keep extract freeze"
    " denoise offset",
    "thumbnail": "thumbnail extract title freeze highlights picture",
    "extract_frames": "thumbnail fps extract export split",
    "upload": "logo watermark sticker download export rename extract insert concat voiceover music"
    " subtitle",
    "credits": "balance",
    "export": "export download compress copy_codec encoder fps aspect subtitle platform_timeline"
    " upscale vertical horizontal square save sound publish music remove trim volume loop",
    "export_timeline": "keep export platform_timeline download subtitle music title transition",
    "generate": "music promo vlog slow_down speed_up zoom",
}
ABOUT: dict[str, frozenset[str]] = {name: _listed(said) for name, said in _ABOUT.items()}
"""The concepts that an operation accounts for."""

_FACETS: dict[str, str] = {
    "export": "format codec platform",
    "generate": "mood filter position effect color transition language",
    "slideshow": "format platform mood filter effect",
    "assemble": "format platform mood filter",
    "add_text": "platform",
    "thumbnail": "format platform",
    "audio_effect": "audio_effect filter",
    "batch": "format platform language",
    "highlights": "platform format mood position",
    "set_aspect": "platform filter mood",
    "transition": "mood animation filter position audio_effect",
    "concat": "format",
    "denoise_audio": "mood",
    "auto_crop": "color position",
    "credits": "position",
    "set_target_duration": "platform mood",
    "captions": "platform language",
    "rotate": "position transition",
    "flip": "position effect",
    "pan": "position transition",
    "zoom": "transition",
    "fade": "transition animation mood",
    "extract_audio": "format",
    "filter": "filter mood color",
    "color": "filter mood",
    "restore": "mood filter effect color",
    "undo": "mood filter effect color",
    "check": "color effect transition filter",
    "find": "mood filter color position effect format animation",
    "describe": "format language",
    "split_screen": "position",
    "export_timeline": "format",
    "add_music": "format mood filter audio_effect",
    "stabilize": "effect",
    "effect": "effect transition filter",
    "delete_clip": "color",
    "style_captions": "platform",
    "translate_captions": "language",
    "voiceover": "language",
}
FACETS: dict[str, frozenset[str]] = {name: _listed(said) for name, said in _FACETS.items()}
"""The facets whose values an operation takes in without repeating them."""
