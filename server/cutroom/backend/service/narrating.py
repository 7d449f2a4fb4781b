"""Narration: words spoken to a file that becomes an asset of the session."""

from cutroom.backend.service.ingest import Ingest, Upload
from cutroom.backend.service.ports import Narrates
from cutroom.backend.store.store import Store
from cutroom.domain.ids import SessionId
from cutroom.domain.measures import Speech, SpeechOf

NAME = "voiceover.wav"


class Narration:
    """Speaks texts into sessions; the same words in the same voice are the same asset."""

    def __init__(self, store: Store, *, ingest: Ingest, narrator: Narrates) -> None:
        self._store = store
        self._ingest = ingest
        self._narrator = narrator

    def spoken(self, session_id: SessionId, wanted: SpeechOf) -> Speech:
        """Return the asset in which the words are heard; blocks."""
        spoken = self._narrator.speak(wanted.text, wanted.voice)
        upload = Upload(NAME, self._store.media.begin(), None)
        upload.add(spoken.content)
        remarks = tuple((note.key, note.values) for note in spoken.notes)
        return Speech(self._ingest.keep(session_id, upload), remarks)

    def close(self) -> None:
        """End what is being spoken."""
        self._narrator.close()
