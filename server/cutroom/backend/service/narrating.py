"""Narration: words spoken to a file that becomes an asset of the session."""

from cutroom.backend.service.ingest import Ingest, Upload
from cutroom.backend.service.ports import Speak
from cutroom.backend.store.store import Store
from cutroom.domain.ids import SessionId
from cutroom.domain.measures import Speech, SpeechOf

NAME = "voiceover.wav"


class Narration:
    """Speaks texts into sessions; the same words in the same voice are the same asset."""

    def __init__(self, store: Store, *, ingest: Ingest, speak: Speak) -> None:
        self._store = store
        self._ingest = ingest
        self._speak = speak

    def spoken(self, session_id: SessionId, wanted: SpeechOf) -> Speech:
        """Return the asset in which the words are heard; blocks."""
        content = self._speak(wanted.text, wanted.voice)
        upload = Upload(NAME, self._store.media.begin(), None)
        upload.add(content)
        return Speech(self._ingest.keep(session_id, upload))
