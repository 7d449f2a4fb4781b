"""What is built for hosts, judged by the hosts' own programs; none of them may ask a network."""

import pytest

from server.install.bundle import build_mcpb, build_plugin
from server.install.judging import judge_bundle, judge_plugin


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("dist")


def check(verdicts):
    if all(verdict.accepts is None for verdict in verdicts):
        pytest.skip("; ".join(verdict.words for verdict in verdicts))
    assert [verdict.words for verdict in verdicts if verdict.accepts is False] == []


def test_the_one_click_bundle_is_accepted(folder):
    check(judge_bundle(build_mcpb(folder)))


def test_the_plugin_is_accepted_by_claude_code_and_the_hub(folder):
    check(judge_plugin(build_plugin(folder)))


def test_a_manifest_that_is_wrong_is_refused(folder):
    plugin = build_plugin(folder)
    (plugin / ".claude-plugin" / "plugin.json").write_text('{"name": 7}', encoding="utf-8")
    verdicts = judge_plugin(plugin)

    if verdicts[0].accepts is None:
        pytest.skip(verdicts[0].words)
    assert verdicts[0].accepts is False
