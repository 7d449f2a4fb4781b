"""What a narrator hands over."""

from dataclasses import dataclass

from cutroom.domain.editing.notes import Note


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words as the bytes of a sound file, and what a reply has to say of who spoke them."""

    content: bytes
    notes: tuple[Note, ...] = ()
