"""A wish that nobody can understand, said beside a labelled request, must be told of in the reply.

`python -m tests.language.dropped [STEP]` prints the share of messages in which it is lost unseen.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.wording import reply
from cutroom.domain.kinds.answering import Answer
from tests.language.contexts import scene
from tests.language.score import HERE, load

STRANGE = {
    "en": (("frobnicate", "wobbulator"), ("snarf", "gribbles"), ("yodelize", "turnips")),
    "zh": (("酝化", "咕噜球"), ("腌制", "萝卜"), ("驯服", "螃蟹")),
}
FORMS = {
    "en": (
        "{said} and {verb} the {thing}", "{said}, then {verb} my {thing}",
        "{said}. Also {verb} the {thing}", "{said} and please {verb} it",
        "First {verb} the {thing}, then {said}", "{said} and {verb} the {thing} to 50%",
    ),
    "zh": (
        "{said}，然后把{thing}给{verb}一下", "{said}，再{verb}一下{thing}",
        "{said}，顺便{verb}{thing}", "先把{thing}{verb}一下，再{said}",
        "{said}，另外帮我{verb}下{thing}",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Joined:
    """A labelled request with a strange wish beside it, and what is said to both."""

    message: str
    lang: str
    lost: bool
    """The reply neither names the strange wish nor asks anything."""


def joined(lang: str, step: int, seed: int = 5) -> Iterator[Joined]:
    """Yield every so many understood requests of a language, each in every form."""
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    files = sorted(HERE.glob("requests_*.jsonl"))
    requests = [r for file in files for r in load(file) if r["lang"] == lang]
    for request in requests[::step]:
        setting, said = scene(request["context"], lang), request["text"].rstrip(" .。!！")
        alone = plan_message(request["text"], setting)
        edits = any(not isinstance(op, Answer) for op in alone.operations)
        if said.endswith(("?", "？")) or not edits or alone.questions or alone.unread:
            continue
        for form in FORMS[lang]:
            verb, thing = chance.choice(STRANGE[lang])
            message = form.format(said=said, verb=verb, thing=thing)
            plan = plan_message(message, setting)
            told = reply(plan, changed=True, scene=setting).lower()
            seen = bool(plan.questions) or verb in told or thing in told
            yield Joined(message, lang, lost=not seen)


def main(words: list[str]) -> None:
    """Print the messages whose strange wish is lost, and their share."""
    for lang in FORMS:
        met = list(joined(lang, int(words[0]) if words else 10))
        lost = [one.message for one in met if one.lost]
        print(*lost, sep="\n")
        print(f"{lang}: {len(met)} messages, {len(lost) / len(met):.1%} lose a wish unseen")


if __name__ == "__main__":
    main(sys.argv[1:])
