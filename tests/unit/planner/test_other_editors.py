"""Timelines for other editors: by the format, by the program, or by who goes on with the film."""

import pytest

from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene

ENGLISH = [
    ("give me an XML for Premiere", "fcp7xml"),
    ("hand this over to my editor who uses Premiere", "fcp7xml"),
    ("my colorist works in Resolve, export an xml for her", "fcp7xml"),
    ("I want to continue in DaVinci Resolve", "fcpxml"),
    ("export the timeline to Resolve", "fcpxml"),
    ("make a Resolve timeline", "fcpxml"),
    ("save the project so I can keep working on it in Final Cut", "fcpxml"),
    ("export the final cut project", "fcpxml"),
    ("can I get an edl of this cut?", "edl"),
    ("save it as film.edl", "edl"),
    ("export the sequence for Avid", "edl"),
    ("save as an OTIO file", "otio"),
    ("turn the timeline into an otio", "otio"),
    ("can I move this to CapCut?", "capcut_draft"),
]
CHINESE = [
    ("导出给PR的XML", "fcp7xml"),
    ("我要在PR里接着剪", "fcp7xml"),
    ("导出工程文件给剪辑师用PR打开", "fcp7xml"),
    ("想拿到达芬奇里做调色，导个xml出来", "fcp7xml"),
    ("给达芬奇", "fcpxml"),
    ("我想在达芬奇里继续调色", "fcpxml"),
    ("导出达芬奇能打开的工程", "fcpxml"),
    ("导出FCP工程", "fcpxml"),
    ("发给达芬奇调色用的EDL", "edl"),
    ("转成EDL给调色师", "edl"),
    ("保存为otio格式", "otio"),
    ("导出剪映草稿", "capcut_draft"),
]


@pytest.mark.parametrize(
    ("message", "lang", "form"),
    [(text, "en", form) for text, form in ENGLISH] + [(text, "zh", form) for text, form in CHINESE],
)
def test_a_timeline_is_asked_for_by_its_format_or_by_who_opens_it(message, lang, form):
    plan = plan_message(message, scene("T", lang))

    bodies = [op.described() for op in plan.operations]
    assert bodies == [{"op": "export_timeline", "format": form}]


def test_a_format_that_nobody_here_writes_is_answered_with_those_that_are():
    (body,) = (op.described() for op in plan_message("export an AAF", scene("T", "en")).operations)

    assert body["op"] == "unsupported"
    assert "edl" in body["offer"]


@pytest.mark.parametrize(
    "message",
    ["给这个视频调色", "cut this in half", "export the final cut", "I want to resolve this"],
)
def test_other_work_is_not_taken_for_a_timeline(message):
    lang = "en" if message.isascii() else "zh"
    plan = plan_message(message, scene("T", lang))

    assert "export_timeline" not in {op.described()["op"] for op in plan.operations}
