"""Texts that people will read, without the secrets a backend may have put into them."""

import re

TOKEN = re.compile(r"nmv_usr_[\w\-.]+")
"""How tokens of the hosted backend begin."""
HIDDEN = "[token]"
SHORTEST = 8
"""A shorter token is no secret, and could be part of any word."""


def redact(text: str, token: str = "") -> str:
    """Return the text with this token, and whatever looks like one, struck out."""
    if len(token) >= SHORTEST and token in text:
        text = text.replace(token, HIDDEN)
    return TOKEN.sub(HIDDEN, text) if "nmv_usr_" in text else text
