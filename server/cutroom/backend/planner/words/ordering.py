"""The words by which an order is known whose verb is not: what leads to it, what never is one."""

import re


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


LEADING = _listed(
    "and then also plus next finally lastly first firstly second secondly third please pls kindly"
    " just now maybe perhaps so ok okay but afterwards can could would will you we let's to"
)
"""What may stand before an English order."""
PLEAS = _listed("please pls kindly")
TURNING = _listed(
    "boost increase raise lift reduce decrease lower minimize minimise maximize maximise intensify"
    " strengthen tame halve set change adjust"
)
"""Verbs that order even where nobody knows what they turn: "raise the florb"."""
OBJECTS_AHEAD = _listed(
    "the my a an all every each some any it them this that these those our his her their your its"
    " everything both"
)
"""What stands between a verb and its object, or is the object."""
NO_ORDER = _listed(
    "about above across after against along alongside amid among amongst around as at before ignore"
    " behind below beneath beside besides between beyond by despite down during except for from"
    " in inside into like near of off on onto opposite out outside over past per since than"
    " through throughout till toward towards under underneath unlike until unto up upon versus"
    " via with within without because although though while whereas unless whether if when"
    " whenever where wherever who whom whose which what why how that not no nor neither either"
    " only even still yet already ever never always often sometimes usually here there"
    " almost quite rather very too really maybe perhaps"
    " is are was were be been am has have had does did do may might must shall should"
    " i he she they we you it"
) | _listed(
    "love like hate hope think guess wish thank thanks appreciate know believe bet mind suppose"
    " imagine picture remember note consider enjoy see look watch feel trust bear forgive excuse"
    " pardon say tell let ask meet join discover learn welcome want need prefer assume got"
    " understand expect intend plan sorry cheers given notice leave close take time dear ciao hey"
    " hello done voila boom presto go stuff things thing etc etcetera more whatnot such bits"
    " everything anything whatever"
)
"""Unknown words at the head of a part that order nothing: prepositions, what is felt or told."""
TELLING_ENDS = ("ing", "ed", "ly", "n't", "ous", "ful", "ish", "ive", "less", "able")
"""How unknown words end that are no verbs in an order."""
QUALIFYING = (*TELLING_ENDS, "y", "al", "ic", "er", "est", "like", "style")
"""How words end that may be qualities: "and family friendly"."""
GOVERNED = _listed(
    "so that which who whom whose where when while because if i we they he she people viewers"
    " everyone how why"
)
"""What makes of a part before "and" a telling, which goes on behind it."""
GOVERNING = _listed("for with of like by between from in on at to as during about over under")
"""Words behind which a list names something else than what is acted on."""
WISHED = re.compile(
    r"(?:and |so |then )?(?:i|we)"
    r"(?:'d| would| want| need| wish| do(?:n['’]?t| not) (?:want|need|like))\b"
)
"""How a wish begins that is no telling though somebody is named in it."""
LEADING_ZH = re.compile(
    r"(?:然后|接着|最后|同时|并且?|再|顺便|另外|还要|还得|此外|以及|先)*"
    r"(?:请|帮我|帮忙|麻烦|给我|把|将|顺便|再)|再|顺便|还要|还得|并"
)
"""What opens a Chinese wish."""
POLITE_ZH = re.compile(r"帮我|帮忙|给我|麻烦[你您]?|请[你您]?")
DEGREES_ZH = re.compile(r"一下|一些|[^上]下[^午面]")
"""What softens a Chinese order."""
NO_ORDER_ZH = re.compile(r"[是很太有没不别]|觉得|感觉|希望|谢谢|辛苦|已经|一共|可能|应该")
"""What a Chinese order has not."""
TELLERS_ZH = re.compile(r"[我他她它你您](?!的)们?|大家|朋友|老师|同事|客户|家人|孩子|观众")
"""Whose telling a part is."""
