"""Words spoken over the film."""

from cutroom.domain.draft import Sound, SoundRole
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.selecting import range_in
from cutroom.domain.kinds.sounding import Voiceover
from cutroom.domain.timing import TimeRange, seconds_text
from cutroom.errors import OperationRejected


def apply_voiceover(bench: Bench, op: Voiceover) -> None:
    """Lay spoken words from an instant on; the film keeps its length."""
    text = (op.text or "").strip()
    if not text:
        raise OperationRejected("Say which words shall be spoken.", hint="Give text.")
    room = range_in(bench, op.start, "end")
    speech = bench.measures.speech(text, op.voice)
    asset = speech.asset
    length = asset.facts.duration
    place = TimeRange(room.start, min(room.end, room.start + length))
    bench.put_sound(
        Sound(
            id=bench.new_id("a"),
            role=SoundRole.VOICE,
            range=place,
            name=asset.name,
            asset=asset.id,
            volume=1.0,
            loop=False,
        )
    )
    if length > place.duration:
        over = seconds_text(length - place.duration)
        bench.note("voice_cut", seconds=seconds_text(length), over=over)
    else:
        bench.note("voice_laid", start=seconds_text(place.start), end=seconds_text(place.end))
    for key, values in speech.remarks:
        bench.note(key, **values)
