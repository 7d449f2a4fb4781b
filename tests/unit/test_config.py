from pathlib import Path

import pytest

from cutroom import config
from cutroom.config import FLAGS, read_settings, take_flags
from cutroom.errors import ConfigError


def test_without_settings_the_embedded_backend_answers() -> None:
    settings = read_settings({})

    assert settings.backend == "local"
    assert settings.wait_s == 25
    assert settings.recovery_waits_s == (30, 60, 60, 60, 60)
    assert settings.max_upload_mb is None


def test_a_token_chooses_the_hosted_backend_and_a_setting_overrules_it() -> None:
    assert read_settings({"NEMO_TOKEN": "t"}).backend == "nemo"
    assert read_settings({"NEMO_TOKEN": "t", "CUTROOM_BACKEND": "local"}).backend == "local"
    assert read_settings({"CUTROOM_BACKEND": "http://127.0.0.1:9/"}).backend == "http://127.0.0.1:9"


def test_the_token_never_shows() -> None:
    settings = read_settings({"NEMO_TOKEN": "nmv_usr_secret"})

    assert "nmv_usr_secret" not in repr(settings)
    assert "nmv_usr_secret" not in f"{settings}"


def test_a_wait_is_never_longer_than_hosts_allow() -> None:
    assert read_settings({"CUTROOM_WAIT_S": "400"}).wait_s == 50


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CUTROOM_WAIT_S", "soon"),
        ("CUTROOM_WAIT_S", "nan"),
        ("CUTROOM_WAIT_S", "-1"),
        ("CUTROOM_BACKEND", "ftp://x"),
        ("CUTROOM_PROXIES", "some more"),
        ("CUTROOM_RECOVERY_WAITS_S", "1,two"),
        ("CUTROOM_RECOVERY_WAITS_S", "1,-2"),
        ("CUTROOM_RECOVERY_WAITS_S", "1,nan"),
        ("CUTROOM_RECOVERY_WAITS_S", "1,,2"),
    ],
)
def test_an_unusable_value_is_named(name: str, value: str) -> None:
    with pytest.raises(ConfigError, match=name):
        read_settings({name: value})


def test_allowed_folders_are_split_and_resolved(tmp_path: Path) -> None:
    import os

    text = os.pathsep.join([str(tmp_path), str(tmp_path / "sub" / "..")])

    assert read_settings({"CUTROOM_ALLOWED_DIRS": text}).allowed_dirs == (tmp_path.resolve(),)


def test_the_home_can_be_set(tmp_path: Path) -> None:
    assert read_settings({"CUTROOM_HOME": str(tmp_path / "x")}).home == (tmp_path / "x").resolve()


def test_a_host_that_starts_at_the_top_of_the_disk_does_not_open_all_of_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path.anchor)
    at_the_top = read_settings({}).allowed_dirs
    monkeypatch.chdir(tmp_path)

    assert Path(tmp_path.anchor) not in at_the_top
    assert Path.home().resolve() in at_the_top
    assert tmp_path.resolve() in read_settings({}).allowed_dirs


def test_settings_are_flags_too_and_win() -> None:
    env = {"CUTROOM_WAIT_S": "5", "CUTROOM_BACKEND": "nemo"}

    left = take_flags(["--backend", "local", "make", "a.jpg", "--wait-s=9", "-m", "hi"], env)

    assert left == ["make", "a.jpg", "-m", "hi"]
    assert (read_settings(env).backend, read_settings(env).wait_s) == ("local", 9)


def test_what_stands_behind_two_dashes_is_no_setting() -> None:
    env: dict[str, str] = {}

    assert take_flags(["upload", "--", "--home", "x"], env) == ["upload", "--", "--home", "x"]
    assert env == {}


def test_a_flag_without_a_value_is_named() -> None:
    with pytest.raises(ConfigError, match="--home"):
        take_flags(["doctor", "--home"], {})


def test_every_setting_but_the_token_has_a_flag() -> None:
    import re

    source = Path(config.__file__).read_text(encoding="utf-8")
    read = set(re.findall(r'"((?:CUTROOM|NEMO|SKILL)_[A-Z_]+)"', source))

    assert read - set(FLAGS.values()) == {"NEMO_TOKEN"}
    assert not any("token" in flag and flag != "--tokens" for flag in FLAGS)


def test_a_voice_model_is_a_place_on_this_machine() -> None:
    assert read_settings({}).voice_model is None
    assert read_settings({"CUTROOM_VOICE_MODEL": "~/voices"}).voice_model == Path.home() / "voices"
    assert "CUTROOM_VOICE_MODEL" in FLAGS.values()
