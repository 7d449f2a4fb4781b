import json
import subprocess
import sys

from cutroom.backend.service.process import SILENCE_S, is_dead, own_identity


def of_process(pid: int) -> str:
    ours = json.loads(own_identity().text)
    return json.dumps([ours[0], pid, "", "mark"])


def test_a_process_that_runs_is_alive():
    assert not is_dead(own_identity().text, 100.0, now=100.0)


def test_a_process_that_has_ended_is_dead_at_once():
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()

    assert is_dead(of_process(child.pid), 100.0, now=100.0)


def test_a_later_process_of_the_same_number_is_another():
    host, pid, began, mark = json.loads(own_identity().text)
    assert is_dead(json.dumps([host, pid, f"{began}0", mark]), 100.0, now=100.0)


def test_a_process_of_another_machine_is_dead_only_once_it_is_silent():
    elsewhere = json.dumps(["elsewhere", 1, "5", "mark"])

    assert not is_dead(elsewhere, 100.0, now=100.0 + SILENCE_S - 1)
    assert is_dead(elsewhere, 100.0, now=100.0 + SILENCE_S + 1)


def test_nobody_and_nonsense_are_dead():
    assert is_dead(None, None, now=0)
    assert is_dead("who?", None, now=0)
