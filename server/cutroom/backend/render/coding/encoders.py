"""How each encoder is set up for a profile."""

import os
from collections.abc import Mapping

from av.video.codeccontext import VideoCodecContext

from cutroom.backend.render.coding.formats import H264
from cutroom.backend.render.coding.profiles import Profile

MAX_GOP = 300
"""Frames between key frames at most; each chunk begins with one."""

LOSSLESS = "lossless"
"""The H.264 effort that changes no pixel, for pictures that are written in another form next."""

X264 = "open-gop=0:force-cfr=1:chromaloc=0:stitchable=1"

QUICK = "veryfast"
"""The effort that is quick already; whoever asks for a slower one gets it whole."""

LOSSY = 1.0
"""The least H.264 factor that loses anything; below it the high profile will not do, and chunks
of two profiles cannot stand in one film."""

GLIDING, FINER = "subme=1:b-adapt=0", 0.2
"""Enough of a search where a camera glides over photos, with that much off the factor: a
third less work for files that are no larger at equal likeness."""

X265 = "open-gop=0:pools=none:frame-threads=1:info=0:chromaloc=0:log-level=none"


def set_up(context: VideoCodecContext, profile: Profile, *, gliding: bool = False) -> None:
    """Set size, colours and the encoder's own options; one thread, for many run side by side.

    `gliding` spares the encoder a search that brings nothing under an even camera.
    """
    context.width, context.height = profile.width, profile.height
    context.pix_fmt = profile.pix_fmt
    context.time_base = 1 / profile.rate
    if profile.encoder != "libx264":
        context.framerate = profile.rate
    context.thread_count = 1
    context.gop_size = MAX_GOP
    context.color_range = 1
    context.colorspace, context.color_primaries, context.color_trc = 1, 1, 1
    if profile.encoder == "libsvtav1":
        # Else it tells of itself on stderr, page by page.
        os.environ.setdefault("SVT_LOG", "1")
    options = dict(_options(profile))
    if gliding and profile.encoder == H264.encoder and profile.preset == QUICK:
        options["x264-params"] += f":{GLIDING}"
        options["crf"] = f"{max(min(profile.crf, LOSSY), profile.crf - FINER):g}"
    context.options = options


def _options(profile: Profile) -> Mapping[str, str]:
    factor, effort = f"{profile.crf:g}", profile.preset
    match profile.encoder:
        case "libx264" if effort == LOSSLESS:
            return {"preset": "ultrafast", "qp": "0", "x264-params": X264}
        case "libx264":
            extra = f"{X264}:sps-id={profile.set_number}" if profile.set_number else X264
            limits = {"profile": "high"} if profile.crf >= LOSSY else {}
            return {"preset": effort, "crf": factor, **limits, "x264-params": extra}
        case "libx265":
            return {"preset": effort, "crf": factor, "x265-params": X265}
        case "libvpx-vp9":
            return {"crf": factor, "b": "0", "deadline": "good", "cpu-used": effort}
        case "libsvtav1":
            # Nought would be read as nothing said, and mean 35.
            finest = f"{max(1.0, profile.crf):g}"
            return {"crf": finest, "preset": effort, "svtav1-params": "lp=1"}
        case "prores_ks":
            flavour = "4444" if profile.pix_fmt == "yuv444p10le" else effort
            return {"profile": flavour, "vendor": "apl0", "mbs_per_slice": "8"}
    return _hardware(profile.encoder, factor)


def _hardware(encoder: str, factor: str) -> Mapping[str, str]:
    """Return options for constant quality without reordered frames."""
    plain = {"bf": "0"}
    match encoder.rpartition("_")[2]:
        case "nvenc":
            return {**plain, "rc": "vbr", "cq": factor, "b": "0", "preset": "p5"}
        case "qsv":
            return {**plain, "global_quality": factor}
        case "amf":
            return {"rc": "cqp", "qp_i": factor, "qp_p": factor}
        case "vaapi":
            return {**plain, "qp": factor}
    return {**plain, "q": factor} if encoder.endswith("videotoolbox") else plain
