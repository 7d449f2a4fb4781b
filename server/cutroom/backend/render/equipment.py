"""What the FFmpeg libraries on this machine can do."""

import av

NEEDED = ("libx264", "aac", "h264", "mjpeg")
"""Encoders and decoders without which no export is possible."""


def describe_ffmpeg() -> str:
    """Return the versions of PyAV and of FFmpeg's codec library."""
    major, minor, _ = av.library_versions["libavcodec"]
    return f"PyAV {av.__version__}, libavcodec {major}.{minor}"


def missing_codecs() -> list[str]:
    """Return what is needed and absent."""
    return [name for name in NEEDED if name not in av.codecs_available]
