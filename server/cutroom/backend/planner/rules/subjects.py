"""Groups of concepts that several sections tell apart."""

WORDS = ("title", "text", "subtitle", "logo", "watermark", "sticker", "lower_third", "countdown")
SOUNDS = ("music", "sound", "voice", "original", "volume", "voiceover")
