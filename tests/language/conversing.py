"""Conversations told to the real service: what every turn came to, and whether it was meant."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields, is_dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from cutroom.backend.planner.plan import Scene
from cutroom.backend.planner.stage import Stage
from cutroom.backend.service.adapters import RuleEditor
from cutroom.backend.service.material import Material
from cutroom.backend.service.outcomes import Outcome, failure
from cutroom.backend.service.settling import Request, Settler
from cutroom.backend.store.sessions import Session
from cutroom.backend.store.store import Store, open_store
from cutroom.domain.difference import describe_changes
from cutroom.domain.draft import Draft
from cutroom.domain.measures import Wanted
from cutroom.domain.operations import parse_operation
from cutroom.domain.reading import read_timeline
from cutroom.errors import CutroomError, OperationRejected
from cutroom.protocol.draft_codec import encode_draft
from tests.language.contexts import asset
from tests.language.matching import ANSWERS, CUTS, READING, Matcher
from tests.support.clocks import HastyClock

VERDICTS = ("right", "wrong", "rest asked", "asked needlessly", "false success", "missed")
UNCHANGING = READING | ANSWERS | {"export", "save_project", "thumbnail", "extract_audio"}
Body = dict[str, Any]


class NoMedia:
    """Stands where files would be measured or spoken: there are none."""

    def measure(self, wanted: Wanted, sources: Mapping[Any, Any]) -> Any:
        raise OperationRejected("There is no file to measure.")

    def spoken(self, session_id: str, wanted: Any) -> Any:
        raise OperationRejected("There is no voice.")


@dataclass(frozen=True)
class Said:
    """What came of one turn."""

    outcome: Outcome
    before: Draft
    after: Draft
    matcher: Matcher
    changes: tuple[str, ...]
    names: Mapping[Any, str]

    @property
    def plan(self) -> list[Body]:
        return [op.described() for op in self.outcome.operations]


class Talk:
    """One session with its uploads, spoken to in words or in operations."""

    def __init__(self, store: Store, lang: str, media: Sequence[str]) -> None:
        self._store = store
        self._lang = lang
        empty = json.dumps(encode_draft(Draft(), {}))
        self.session: Session = store.sessions.open("u", "film", lang, empty=empty, now=0.0)
        for one in media:
            name, _, seconds = one.partition(":")
            made = asset(name, float(seconds or 0))
            store.assets.register(
                self.session.id,
                name,
                digest=sha256(name.encode()).hexdigest(),
                size=1000,
                facts=made.facts,
                extension=made.facts.format,
                now=0.0,
            )
        nothing: Any = NoMedia()
        self.editor = RuleEditor()
        self._settler = Settler(
            store,
            editor=self.editor,
            analyst=nothing,
            narration=nothing,
            material=Material(store),
            clock=HastyClock(),
        )

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self._material.draft(self._store.drafts.history(self.session.id).head)

    @property
    def _material(self) -> Any:
        return Material(self._store).of(self.session.id)

    def say(self, text: str, operations: Sequence[Body] | None = None) -> Said:
        """Send a message, or operations under a message's name."""
        material, before = self._material, self.draft
        scene = Scene(before, material.assets, self._lang)
        given = None if operations is None else tuple(map(parse_operation, operations))
        try:
            outcome = self._settler.settle(Request(self.session, text, given))
        except CutroomError as error:
            outcome = failure(error)
        after = self.draft
        old, new = (read_timeline(one, material.names) for one in (before, after))
        changes = tuple(describe_changes(old, new, "zh" if self._lang == "zh" else "en"))
        return Said(
            outcome, before, after, Matcher(Stage(scene, self._lang)), changes, material.names
        )

    def would(self, operations: Sequence[Body]) -> Draft:
        """Return the draft that operations would make of the present one."""
        material = self._material
        applied = self.editor.apply(
            self.draft,
            tuple(map(parse_operation, operations)),
            material.assets,
            subtitles={},
            language=self._lang,
            measure=lambda wanted: NoMedia().measure(wanted, {}),
        )
        return applied.draft


def bare(value: Any, ids: dict[str, int] | None = None) -> Any:
    """Return a draft as plain values, without its counter and with its ids by their order."""
    ids = {} if ids is None else ids
    if is_dataclass(value):
        return {
            one.name: ids.setdefault(str(getattr(value, one.name)), len(ids))
            if one.name == "id"
            else bare(getattr(value, one.name), ids)
            for one in fields(value)
            if one.name != "next_id"
        }
    if isinstance(value, Mapping):
        return {str(key): bare(one, ids) for key, one in value.items()}
    if isinstance(value, list | tuple | frozenset):
        return [bare(one, ids) for one in value]
    return value


@dataclass(frozen=True)
class Turn:
    """One turn as it went."""

    talk: str
    lang: str
    text: str
    verdict: str
    said: Said


def judged(label: Body, said: Said, wanted: Sequence[Draft]) -> str:
    """Return how a turn went, by its label and by the films that would be right."""
    verdict = _verdict(label, said, wanted)
    return "wrong" if verdict == "right" and not _shown(label, said) else verdict


def _verdict(label: Body, said: Said, wanted: Sequence[Draft]) -> str:
    asked = bool(said.outcome.questions)
    edits = [op for op in said.plan if op["op"] not in UNCHANGING]
    moved = bare(said.after) != bare(said.before)
    if said.outcome.status == "done" and edits and not moved and not _only_history(edits):
        return "false success"
    for choice in label["want"]:
        ask = any(op["op"] == "clarify" for op in choice)
        if ask != asked or label.get("film"):
            continue
        if said.matcher.fits(choice, said.plan, label.get("allow", ())):
            failed = said.outcome.status == "failed" and not all(
                op["op"] in ANSWERS for op in choice
            )
            return "wrong" if failed and not label.get("fails") else "right"
    if not asked and moved and any(bare(said.after) == bare(one) for one in wanted):
        return "right"
    if asked:
        return "rest asked" if moved else "asked needlessly"
    return "wrong" if moved else "missed"


NEAR_MS = 1000
"""How far from its label a length or a time of words may be; passages need a little of each."""


def _shown(label: Body, said: Said) -> bool:
    """Say whether the film has the length, the order and the words that a label shows."""
    shows, film = label.get("shows", {}), said.after
    if "duration" in shows and abs(film.duration - 1000 * shows["duration"]) > 2 * NEAR_MS:
        return False
    names = [clip.asset and said.names[clip.asset] for clip in film.clips]
    if "order" in shows and names != shows["order"]:
        return False
    return all(
        any(
            text in cue.text
            and abs(cue.range.start - 1000 * start) <= NEAR_MS
            and abs(cue.range.end - 1000 * end) <= NEAR_MS
            for cue in film.cues
        )
        for text, start, end in shows.get("texts", ())
    )


def wishes(label: Body, said: Said) -> tuple[int, int]:
    """Return how many of a brief's wishes its plan has, and how many there are."""
    counts = [
        (sum(_has_wish(wish, said, choice) for wish in choice), len(choice))
        for choice in label["want"]
    ]
    return max(counts)


def lost_wishes(label: Body, said: Said) -> list[str]:
    """Return the words of wishes that neither the plan nor the reply knows of.

    `said` of a label names the words of each wish of its first choice.
    """
    told = said.outcome.reply.lower()
    return [
        words
        for wish, words in zip(label["want"][0], label.get("said", ()), strict=False)
        if not _has_wish(wish, said, label["want"][0]) and not _is_told(words, told)
    ]


def _is_told(words: str, told: str) -> bool:
    """Say whether a reply repeats a good part of some words."""
    bare = words.lower().strip('"“”')
    parts = bare.split() if bare.isascii() else [bare[at : at + 2] for at in range(len(bare) - 1)]
    return sum(part in told for part in parts) * 2 > len(parts)


def _has_wish(wish: Body, said: Said, choice: Sequence[Body]) -> bool:
    if wish["op"] in CUTS and said.matcher.cuts_alike(choice, said.plan):
        return True
    options = wish["options"] if wish["op"] == "any_of" else [[wish]]
    return any(
        all(any(said.matcher.fits_one(one, op) for op in said.plan) for one in option)
        for option in options
    )


def _only_history(edits: Sequence[Body]) -> bool:
    return all(op["op"] in ("undo", "redo", "restore") for op in edits)


def _films(talk: Talk, label: Body, again: Callable[[], Talk]) -> list[Draft]:
    """Return the drafts that the concrete ones of a label's choices would make."""
    films = []
    for choice in label["want"]:
        try:
            if any(op["op"] == "undo" for op in choice):
                films.append(again().say(label["say"], choice).after)
            else:
                films.append(talk.would(choice))
        except (CutroomError, ValueError, TypeError):
            continue
    return films


def conversation(store: Store, spoken: Body) -> Iterator[Turn]:
    """Hold a conversation, setting right what went wrong before the next turn.

    After a question that should have been asked and was not, its answer is not judged: what
    it asks for is done.
    """
    talk = Talk(store, spoken["lang"], spoken["media"])
    said: list[tuple[str, Sequence[Body] | None]] = []
    skipping = False

    def again() -> Talk:
        """Return the conversation so far, held once more as it should have gone."""
        anew = Talk(store, spoken["lang"], spoken["media"])
        for text, operations in said:
            given = None if operations is None else _concrete(operations)
            if given is None or given:
                anew.say(text, given)
        return anew

    for label in spoken["turns"]:
        if skipping and label.get("answer"):
            said.append((label["say"], label["want"][0]))
            talk = again()
            continue
        films = _films(talk, label, again)
        turn = talk.say(label["say"])
        verdict = judged(label, turn, films)
        yield Turn(spoken["id"], spoken["lang"], label["say"], verdict, turn)
        skipping = verdict != "right" and _asks(label)
        if verdict == "right":
            said.append((label["say"], None))
            continue
        said.append((label["say"], () if _asks(label) else label["want"][0]))
        talk = again()


def _asks(label: Body) -> bool:
    return any(op["op"] == "clarify" for op in label["want"][0])


NEEDED: dict[str, Body] = {
    "edit_text": {"target": 1},
    "remove_text": {"text": "all"},
    "transition": {"kind": "fade"},
    "filter": {"name": "cinematic"},
}
"""What a label may leave out and its operation cannot."""


def _concrete(operations: Sequence[Body]) -> list[Body]:
    """Return a label's operations with a value for each that leaves one open."""
    found: list[Body] = []
    for op in operations:
        if op["op"] == "any_of":
            found += _concrete(op["options"][0])
            continue
        body = NEEDED.get(op["op"], {}) | {key: _value(key, one) for key, one in op.items()}
        with suppress(ValidationError):
            parse_operation(body)
            found.append(body)
    return found


def _value(key: str, want: Any) -> Any:
    if want in ("up", "down"):
        return 1.25 if want == "up" else 0.8
    if want == "*":
        return {"size": "small", "opacity": 0.5, "scale": 0.3, "temperature": "warmer"}.get(
            key, "bottom" if key == "position" else 0.5
        )
    if isinstance(want, dict):
        return want["in"][0] if "in" in want else sum(want["range"]) / 2
    return want


def load(path: Path) -> list[Body]:
    """Return the conversations of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


@contextmanager
def opened_store(home: Path) -> Iterator[Store]:
    """Open a store for conversations."""
    store = open_store(home)
    try:
        yield store
    finally:
        store.database.close()
