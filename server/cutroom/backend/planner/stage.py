"""The scene as the rules ask about it: what is on the track, what is uploaded, what is heard."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cutroom.backend.planner.plan import Scene
from cutroom.backend.planner.words.vocabulary import forms
from cutroom.domain.draft import Clip, Cue, CueRole, SoundRole
from cutroom.domain.editing.laying import IMAGE_MS, slides
from cutroom.domain.ids import AssetId
from cutroom.domain.media import Asset, MediaKind


@dataclass(frozen=True, slots=True)
class Shot:
    """A clip on the main track, or an upload that would be laid there."""

    name: str
    seconds: float
    is_picture: bool


class Stage:
    """Answers what the rules need to know of a scene."""

    def __init__(self, scene: Scene, language: str):
        self.scene = scene
        self.language = language

    @property
    def zh(self) -> bool:
        """Say whether replies are Chinese."""
        return self.language == "zh"

    def of_kind(self, *kinds: MediaKind) -> list[Asset]:
        """Return the uploads of these kinds in upload order."""
        return [asset for asset in self.scene.assets if asset.kind in kinds]

    @cached_property
    def images(self) -> list[Asset]:
        return self.of_kind(MediaKind.IMAGE)

    @cached_property
    def videos(self) -> list[Asset]:
        return self.of_kind(MediaKind.VIDEO)

    @cached_property
    def audios(self) -> list[Asset]:
        return self.of_kind(MediaKind.AUDIO)

    @cached_property
    def subtitle_files(self) -> list[Asset]:
        return self.of_kind(MediaKind.SUBTITLE)

    @cached_property
    def logos(self) -> list[Asset]:
        """The pictures that are marks to lay over others, told by names or see-through parts."""
        laid = {asset.name for asset in slides(self.scene.assets)}
        marks = [asset for asset in self.images if asset.name not in laid]
        return marks if len(marks) < len(self.images) or self.videos or self.laid else []

    @cached_property
    def photos(self) -> list[Asset]:
        """The pictures that are not marks."""
        marks = {asset.name for asset in self.logos}
        return [asset for asset in self.images if asset.name not in marks]

    @cached_property
    def laid(self) -> bool:
        """Say whether anything is on the main track."""
        return bool(self.scene.draft.clips)

    @cached_property
    def shots(self) -> tuple[Shot, ...]:
        """The clips on the track, or the uploads that a first edit lays there."""
        by_id = {asset.id: asset for asset in self.scene.assets}
        if self.laid:
            return tuple(self._shot(clip, by_id) for clip in self.scene.draft.clips)
        marks = {asset.name for asset in self.logos}
        return tuple(
            Shot(
                asset.name,
                asset.facts.duration / 1000 if asset.facts.duration else IMAGE_MS / 1000,
                asset.kind is MediaKind.IMAGE,
            )
            for asset in self.of_kind(MediaKind.VIDEO, MediaKind.IMAGE)
            if asset.name not in marks
        )

    @cached_property
    def pictures_among_films(self) -> list[int]:
        """The numbers of the clips that are pictures, on a track that has films as well."""
        numbers = [at for at, shot in enumerate(self.shots, 1) if shot.is_picture]
        return numbers if len(numbers) < len(self.shots) else []

    def _shot(self, clip: Clip, by_id: dict[AssetId, Asset]) -> Shot:
        shown = by_id.get(clip.asset) if clip.asset else None
        picture = clip.asset is None or (shown is not None and shown.kind is MediaKind.IMAGE)
        return Shot(shown.name if shown else clip.color, clip.duration / 1000, picture)

    supposed: float | None = None
    """The length that an earlier part of the same message gives a programme made from nothing."""

    parted = False
    """Whether an earlier part of the same message leaves the film in several clips."""

    def without(self, name: str) -> "Stage":
        """Return the stage as it is when an upload is laid over the film, not into it."""
        other = Stage(self.scene, self.language)
        other.__dict__["shots"] = tuple(one for one in self.shots if one.name != name)
        other.supposed, other.parted = self.supposed, self.parted
        return other

    @cached_property
    def order(self) -> list[int]:
        """The clips by their numbers in the order that earlier parts of the message leave them."""
        return list(range(1, len(self.shots) + 1))

    def suppose_moved(self, clip: int, to: int) -> None:
        """Let a clip stand at another place, 1 first, -1 last."""
        own = clip if clip > 0 else len(self.shots) + 1 + clip
        if own in self.order and 0 < abs(to) <= len(self.order):
            self.order.remove(own)
            self.order.insert(to - 1 if to > 0 else len(self.order) + 1 + to, own)

    def suppose_copied(self, clip: int, times: int) -> None:
        """Let copies of a clip stand right behind it; they have no number."""
        own = clip if clip > 0 else len(self.shots) + 1 + clip
        if own in self.order:
            at = self.order.index(own) + 1
            self.order[at:at] = [0] * times

    def suppose_each(self, seconds: float) -> None:
        """Let every picture last as long as an earlier part of the same message shows it."""
        shots = (replace(one, seconds=seconds) if one.is_picture else one for one in self.shots)
        self.__dict__["shots"] = tuple(shots)

    @property
    def length(self) -> float:
        """The programme's length in seconds, as it is or as the uploads would make it."""
        if self.supposed is not None and not self.laid:
            return self.supposed
        if self.laid or not self.shots:
            return self.scene.draft.duration / 1000
        return sum(shot.seconds for shot in self.shots)

    @property
    def rate(self) -> float:
        """The programme's frames per second, as it is or as the first film would make it."""
        rates = [asset.facts.rate for asset in self.videos if asset.facts.rate]
        own = self.scene.draft.canvas.rate
        return float(rates[0] if rates and not self.laid else own)

    def length_of(self, clip: int) -> float:
        """Return the seconds of a clip by its number (1 first, -1 last); 0 without it."""
        shot = self.shot(clip)
        return shot.seconds if shot else 0.0

    def shot(self, clip: int) -> Shot | None:
        """Return what a clip shows, by its number (1 first, -1 last); None without it."""
        if not 0 < abs(clip) <= len(self.shots):
            return None
        return self.shots[clip - 1 if clip > 0 else clip]

    def is_still(self, clip: int) -> bool:
        """Say whether a clip shows a picture that does not move."""
        shot = self.shot(clip)
        return shot is not None and shot.is_picture

    @cached_property
    def has_music(self) -> bool:
        return any(sound.role is SoundRole.MUSIC for sound in self.scene.draft.sounds)

    @cached_property
    def has_voice(self) -> bool:
        return any(sound.role is SoundRole.VOICE for sound in self.scene.draft.sounds)

    @cached_property
    def captions(self) -> tuple[Cue, ...]:
        return tuple(cue for cue in self.scene.draft.cues if cue.role is CueRole.CAPTION)

    @cached_property
    def titles(self) -> tuple[Cue, ...]:
        """The words on screen that are not captions, in the order of time."""
        cues = [cue for cue in self.scene.draft.cues if cue.role is not CueRole.CAPTION]
        return tuple(sorted(cues, key=lambda cue: cue.range.start))

    @property
    def is_blank(self) -> bool:
        """Say whether there is nothing to work on: no clips and no uploads."""
        return not self.shots and not self.laid

    def asset(self, name: str) -> Asset | None:
        """Return the upload of this name."""
        return next((asset for asset in self.scene.assets if asset.name == name), None)

    def numbers_of(self, name: str) -> list[int]:
        """Return the clip numbers that show a file."""
        return [at for at, shot in enumerate(self.shots, 1) if shot.name == name]

    def named_like(self, concept: str, text: str) -> bool:
        """Say whether a file that a text names is called by a word for something else."""
        stems = (asset.name.rsplit(".", 1)[0].lower() for asset in self.scene.assets)
        return any(stem in text.lower() and (("concept", concept) in forms().get(stem, ()))
                   for stem in stems)  # fmt: skip

    def listed(self, names: Sequence[str], most: int = 6) -> str:
        """Return names as a sentence lists them."""
        shown = list(names[:most])
        joined = ("、" if self.zh else ", ").join(shown)
        return joined + ("…" if len(names) > most else "")
