"""A message in plainer words: its language, its tokens, its clauses, its wishes alone."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from cutroom.backend.planner.briefs.background import foreground, without_preface
from cutroom.backend.planner.briefs.moments import with_stretches
from cutroom.backend.planner.briefs.running_order import in_order
from cutroom.backend.planner.briefs.storytelling import told_plainly
from cutroom.backend.planner.briefs.taking_back import taken_back
from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.clauses.clips_onwards import clips_onwards
from cutroom.backend.planner.clauses.dictation import dictated
from cutroom.backend.planner.clauses.grammar import clauses
from cutroom.backend.planner.clauses.idioms import idiomatic
from cutroom.backend.planner.clauses.kinds import sorted_out
from cutroom.backend.planner.clauses.meanwhile import told_by_clips
from cutroom.backend.planner.clauses.phrasal import phrasal
from cutroom.backend.planner.rephrasing.beside_clips import told_by_others
from cutroom.backend.planner.rephrasing.chinese.asides import without_given_up
from cutroom.backend.planner.rephrasing.chinese.cantonese import as_mandarin
from cutroom.backend.planner.rephrasing.chinese.chatter import chatted
from cutroom.backend.planner.rephrasing.chinese.more_requests import by_titles, voice_alone
from cutroom.backend.planner.rephrasing.chinese.pausing import (
    bared,
    between,
    is_list,
    listed,
    paused,
)
from cutroom.backend.planner.rephrasing.chinese.plain_scopes import by_what_stands
from cutroom.backend.planner.rephrasing.chinese.remarks import as_wishes as zh_wishes
from cutroom.backend.planner.rephrasing.chinese.spelling import typed_right
from cutroom.backend.planner.rephrasing.courtesy import plainly
from cutroom.backend.planner.rephrasing.english.named_words import (
    with_words_named,
    with_words_quoted,
)
from cutroom.backend.planner.rephrasing.flags import in_words
from cutroom.backend.planner.rephrasing.frame_times import in_seconds
from cutroom.backend.planner.rephrasing.own_file import as_the_film, as_the_picture
from cutroom.backend.planner.rephrasing.plain_parts import from_half, unhidden
from cutroom.backend.planner.rephrasing.programmes import as_programmes
from cutroom.backend.planner.rephrasing.restating import in_prose
from cutroom.backend.planner.rephrasing.softening import softened
from cutroom.backend.planner.rephrasing.spelling import spelled
from cutroom.backend.planner.rephrasing.superlatives import (
    from_clip_ends,
    in_lengths,
    numbered,
    numbered_zh,
)
from cutroom.backend.planner.rephrasing.unquoted import narrow, plain
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.quantities import gather
from cutroom.backend.planner.tokens.reading import read as read_tokens
from cutroom.backend.planner.tokens.references import point
from cutroom.backend.planner.tokens.stretches import stretches
from cutroom.backend.planner.tokens.times_from_the_end import from_the_end
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.traditional import simplified
from cutroom.backend.planner.words.vocabulary import is_cjk

LONGEST_LEANING = 120
"""Characters of a message that may lean on the one before it."""
LONGEST_ZH = 45
"""Characters of a Chinese message without a background."""
LONGEST = 20_000
MOST_STOPS = 500
"""How much of a message is read, in characters and in stops; the rest is quoted as unread."""
ORDERED = re.compile(
    r"\b(?:first|start|starts|begin|begins|open|opens)\b.*(?:\bthen\b|\blast\b|\bfinish|\bend\b)"
    r"|先.*(?:再|然后|接着|最后)",
    re.IGNORECASE,
)
"""What may tell an order of clips in a short message."""
STOP = re.compile(r"[,，;；。.!！?？、\n]+|然后|接着|并|再|\b(?:and|then)\b")
"""What may end one wish."""
CONTENT = ("quote", "asset", "file", "url", "path")
"""Tokens whose text stays as it was written."""


def language_of(message: str, default: str) -> str:
    """Return the language to answer in: Chinese when the message has Chinese characters."""
    if any(is_cjk(char) for char in message):
        return "zh"
    return "en" if any(char.isascii() and char.isalpha() for char in message) else default


def readable(message: str) -> int:
    """Return how many characters of a message are read."""
    stops = islice(STOP.finditer(message[:LONGEST]), MOST_STOPS, None)
    last = next(stops, None)
    return LONGEST if last is None else last.start()


def as_typed(message: str, stage: Stage) -> str:
    """Return a Chinese message in Mandarin, its mistyped characters put right."""
    heard = as_mandarin(narrow(message))
    names = [asset.name for asset in stage.scene.assets]
    return typed_right(heard, read_tokens(heard, names))


def rewritten(message: str, stage: Stage) -> tuple[str, list[Token]]:
    """Return a message in plainer words, with its tokens."""
    draft = stage.scene.draft
    names = [asset.name for asset in stage.scene.assets]
    heard = (
        chatted(without_given_up(plain(as_typed(message, stage)))) if stage.zh else narrow(message)
    )
    heard = as_programmes(heard, zh=stage.zh, scored=stage.has_music)
    heard = as_the_picture(heard, stage.scene.assets)
    heard = heard if stage.zh else with_words_quoted(heard, [cue.text for cue in stage.titles])
    if not stage.zh and draft.cues:
        heard = with_words_named(heard, titles=bool(stage.titles), captions=bool(stage.captions))
    heard = as_the_film(heard, stage.scene.assets, len(draft.clips), zh=stage.zh)
    said = plainly(with_stretches(in_prose(in_words(heard), names)))
    if stage.zh:
        titles = [(cue.text, cue.range.start / 1000, cue.range.end / 1000) for cue in stage.titles]
        told = by_titles(bared(listed(paused(between(said)))), titles)
        told = voice_alone(told, music=bool(draft.sounds))
        cues = [(cue.text, cue.range.start / 1000, cue.range.end / 1000) for cue in stage.captions]
        songs = any(asset.kind.value == "audio" for asset in stage.scene.assets)
        long = [shot.seconds for shot in stage.shots]
        told = by_what_stands(told, cues, titles, long, songs=songs)
        said = zh_wishes(told, len(stage.shots), laid=bool(draft.clips))
    right = spelled(said, read_tokens(said, names))
    said = right if stage.zh or right == said else plainly(in_prose(right, names))
    said = in_seconds(said, stage.rate, zh=stage.zh)
    lengths = [shot.seconds for shot in stage.shots]
    said = numbered_zh(said, lengths) if stage.zh else numbered(said, lengths)
    said = in_lengths(from_clip_ends(said, lengths, zh=stage.zh), lengths, zh=stage.zh)
    said = unhidden(said, zh=stage.zh) if draft.overlays else said
    said = from_half(said, stage.length) if stage.zh else said
    said = told_by_others(said, [shot.name for shot in stage.shots], zh=stage.zh)
    return said, tokens_of(said, stage)


def as_wishes(
    said: str, tokens: list[Token], stage: Stage, *, brief: bool = False
) -> tuple[str, list[Token]]:
    """Return a message as plain wishes with its tokens: its order in numbers, no background."""
    if len(said) <= LONGEST_LEANING and ORDERED.search(said):
        ordered = in_order(said, tokens, stage, brief=False)
        tokens, said = tokens if ordered == said else tokens_of(ordered, stage), ordered
    longest = LONGEST_ZH if stage.zh else LONGEST_LEANING
    if stage.zh and is_list(said) and (bare := without_preface(said, tokens)) != said:
        said, tokens = bare, tokens_of(bare, stage)
    if brief and len(said) <= longest and (right := taken_back(said, tokens, stage)) != said:
        return right, tokens_of(right, stage)
    if len(said) > longest and not (stage.zh and is_list(said)):
        for written in (_plainer, in_order, _wished):
            wished = written(said, tokens, stage)
            tokens, said = tokens if wished == said else tokens_of(wished, stage), wished
    return said, tokens


def _plainer(message: str, tokens: Sequence[Token], stage: Stage) -> str:
    """Return a long message without what it takes back, its stories told as wishes."""
    said = taken_back(message, tokens, stage)
    return told_plainly(said, lambda: tokens_of(said, stage), stage)


def _wished(message: str, tokens: Sequence[Token], stage: Stage) -> str:
    """Return what a long message asks for, without what surrounds it."""
    return foreground(message, tokens, zh=stage.zh)


def parsed(message: str, stage: Stage, tokens: list[Token] | None = None) -> list[Clause]:
    """Return the message's clauses; `tokens` are its tokens where they are known."""
    original, message = message, simplified(message)
    tokens = tokens_of(original, stage) if tokens is None else tokens
    if not any(token.kind != "punct" for token in tokens):
        return []
    return [replace(clause, original=original) for clause in clauses(tokens, message, stage)]


def tokens_of(message: str, stage: Stage) -> list[Token]:
    """Return the message's tokens, with its pointers settled against the stage."""
    names = [asset.name for asset in stage.scene.assets]
    plain = simplified(message)
    tokens = gather(_plain(read_tokens(message, names)), plain)
    tokens = softened(phrasal(from_the_end(tokens, plain, stage.length)))
    tokens = point(dictated(stretches(tokens, plain), message), plain)
    tokens = sorted_out(tokens, stage)
    tokens = told_by_clips(clips_onwards(tokens, plain, stage), plain, stage)
    return idiomatic(tokens, plain, stage) if stage.zh else tokens


def _plain(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens in simplified characters, but for what is content."""
    return [
        t if t.kind in CONTENT or t.text.isascii() else replace(t, text=simplified(t.text))
        for t in tokens
    ]
