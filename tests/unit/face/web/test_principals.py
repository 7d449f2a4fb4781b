import json
import stat

import pytest

from cutroom.errors import ConfigError
from cutroom.face.web.principals import TokenBook, access, add_token, folder_of

pytestmark = pytest.mark.anyio


async def test_a_token_is_recognised_and_only_its_hash_is_kept(tmp_path):
    file = tmp_path / "tokens.json"
    token = add_token(file, "ana", ["export", "read"])

    known = await TokenBook(file).verify_token(token)

    assert token.startswith("cut_")
    assert len(token) > 40
    assert known is not None
    assert (known.subject, known.scopes) == ("ana", ["read", "export"])
    assert token not in file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_tokens_are_added_to_those_that_are_there(tmp_path):
    file = tmp_path / "new" / "tokens.json"
    tokens = [add_token(file, name, ["read"]) for name in ("ana", "ben", "ana")]

    book = TokenBook(file)
    known = [await book.verify_token(token) for token in tokens]

    assert [one.subject for one in known if one] == ["ana", "ben", "ana"]
    assert [await book.verify_token(token) for token in ("", "cut_", tokens[0] + "x")] == [None] * 3


async def test_an_expired_token_is_none(tmp_path):
    file = tmp_path / "tokens.json"
    past = add_token(file, "ana", ["read"], "2020-01-01")
    future = add_token(file, "ana", ["read"], "2999-01-01T00:00:00+02:00")

    book = TokenBook(file)

    assert await book.verify_token(past) is None
    assert await book.verify_token(future) is not None


async def test_a_file_that_was_damaged_meanwhile_lets_nobody_in(tmp_path):
    file = tmp_path / "tokens.json"
    token = add_token(file, "ana", ["read"])
    book = TokenBook(file)

    file.write_text("{oh")
    damaged = await book.verify_token(token)
    file.unlink()
    missing = await book.verify_token(token)

    assert (damaged, missing) == (None, None)


@pytest.mark.parametrize(
    "entry",
    [
        {},
        "text",
        {"principal": "ana"},
        {"principal": "ana", "sha256": "cut_in_the_clear"},
        {"principal": "ana", "sha256": "ab" * 16},
        {"principal": "../ana", "sha256": "ab" * 32},
        {"principal": "ana", "sha256": "ab" * 32, "scopes": ["admin"]},
        {"principal": "ana", "sha256": "ab" * 32, "scopes": "read"},
        {"principal": "ana", "sha256": "ab" * 32, "scopes": []},
        {"principal": "ana", "sha256": "ab" * 32, "expires": "soon"},
    ],
)
def test_a_file_that_cannot_be_used_is_told_at_the_start(tmp_path, entry):
    file = tmp_path / "tokens.json"
    file.write_text(json.dumps({"tokens": [entry]}))

    with pytest.raises(ConfigError) as raised:
        TokenBook(file)

    assert raised.value.hint
    assert "cut_in_the_clear" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "scopes", "expires"),
    [("", ["read"], None), ("a b", ["read"], None), ("ana", ["all"], None), ("ana", [], None),
     ("ana", ["read"], "soon")],
)  # fmt: skip
def test_a_token_that_makes_no_sense_is_not_made(tmp_path, name, scopes, expires):
    with pytest.raises(ConfigError):
        add_token(tmp_path / "tokens.json", name, scopes, expires)

    assert not (tmp_path / "tokens.json").exists()


def test_folders_are_plain_and_nobody_shares_one():
    people = [
        ("tokens", "ana"),
        ("tokens", "Ana"),
        ("https://a", "ana"),
        ("https://a", "../../etc"),
        ("https://a", "a" * 500),
        ("https://a", "假"),
        ("https://a", ""),
    ]
    folders = [
        folder_of(access("t", authority=authority, subject=subject, scopes=["read"]))
        for authority, subject in people
    ]

    assert len(set(folders)) == len(people)
    for folder in folders:
        assert folder.replace("-", "").isalnum()
        assert 0 < len(folder) <= 50
