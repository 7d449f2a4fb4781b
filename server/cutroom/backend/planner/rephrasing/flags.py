"""Options of a command line pasted into a message, in words: "-ss 10 -t 5"."""

import re

COMMAND = re.compile(r"(?:^|(?<=\s))(?:ffmpeg\b|-(?:ss|to|t|an|vn|vf|af|r|crf)\s)", re.IGNORECASE)
INPUT = re.compile(r"(?<!\S)-i\s+(\S+)")
OUTPUT = re.compile(
    r"(?<!\S)(?!-)[\w./-]+\.(?:mp4|mov|mkv|webm|gif|mp3|wav|m4a)(?=\s*$)", re.IGNORECASE
)
TIME = r"(\d+(?::\d+){1,2}(?:\.\d+)?|\d+(?:\.\d+)?)"
START = re.compile(rf"(?<!\S)-ss\s+{TIME}")
LASTING = re.compile(rf"(?<!\S)-t\s+{TIME}")
UNTIL = re.compile(rf"(?<!\S)-to\s+{TIME}")
VALUED = {
    r"-r\s+(\d+(?:\.\d+)?)": r"set {0} fps",
    r"-crf\s+(\d+)": r"export with crf {0}",
    r"-(?:c:v|vcodec|codec:v)\s+(?:lib)?(x26[45]|vp9|av1|h26[45])": r"export with {0}",
}
BARE = {r"-an\b": "mute the original sound", r"-vn\b": "extract the audio"}
SCALED = re.compile(r"scale=(-?\d+):(-?\d+)")
TURNED = re.compile(r"transpose=([0-3])")
PACED = re.compile(r"setpts=(\d+(?:\.\d+)?)\*PTS|setpts=PTS/(\d+(?:\.\d+)?)", re.IGNORECASE)
QUIET = re.compile(r"volume=(\d+(?:\.\d+)?)(dB)?", re.IGNORECASE)
IDLE = re.compile(
    r"(?<!\S)(?:ffmpeg|-y|-n|-hide_banner|-c(?::[va])?\s+copy|-acodec\s+copy|-vcodec\s+copy"
    r"|-(?:c:a|b:a|b:v|acodec|preset|pix_fmt|movflags|map)\s+\S+|-shortest|-avoid_negative_ts\s+\S+)(?!\S)",
    re.IGNORECASE,
)
FILTERS = re.compile(r"(?<!\S)-(?:vf|af|filter:[va]|filter_complex)\s+(\"[^\"]*\"|'[^']*'|\S+)")


def _seconds(text: str) -> float:
    total = 0.0
    for part in text.split(":"):
        total = total * 60 + float(part)
    return total


def in_words(message: str) -> str:
    """Return a message with the options of ffmpeg in it said in words."""
    if COMMAND.search(message) is None:
        return message
    said, wishes = _stretch(message)
    for option in FILTERS.finditer(said):
        wishes += _filtered(option[1].strip("\"'"))
    for pattern, words in (*VALUED.items(), *BARE.items()):
        for option in re.finditer(rf"(?<!\S){pattern}", said, re.IGNORECASE):
            wishes.append(words.format(*option.groups()))
        said = re.sub(rf"(?<!\S){pattern}", "", said, flags=re.IGNORECASE)
    if not wishes:
        return message
    command = INPUT.search(said) is not None
    said = IDLE.sub("", FILTERS.sub("", INPUT.sub("", said)))
    said = OUTPUT.sub("", said.rstrip()) if command else said
    rest = re.sub(r"\s{2,}", " ", said).strip(" ,`\n")
    words = ", then ".join(wishes)
    if MARK in rest:
        return rest.replace(MARK, words, 1).replace(MARK, "")
    return f"{words}. {rest}" if any(char.isalpha() for char in rest) else words


MARK = "\x00"


def _stretch(message: str) -> tuple[str, list[str]]:
    """Return the message with a mark where its first option stood, and the stretch it cuts out."""
    start, lasting, until = (p.search(message) for p in (START, LASTING, UNTIL))
    first = COMMAND.search(message)
    place = first.start() if first else 0
    said = message[:place] + MARK + " " + message[place:]
    for pattern in (START, LASTING, UNTIL):
        said = pattern.sub("", said)
    begin = _seconds(start[1]) if start else 0.0
    if lasting:
        return said, [f"trim from {begin:g}s to {begin + _seconds(lasting[1]):g}s"]
    if until:
        return said, [f"trim from {begin:g}s to {_seconds(until[1]):g}s"]
    return said, [f"trim from {begin:g}s to the end"] if start else []


def _filtered(graph: str) -> list[str]:
    """Return what a filter graph does, as far as it can be said."""
    wishes: list[str] = []
    if size := SCALED.search(graph):
        width, height = (int(side) for side in size.groups())
        sides = f"{width}x{height}" if width > 0 and height > 0 else ""
        wishes.append(f"resize to {sides or (f'{width}px wide' if width > 0 else f'{height}p')}")
    if turned := TURNED.search(graph):
        wishes.append(f"rotate {90 if turned[1] in '13' else -90} degrees")
    if paced := PACED.search(graph):
        factor = 1 / float(paced[1]) if paced[1] else float(paced[2])
        wishes.append(f"change the speed to {factor:g}x")
    if loud := QUIET.search(graph):
        level = f"{loud[1]} dB" if loud[2] else f"{float(loud[1]) * 100:g}%"
        wishes.append(f"set the volume to {level}")
    if "hflip" in graph:
        wishes.append("flip it horizontally")
    if "vflip" in graph:
        wishes.append("flip it vertically")
    return wishes
