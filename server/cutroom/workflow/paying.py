"""Steps that the hosted service takes credits for: what is asked of the person beforehand."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from cutroom.errors import CutroomError
from cutroom.workflow.results import CREDITS, CreditsResult, EditResult, QuestionResult

if TYPE_CHECKING:
    from cutroom.translate.paying import Material
    from cutroom.workflow.delivery import Delivery
    from cutroom.workflow.requests import EditRequest

Lang = Literal["zh", "en"]
USUAL_COST = {"video": 100}
"""Credits for one piece, as far as the service's documents say; it quotes no price beforehand."""
CALLED: "dict[Lang, dict[Material, str]]" = {
    "en": {"video": "video", "image": "images", "music": "music", "speech": "speech"},
    "zh": {"video": "视频", "image": "图片", "music": "音乐", "speech": "配音"},
}
WORDS = {
    "en": {
        "takes": "Having the hosted service make new {what} takes credits",
        "usual": ", about {cost} for each clip",
        "left": "; {left:g} are available",
        "ask": ". Go on?",
        "yes": "Yes, spend them",
        "no": "No",
        "next": "Nothing was sent and nothing was spent. If the user agrees, send the same "
        "request again with spend_credits=true; edits of what is there need no new material.",
        "declined": "Nothing was sent and nothing was spent.",
    },
    "zh": {
        "takes": "让托管服务生成新的{what}需要积分",
        "usual": "，每个片段约 {cost}",
        "left": "；现有 {left:g}",
        "ask": "。是否继续？",
        "yes": "是，使用积分",
        "no": "否",
        "next": "尚未发送任何请求，也没有消耗积分。若用户同意，请用 spend_credits=true "
        "再次发送同一请求；编辑已有素材不需要生成。",
        "declined": "没有发送任何请求，也没有消耗积分。",
    },
}


def paid_material(words: str, operations: Sequence[Mapping[str, Any]] | None) -> "Material | None":
    """Return what an edit would have the hosted service make for credits."""
    from cutroom.translate.paying import asks_to_make, makes

    return asks_to_make(words) if operations is None else makes(operations)


async def hold(
    delivery: "Delivery", session_id: str, request: "EditRequest", made: "Material"
) -> EditResult:
    """Return the question that stands before a paid step; nothing is sent for it."""
    said = WORDS[request.lang]
    balance = await _balance(delivery, request.lang)
    cost = USUAL_COST.get(made)
    question = (
        said["takes"].format(what=CALLED[request.lang][made])
        + (said["usual"].format(cost=cost) if cost else "")
        + (said["left"].format(left=balance.available) if balance else "")
        + said["ask"]
    )
    answer = await delivery.view(session_id, f"{question}\n{said['next']}", [])
    asked = QuestionResult(text=question, options=[said["yes"], said["no"]], about=CREDITS)
    return answer.model_copy(
        update={"status": "needs_answer", "questions": [asked], "credits": balance}
    )


async def _balance(delivery: "Delivery", lang: Lang) -> CreditsResult | None:
    try:
        return await delivery.credits(lang)
    except CutroomError:
        # The question is worth asking without it.
        return None


def is_about_credits(result: EditResult) -> bool:
    """Say whether a result asks for leave to spend credits."""
    return any(question.about == CREDITS for question in result.questions or [])


def is_agreed(result: EditResult, answer: str) -> bool:
    """Say whether an answer is the one that lets credits be spent: the first of the two."""
    asked = next(one for one in result.questions or [] if one.about == CREDITS)
    return answer.strip() == asked.options[0]


def declined(result: EditResult) -> EditResult:
    """Return what became of a paid step that the person does not want."""
    asked = next(one for one in result.questions or [] if one.about == CREDITS)
    lang: Lang = "zh" if asked.options[1] == WORDS["zh"]["no"] else "en"
    told = {"status": "unchanged", "reply": WORDS[lang]["declined"], "questions": None}
    return result.model_copy(update=told)
