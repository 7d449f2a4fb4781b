"""What keeps a model from being used, as a fact to be said in the reply's language."""

from collections.abc import Mapping

from cutroom.domain.editing.notes import Note, say


class ModelTrouble(Exception):
    """A model cannot be used; `note` says why and `hint` what to do. No error of anybody's."""

    def __init__(self, key: str, values: Mapping[str, object], *, hint: str) -> None:
        self.note = Note(key, values)
        self.hint = hint
        super().__init__(say(self.note))
