"""The bench: the working state of one request.

Pieces of the main track are cut and moved at once. Layers (overlays, sounds, cues,
effects, mutes) stay in the time of the programme before the request until `settling`
carries them over, so all operations of a request speak of the same timeline.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cutroom.domain.draft import Clip, Cue, Draft, Effect, Overlay, Sound
from cutroom.domain.editing.notes import Note
from cutroom.domain.editing.pieces import Piece, bent_speed, cut_clip, is_still, unbent_offset
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.kinds.lettering import Line
from cutroom.domain.measures import NOTHING_MEASURED, Measures
from cutroom.domain.media import Asset
from cutroom.domain.timing import Ms, TimeRange

Subtitles = Mapping[AssetId, Sequence[Line]]
"""The lines of uploaded subtitle files."""


class Bench:
    """One request's draft in the making; nothing outside sees it before it is settled."""

    def __init__(
        self,
        draft: Draft,
        assets: Sequence[Asset],
        subtitles: Subtitles,
        measures: Measures = NOTHING_MEASURED,
    ) -> None:
        self.assets = tuple(assets)
        self.by_id = {asset.id: asset for asset in assets}
        self.subtitles = subtitles
        self.measures = measures
        self.notes: list[Note] = []
        self.apart: frozenset[AssetId] = frozenset()
        """Uploads that this request places itself: they are not laid with the others."""
        self.start_from(draft)

    def start_from(self, draft: Draft) -> None:
        """Take this draft as the timeline that operations speak of from here on."""
        self.base = draft
        self.draft = draft
        self.pieces = [
            Piece(clip, origin=index, span=TimeRange(start, start + clip.duration))
            for index, (clip, start) in enumerate(zip(draft.clips, draft.starts(), strict=True))
        ]
        self.fresh: set[SegmentId] = set()
        """Layers that this request added."""
        self.inserted: dict[Ms, SegmentId] = {}
        """Material added at an instant, by its clip's id."""
        self.anchors: dict[SegmentId, SegmentId] = {}
        """New layers that start with added material, and the clip they start with."""
        self.echoes: dict[SegmentId, Piece] = {}
        """Copies by their clip's id, and the piece that each repeats."""
        self.filtered: set[SegmentId] = set()
        """Clips that got a look in this request: a second one adds to it."""

    def note(self, key: str, **values: object) -> None:
        """Record a fact for the reply, once."""
        note = Note(key, values)
        if note not in self.notes:
            self.notes.append(note)

    def change(self, **changes: object) -> None:
        """Replace parts of the draft."""
        self.draft = replace(self.draft, **changes)

    def new_id(self, letter: str) -> SegmentId:
        """Return an id that was never used before."""
        self.draft, fresh = self.draft.with_id(letter)
        return fresh

    @property
    def duration(self) -> Ms:
        """The main track's present length."""
        return sum(piece.clip.duration for piece in self.pieces)

    def starts(self) -> list[Ms]:
        """Return where each piece begins now."""
        starts, at = [], 0
        for piece in self.pieces:
            starts.append(at)
            at += piece.clip.duration
        return starts

    def asset_of(self, clip: Clip) -> Asset | None:
        """Return what the clip shows; None for a plain colour."""
        return None if clip.asset is None else self.by_id.get(clip.asset)

    def still(self, clip: Clip) -> bool:
        """Say whether the clip is a picture, a colour or a held frame."""
        return is_still(clip, self.asset_of(clip))

    def name_of(self, clip: Clip) -> str:
        """Return the name that the timeline shows for the clip."""
        asset = self.asset_of(clip)
        return clip.color if asset is None else asset.name

    # --- pieces ---------------------------------------------------------------

    def set_clip(self, place: int, clip: Clip) -> None:
        """Change a piece's clip without changing its length."""
        self.pieces[place] = replace(self.pieces[place], clip=clip)

    def split_piece(self, place: int, offset: Ms) -> None:
        """Cut the piece at this place in two, `offset` after its present start."""
        piece = self.pieces[place]
        if not 0 < offset < piece.clip.duration:
            return
        left, right = cut_clip(piece.clip, offset, still=self.still(piece.clip))
        right = replace(right, id=self.new_id("v"))
        first, second = self._spans(piece, offset)
        before = replace(piece, clip=left, span=first)
        after = replace(piece, clip=right, span=second)
        if piece.bend != 1 and piece.span and first and second:
            middle = bent_speed(offset, piece.span, piece.rate, piece.bend)
            rates = (
                left.duration / max(1, first.duration),
                right.duration / max(1, second.duration),
            )
            before = replace(before, rate=rates[0], bend=middle)
            after = replace(after, rate=rates[1], bend=piece.bend / middle)
        self.pieces[place : place + 1] = [before, after]

    @staticmethod
    def _spans(piece: Piece, offset: Ms) -> tuple[TimeRange | None, TimeRange | None]:
        span = piece.span
        if span is None:
            return None, None
        inside = unbent_offset(offset, span, piece.rate, piece.bend)
        if piece.mirrored:
            middle = span.end - inside
            return TimeRange(middle, span.end), TimeRange(span.start, middle)
        middle = span.start + inside
        return TimeRange(span.start, middle), TimeRange(middle, span.end)

    def cut_at(self, instant: Ms) -> None:
        """Make a boundary at an instant of the programme before the request."""
        for place, piece in enumerate(self.pieces):
            if piece.span is not None and piece.span.start < instant < piece.span.end:
                self.split_piece(place, piece.offset_of(instant))
                self._pin(place, instant)
                return

    def _pin(self, place: int, instant: Ms) -> None:
        # Speeds make offsets round; the spans must still meet exactly at the instant.
        if place + 1 >= len(self.pieces):
            return
        first, second = self.pieces[place], self.pieces[place + 1]
        if first.span is None or second.span is None or first.origin != second.origin:
            return
        if first.span.start == second.span.end:
            first = replace(first, span=TimeRange(instant, first.span.end))
            second = replace(second, span=TimeRange(second.span.start, instant))
        elif first.span.end == second.span.start:
            first = replace(first, span=TimeRange(first.span.start, instant))
            second = replace(second, span=TimeRange(instant, second.span.end))
        self.pieces[place : place + 2] = [first, second]

    def places_in(self, old: TimeRange) -> list[int]:
        """Return the pieces that show this stretch of the programme before, cut out of it."""
        self.cut_at(old.start)
        self.cut_at(old.end)
        return [
            place
            for place, piece in enumerate(self.pieces)
            if piece.span is not None
            and old.start <= piece.span.start
            and piece.span.end <= old.end
            and piece.span.duration > 0
        ]

    def drop(self, places: Sequence[int]) -> None:
        """Remove pieces; a transition passes to what is left of the same clip."""
        gone = set(places)
        kept: list[Piece] = []
        lead, origin = None, None
        for place, piece in enumerate(self.pieces):
            if place in gone:
                if piece.clip.lead is not None:
                    lead, origin = piece.clip.lead, piece.origin
                continue
            inherits = lead is not None and origin is not None and piece.origin == origin
            if inherits and piece.clip.lead is None:
                piece = replace(piece, clip=replace(piece.clip, lead=lead))
            lead, origin = None, None
            kept.append(piece)
        self.pieces = kept

    def add_piece(self, place: int, clip: Clip) -> None:
        """Put new material before the piece at this place."""
        self.pieces.insert(place, Piece(clip))

    def copy_of(self, piece: Piece) -> Piece:
        """Return a copy of a piece with an id of its own; it comes from nowhere."""
        copy = Piece(replace(piece.clip, id=self.new_id("v")))
        self.echoes[copy.clip.id] = self.echoes.get(piece.clip.id, piece)
        return copy

    def resize_piece(self, place: int, clip: Clip, *, bend: float = 1.0) -> None:
        """Change a piece's clip and length; what it shows stretches with it.

        With a bend its end becomes that many times faster than its beginning.
        """
        piece = self.pieces[place]
        factor = clip.duration / piece.clip.duration
        self.pieces[place] = replace(piece, clip=clip, rate=piece.rate * factor, bend=bend)

    # --- layers ---------------------------------------------------------------

    def put_overlay(self, overlay: Overlay) -> None:
        """Add an overlay."""
        self._fresh(overlay.id, overlay.range.start)
        self.change(overlays=(*self.draft.overlays, overlay))

    def put_sound(self, sound: Sound) -> None:
        """Add a sound."""
        self._fresh(sound.id, sound.range.start)
        self.change(sounds=(*self.draft.sounds, sound))

    def put_cue(self, cue: Cue) -> None:
        """Add words."""
        self._fresh(cue.id, cue.range.start)
        self.change(cues=(*self.draft.cues, cue))

    def put_effect(self, effect: Effect) -> None:
        """Add an effect."""
        if effect.range is not None:
            self._fresh(effect.id, effect.range.start)
        self.change(effects=(*self.draft.effects, effect))

    def _fresh(self, layer: SegmentId, start: Ms) -> None:
        self.fresh.add(layer)
        if start in self.inserted:
            self.anchors[layer] = self.inserted[start]
