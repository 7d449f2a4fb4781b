"""Pieces folded to clauses: each with what only modifies it, and the verbs it inherits."""

from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.clauses.corrections import corrected, is_correction
from cutroom.backend.planner.clauses.joint_sounds import tunes
from cutroom.backend.planner.clauses.joint_words import dresses
from cutroom.backend.planner.clauses.modifying import modifies, softens
from cutroom.backend.planner.clauses.piece_kinds import (
    bare_length,
    concepts,
    denied,
    denied_too,
    dresses_all,
    follows_each,
    goes_too,
    has_object,
    headed,
    in_all,
    is_deed,
    is_only,
    is_shaped,
    is_taken,
    joined_too,
    lasts_each,
    levelled,
    locates,
    looks,
    opens,
    paced,
    ranged,
    repeats,
    shared_out,
    shares_level,
    times_a_clip,
    tongue,
)
from cutroom.backend.planner.clauses.pieces import COMPOSITES, SHARING, STRONG, WORDY, verbs_of
from cutroom.backend.planner.clauses.strange_orders import (
    acts_on_stranger,
    is_wholly_strange,
    orders_strangely,
)
from cutroom.backend.planner.clauses.telling_pieces import (
    announces,
    elsewhere,
    explains,
    left_alone,
    praises,
    spares,
    states,
    stays,
    tells,
)
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.token import Token

Piece = list[Token]
NONE: frozenset[str] = frozenset()
ADD, SET, KEEP = frozenset({"add"}), frozenset({"set"}), frozenset({"keep"})
DELIVERING = ("export", "undo", "save")
"""Verbs that take in nothing of what was said before them."""


def fold_pieces(pieces: Sequence[Piece]) -> list[tuple[Piece, frozenset[str]]]:
    """Return pieces joined to clauses, each with the verbs it inherits."""
    fold = Fold(alone=len(pieces) == 1)
    for piece in _with_corrections(pieces):
        fold.take(piece)
    return fold.closed()


class Fold:
    """Clauses in the making: those that stand, and pieces that wait for their verb."""

    def __init__(self, *, alone: bool) -> None:
        self.alone = alone
        self.folded: list[tuple[Piece, frozenset[str]]] = []
        self.waiting: list[Piece] = []

    def take(self, piece: Piece) -> None:
        """Join a piece to a clause, let it wait, or begin a clause with it."""
        amended = self._amended(piece)
        if amended is None or (_idle(amended, self.folded[-1:]) and not self.alone):
            return
        if tells(amended) and not self.alone:
            return
        before = self.waiting[-1] if self.waiting else (self.standing or [])
        if is_wholly_strange(amended) and orders_strangely(amended, before):
            self._flush()
            self._begin(amended)
            return
        verbs = verbs_of(amended)
        steps = (self._beside, self._apart, self._more, self._with_verb, self._waiting, self._last)
        for step in steps:
            if step(amended, verbs):
                return

    def closed(self) -> list[tuple[Piece, frozenset[str]]]:
        """Return the clauses; what still waits wishes to be added, or only tells something."""
        for early in self.waiting:
            if early[0].is_small("except") and self.folded:
                self._extend(early)
                continue
            quoted = any(t.kind == "quote" for t in early) and any(
                t.kind == "span" or t.of("position") for t in early
            )
            add = (has_object(early) or quoted) and not verbs_of(early) and not states(early)
            self.folded.append((early, ADD if add else NONE))
        self.waiting = []
        return self.folded

    def _amended(self, piece: Piece) -> Piece | None:
        """Return the piece, or what a correction leaves to fold; None when it is settled."""
        if not is_correction(piece) or not (self.folded or self.waiting):
            return piece
        early, lent = (self.waiting.pop(), NONE) if self.waiting else self.folded.pop()
        if any(t.is_a("correct") for t in early) and any(t.kind == "quote" for t in early):
            self.folded.append(([*early, *piece], lent))
            return None
        bare = not any(not t.is_a("set", "make", "correct") for t in verbs_of(piece))
        fixed = corrected(early, piece) if bare else None
        if fixed is not None:
            self.folded.append((fixed, lent))
            return None
        return [*early, *piece] if bare else piece

    def _begin(self, piece: Piece, lent: frozenset[str] = NONE) -> bool:
        self.folded.append((piece, lent))
        return True

    def _extend(self, piece: Piece) -> bool:
        clause, lent = self.folded[-1]
        self.folded[-1] = ([*clause, *piece], lent)
        return True

    def _flush(self) -> None:
        self.folded.extend((early, ADD) for early in self.waiting)
        self.waiting = []

    @property
    def standing(self) -> Piece | None:
        """The clause that stands last, when nothing waits."""
        return self.folded[-1][0] if self.folded and not self.waiting else None

    def _beside(self, piece: Piece, verbs: Sequence[Token]) -> bool:
        """Join what shares a level, a language or a list with what stands or waits."""
        before = self.standing
        if before is not None and (shared := shared_out(before, piece)) is not None:
            return self._begin([*shared, *piece], self.folded[-1][1])
        if before is not None and shares_level(before, piece):
            return self._extend(piece)
        if self.waiting and shares_level(self.waiting[-1], piece):
            self.waiting[-1] = [*self.waiting[-1], *piece]
            return self._begin(self.waiting.pop()) if verbs else True
        bilingual = any(t.is_a("subtitle", "bilingual") for t in piece)
        listed = before is not None and joined_too(before, piece, verbs)
        if before is not None and (listed or (bilingual and tongue(before))):
            return self._extend(piece)
        return False

    def _apart(self, piece: Piece, verbs: Sequence[Token]) -> bool:
        """Begin a clause with what is one by itself."""
        if not verbs and (levelled(piece) or paced(piece)):
            self._flush()
            return self._begin(piece, SET)
        if stays(piece) or denied(piece):
            return self._begin(piece)
        if self.standing is not None and lasts_each(piece) and _moves_one(self.standing):
            return self._begin(piece, SET)
        if self.standing is not None and denied(self.standing) and denied_too(piece):
            clip = next(t for t in piece if t.kind in ("clips", "asset"))
            rest = [t for t in self.standing if t.kind not in ("clips", "asset", "punct")]
            return self._begin([clip, *rest])
        before = self.standing or (self.waiting[-1] if self.waiting else [])
        quoted = any(t.kind == "quote" for t in before)
        if dresses_all(piece) and quoted:
            self._flush()
            return self._begin(piece)
        if not verbs and in_all(piece) and quoted:
            self._flush()
            return self._begin(piece, SET)
        if self.folded and is_shaped(piece) and spares(self.folded[-1][0]):
            spared, lent = self.folded[-1]
            self.folded[-1] = ([*piece, *spared], lent)
            return True
        if headed(piece):
            self._flush()
            return self._begin(piece, NONE if verbs else KEEP if ranged(piece) else ADD)
        return False

    def _more(self, piece: Piece, verbs: Sequence[Token]) -> bool:
        """Join what only says more of the clause before."""
        if self.waiting and follows_each(piece, self.waiting[-1]):
            self._begin(self.waiting.pop(), SET)
        if self.standing is not None and follows_each(piece, self.standing):
            last = piece[-1]
            end = replace(last, kind="phrase", value=None, facets=(("concept", "end_at"),))
            return self._begin([*piece, end], frozenset({"move"}))
        if self.folded and modifies(piece, self.folded[-1][0]):
            return self._extend(piece)
        early = self.waiting[-1] if self.waiting else None
        open_text = early is not None and any(
            t.kind == "quote" or t.is_a("lower_third") for t in early
        )
        if early is not None and open_text and (modifies(piece, early) or _times(piece, early)):
            self.waiting[-1] = [*early, *piece]
            return True
        if not self.waiting and times_a_clip(piece):
            return self._begin(piece, SET)
        return False

    def _with_verb(self, piece: Piece, verbs: Sequence[Token]) -> bool:
        """Begin a clause with its own verb, and settle what waited for one."""
        if not verbs:
            return False
        if is_only(piece, verbs, SHARING):
            self.waiting.append(piece)
            return True
        for early in self.waiting:
            lent = _lent_to(early, piece, verbs)
            if lent is None:
                piece = [*_as_state(early, piece), *piece]
            else:
                self._begin(early, lent)
        self.waiting = []
        return self._begin(piece)

    def _waiting(self, piece: Piece, verbs: Sequence[Token]) -> bool:
        """Let pieces without a verb wait, together where they belong together."""
        first = not self.folded
        last = self.waiting[-1] if self.waiting else None
        if self.standing is not None and dresses(self.standing, piece):
            return self._extend(piece)
        if last is not None and locates(last):
            self.waiting[-1] = [*last, *piece]
            return True
        if last is not None and bare_length(piece) and looks(last) and not tunes(last, piece):
            self._flush()
            return self._begin(piece, SET)
        alike = last is not None and (
            softens(last, piece) or tunes(last, piece) or (first and dresses(last, piece))
        )
        bare = first and not has_object(piece) and not opens(piece)
        bare = bare or (last is not None and last[0].is_small("except"))
        if last is not None and (alike or bare):
            self.waiting[-1] = [*last, *piece]
            return True
        if first or opens(piece):
            self.waiting.append(piece)
            return True
        return False

    def _last(self, piece: Piece, verbs: Sequence[Token]) -> bool:
        """Lend a piece the verb of the clause before, or join it to that."""
        if lasts_each(piece) and any(t.kind == "clips" for t in piece):
            return self._begin(piece, SET)
        clause, inherited = self.folded[-1]
        lent = concepts(verbs_of(clause)[:1]) or inherited
        if repeats(piece, clause) or goes_too(piece, clause):
            return self._begin(piece, lent)
        if not has_object(piece):
            return self._extend(piece)
        written = any(t.kind == "quote" for t in piece) and any(t.is_a(*WORDY) for t in piece)
        treated = any(t.of("effect") or t.of("filter") for t in piece[:2])
        treated = treated or (piece[0].kind == "asset" and _is_song(piece[0]))
        if treated and not lent & {"add", "set", "remove", "keep", "insert", "replace"}:
            lent = ADD
        if "remove" in lent and any(
            t.kind in ("word", "char") and t.text.lower() not in COMPARING for t in piece
        ):
            lent = NONE
        return self._begin(piece, ADD if written and "remove" in lent else lent)


def _times(piece: Piece, early: Piece) -> bool:
    """Say whether a stretch alone tells when the words before it show: 底部"第二集"，1到5秒."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler")]
    timed = any(t.kind in ("span", "at", "time", "dur") for t in early)
    return not timed and bool(said) and all(t.kind == "span" for t in said)


COMPARING = ("than", "over", "exceeding", "lasting", "which", "or", "least", "more")
"""Words that only tell how much of a thing is meant: "pauses longer than a second"."""


def _moves_one(clause: Piece) -> bool:
    """Say whether a clause moves or drops one clip, so that lengths behind it are all clips'."""
    picks = [t.value for t in clause if isinstance(t.value, Pick)]
    one = len(picks) == 1 and len(picks[0].clips) == 1
    moved = any(t.is_a("move", "insert", "remove", "duplicate") for t in clause)
    return one and moved and not any(t.is_a(*COMPOSITES) for t in clause)


def _is_song(token: Token) -> bool:
    return str(token.value).lower().endswith((".mp3", ".wav", ".m4a", ".aac", ".flac", ".ogg"))


def _idle(piece: Piece, before: Sequence[tuple[Piece, frozenset[str]]]) -> bool:
    """Say whether a piece asks for nothing beside others."""
    standing = before[0][0] if before else []
    handed = any(t.is_a(*DELIVERING, "platform_timeline") for t in standing)
    told = announces(piece) or praises(piece) or explains(piece)
    told = told or (bool(before) and (left_alone(piece) or _not_too_loud(piece, standing)))
    return told or (handed and elsewhere(piece))


def _not_too_loud(piece: Piece, standing: Piece) -> bool:
    """Say whether a piece only tempers music that was just asked for: "…, not too loud"."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler")]
    heard = any(t.is_a("music") for t in standing)
    tempered = bool(said) and all(
        t.is_small("not", "long")
        or t.is_a("volume", "decrease", "increase", "sound")
        or t.text.lower() in TOO_LOUD
        for t in said
    )
    return heard and tempered and any(t.is_small("not") for t in said)


TOO_LOUD = (
    "too",
    "so",
    "very",
    "loud",
    "noisy",
    "太",
    "大",
    "大声",
    "吵",
    "响",
    "太大",
    "那么",
    "高",
)
HEARD = ("quieter", "louder", "softer", "quiet", "loud")


def _as_state(early: Piece, piece: Piece) -> Piece:
    """Return a statement with its comparative as a state: "clip 2 is quieter, boost it"."""
    turned = any(t.is_a("increase", "decrease") for t in piece)
    stated = any(t.text.lower() in ("is", "are", "was", "sounds", "seems") for t in early)
    if not (turned and stated):
        return early
    return [
        replace(t, facets=(("concept", "volume"),)) if t.text.lower() in HEARD else t for t in early
    ]


def _lent_to(early: Piece, piece: Piece, verbs: Sequence[Token]) -> frozenset[str] | None:
    """Return the verbs that a waiting piece stands with; None when it leads into the next."""
    object_named = has_object(early)
    if object_named and early[0].is_small("not", "if"):
        return NONE
    if acts_on_stranger(piece) and (object_named or looks(early)):
        return ADD
    if _spells_out(early) and has_object(piece) and not any(t.is_a(*WORDY, "it") for t in piece):
        return ADD
    passing = any(t.is_a("transition") or t.of("transition") for t in early)
    if passing and any(t.is_a("fade_in", "fade_out") for t in verbs):
        return ADD
    if (passing and _joins_its_own(early, piece)) or _shows_its_own(early, piece, verbs):
        return ADD
    if _finds_fault(early) and _is_about_another(early, piece):
        return NONE
    described = _describes(early) or _spells_out(early)
    whole = _is_sentence(early) or (described and (_cuts(piece, verbs) or _grades(piece)))
    whole = whole or (_is_complete(early) and _treats_all(piece))
    if whole and not any(t.is_a("it") for t in piece):
        return ADD
    if lasts_each(early) and not any(t.is_a(*COMPOSITES) for t in piece):
        return SET
    if object_named and is_taken(early):
        return concepts(verbs)
    delivering = all(t.is_a(*DELIVERING) for t in verbs) or is_deed(early, piece)
    if delivering and any(not t.is_small("filler") for t in early) and not opens(early):
        return ADD if object_named else SET
    return None


OF_THE_FILM = (
    "flip", "rotate", "reverse", "stabilize", "denoise", "mute", "normalize", "brighten", "darken",
    "boomerang",
)  # fmt: skip
"""Deeds that are done to no words."""


def _joins_its_own(early: Piece, piece: Piece) -> bool:
    """Say whether a passage names its clips or its length, and the wish behind other clips."""
    told = any(t.kind in ("clips", "time", "dur") or t.is_a("cutpoint") for t in early)
    other = any(t.kind in ("clips", "asset") for t in piece)
    return told and other and not any(t.is_a("transition", "it") for t in piece)


def _shows_its_own(early: Piece, piece: Piece, verbs: Sequence[Token]) -> bool:
    """Say whether words are placed or timed, and the deed behind is none for words."""
    quoted = any(t.kind == "quote" for t in early) and not opens(early)
    placed = any(t.kind == "span" or t.of("position") or t.of("color") for t in early)
    other = all(t.is_a(*OF_THE_FILM) for t in verbs) or _grades(piece)
    return quoted and placed and other


SEEMING = ("is", "are", "was", "looks", "sounds", "seems", "feels")
GRADED = ("color_word", "brightness", "contrast", "saturation", "temperature", "gamma")
CAPTIONED = ("by_word", "bold", "bigger", "smaller", "outline", "background")


def _finds_fault(early: Piece) -> bool:
    """Say whether a piece tells how a thing is: "music is way too loud"."""
    words = [t.text.lower() for t in early]
    return any(word in SEEMING for word in words) and early[0].text.isascii()


def _is_about_another(early: Piece, piece: Piece) -> bool:
    """Say whether a wish names another thing than the piece before, and leans on nothing."""
    if any(t.is_a("it", "rest", "half") for t in piece):
        return False
    mine, other = (
        {str(t.value) for t in one if t.kind in ("clips", "asset", "quote")}
        for one in (early, piece)
    )
    return bool(other) and not mine & other


MADE = ("thumbnail", "countdown", "lower_third", "voiceover")
PLACED = ("at", "span", "quote", "position")


def _is_complete(early: Piece) -> bool:
    """Say whether a piece without a verb names a thing to be made, and where: thumbnail at 0:15."""
    made = any(t.is_a(*MADE) for t in early) and early[0].text.isascii()
    return made and any(t.kind in PLACED or t.of("position") for t in early)


def _treats_all(piece: Piece) -> bool:
    """Say whether a wish is about the whole film, its sound or its words."""
    named = any(t.is_a("video", "volume", "music", "subtitle", "all") for t in piece)
    return named and not any(t.is_a("it") for t in piece)


def _grades(piece: Piece) -> bool:
    """Say whether a piece grades the picture, and leans on nothing."""
    return any(t.is_a(*GRADED) for t in piece) and not any(t.is_a("it") for t in piece)


def _spells_out(early: Piece) -> bool:
    """Say whether a piece without a verb is a whole wish for words: title "Hello"."""
    wordy = any(t.is_a(*WORDY, "voiceover", "credits_roll", "lower_third") for t in early)
    return wordy and any(t.kind == "quote" for t in early) and not opens(early)


def _is_sentence(early: Piece) -> bool:
    """Say whether a piece without a verb names a thing and closes: "Upbeat music." """
    closed = early[-1].kind == "punct" and early[-1].text in STRONG
    pointed = any(t.kind in ("clips", "asset") for t in early)
    pointed = pointed and not any(t.is_a("transition") for t in early)
    return closed and not pointed and has_object(early) and not opens(early)


def _describes(early: Piece) -> bool:
    """Say whether a piece without a verb tells what is to be added: upbeat music, 9:16."""
    styled = any(t.means("mood") for t in early) and any(t.is_a("music") for t in early)
    shaped = any(t.kind == "ratio" or t.is_a("vertical", "horizontal", "square") for t in early)
    captioned = any(t.is_a("subtitle") for t in early) and any(t.is_a(*CAPTIONED) for t in early)
    return (styled or shaped or captioned) and not any(
        t.kind in ("clips", "asset", "span") for t in early
    )


def _cuts(piece: Piece, verbs: Sequence[Token]) -> bool:
    """Say whether a piece takes a stretch or a clip out, or keeps one."""
    timed = any(t.kind in ("span", "at", "dur", "time", "clips") for t in piece)
    return timed and all(t.is_a("remove", "cut", "trim", "keep", "shorten") for t in verbs)


def _with_corrections(pieces: Sequence[list[Token]]) -> list[list[Token]]:
    """Return the pieces with a lone "no wait" at the head of what it announces."""
    result: list[list[Token]] = []
    lone: list[Token] = []
    for piece in pieces:
        if is_correction(piece) and all(t.kind == "punct" or t.is_small() for t in piece):
            lone = [t for t in piece if t.is_small("correction")] or lone
        else:
            result.append([*lone[:1], *piece])
            lone = []
    return result
