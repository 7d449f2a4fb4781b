"""What a render leaves out or draws otherwise, said in sentences."""

from cutroom.backend.render.compositing.effects import EFFECTS, effect_name
from cutroom.backend.render.compositing.transitions import passage_name
from cutroom.backend.render.lettering.draw import missing_glyphs
from cutroom.backend.render.pixels.looks import filter_name, filter_names
from cutroom.domain.draft import Draft


def notices(draft: Draft) -> tuple[str, ...]:
    """Return a sentence for everything in a draft that the engine cannot do as asked."""
    found: dict[str, None] = {}
    for effect in draft.effects:
        if effect_name(effect.name) is None:
            choices = ", ".join(EFFECTS)
            found[f'The effect "{effect.name}" is unknown and was left out ({choices}).'] = None
    for clip in draft.clips:
        for item in clip.look.filters:
            if filter_name(item.name) is None:
                choices = ", ".join(filter_names())
                found[f'The filter "{item.name}" is unknown and was left out ({choices}).'] = None
    for clip in draft.clips[1:]:
        if clip.lead and passage_name(clip.lead.kind) is None:
            found[f'The transition "{clip.lead.kind}" is unknown; a crossfade was used.'] = None
    missing = missing_glyphs("".join(cue.text for cue in draft.cues))
    if missing:
        found[f"No font here can draw: {missing}"] = None
    return tuple(found)
