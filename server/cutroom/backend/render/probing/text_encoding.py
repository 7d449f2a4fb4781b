"""Text of unknown encoding, read as what it most likely is."""

from codecs import getincrementaldecoder

MARKS = (b"\xff\xfe", b"\xfe\xff")
"""How UTF-16 begins."""

LIKELY = 0.7
"""The share of common characters from which a legacy encoding is believed."""

KOREAN_LETTERS = 12
"""Without a character beyond Korean's rows, so many are Korean rather than Chinese."""


def decoded(content: bytes, *, whole: bool = True) -> str:
    """Return bytes as text: Unicode if they are, else the likeliest of older encodings.

    With `whole` false the last character may be cut off.
    """
    if content.startswith(MARKS):
        return content[: len(content) & ~1].decode("utf-16", "replace")
    plain = _strictly(content, "utf-8-sig", whole=whole)
    if plain is not None:
        return plain
    shares = {name: _share(content, name) for name in ("gb18030", "big5", "shift_jis")}
    best = max(shares, key=lambda name: shares[name])
    if shares[best] >= LIKELY:
        if best == "gb18030" and _is_korean(content):
            best = "euc_kr"
        found = _strictly(content, best, whole=whole)
        if found is not None:
            return found
    return content.decode("cp1252", "replace")


def _strictly(content: bytes, encoding: str, *, whole: bool) -> str | None:
    try:
        return getincrementaldecoder(encoding)().decode(content, final=whole)
    except UnicodeDecodeError:
        return None


def _share(content: bytes, encoding: str) -> float:
    """Return the share of two-byte characters that are everyday ones of an encoding."""
    common = total = 0
    for lead, trail in _pairs(content, single=_SINGLE.get(encoding, range(0))):
        total += 1
        common += _is_common(lead, trail, encoding)
    return common / total if total else 0.0


_SINGLE = {"shift_jis": range(0xA1, 0xE0)}
"""High bytes that stand alone."""


def _pairs(content: bytes, single: range) -> list[tuple[int, int]]:
    pairs, at = [], 0
    while at < len(content):
        lead = content[at]
        if lead < 0x80 or lead in single or at + 1 == len(content):
            at += 1
            continue
        pairs.append((lead, content[at + 1]))
        at += 2
    return pairs


def _is_common(lead: int, trail: int, encoding: str) -> bool:
    match encoding:
        case "gb18030":
            return trail >= 0xA1 and (0xA1 <= lead <= 0xA3 or 0xB0 <= lead <= 0xD7)
        case "big5":
            low = 0x40 <= trail <= 0x7E
            return (low or 0xA1 <= trail <= 0xFE) and 0xA1 <= lead <= 0xC6
    kana = lead == 0x81 or (lead == 0x82 and trail >= 0x9F) or (lead == 0x83 and trail <= 0x96)
    return kana or 0x88 <= lead <= 0x97


def _is_korean(content: bytes) -> bool:
    leads = [lead for lead, _ in _pairs(content, range(0)) if lead >= 0xB0]
    return len(leads) >= KOREAN_LETTERS and max(leads) <= 0xC8
