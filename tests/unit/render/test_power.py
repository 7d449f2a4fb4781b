"""Whether a battery drains."""

from pathlib import Path

import pytest

from cutroom.backend.render.power import Power, drains, of_linux, of_mac


def supply(folder: Path, name: str, **told: str) -> None:
    (folder / name).mkdir()
    for what, text in told.items():
        (folder / name / what).write_text(text + "\n", encoding="ascii")


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({"status": "Discharging", "type": "Battery"}, True),
        ({"status": "Charging", "type": "Battery"}, False),
        ({"status": "Full", "scope": "System"}, False),
        ({"status": "Discharging", "scope": "System"}, True),
        ({"status": "Discharging", "scope": "Device"}, False),
        ({"online": "1", "type": "Mains"}, False),
    ],
    ids=["draining", "charging", "full", "the machine's", "a mouse", "a plug"],
)
def test_linux_tells_of_its_batteries(tmp_path, told, answer):
    supply(tmp_path, "BAT0", **told)

    assert of_linux(tmp_path) is answer


def test_a_machine_without_supplies_is_at_the_wall(tmp_path):
    assert of_linux(tmp_path / "none") is False


def test_a_mac_tells_in_its_first_line():
    battery = " -InternalBattery-0 (id=1)\t57%; discharging; 4:10 remaining present: true\n"

    assert of_mac("Now drawing from 'Battery Power'\n" + battery)
    assert not of_mac("Now drawing from 'AC Power'\n" + battery)
    assert not of_mac("")


def test_this_system_answers_and_is_asked_once_in_a_while():
    asked: list[bool] = []

    def ask() -> bool:
        asked.append(drains())
        return not asked[0]

    power = Power(ask)

    assert power.is_on_battery is power.is_on_battery
    assert len(asked) == 1
