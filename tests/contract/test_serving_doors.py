"""`cutroom serve` at its doors: names, bodies, eras, tokens of an authorization server."""

import json
import time
from pathlib import Path

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from cutroom.config import read_serve_settings
from cutroom.errors import ConfigError
from cutroom.hosting import check_host
from tests.support.web import PREFIX, REVISION, modern, result_of, serving, team

pytestmark = [pytest.mark.anyio, pytest.mark.xdist_group("serving")]
ISSUER = "https://login.example.com"
EVERYWHERE = "0.0.0.0"  # noqa: S104
PUBLIC = "https://cut.example.com"
LISTED = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": modern()}


def error_of(answer):
    return answer.json()["error"]["message"]


# --- Names ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host", ["evil.example.com", "evil.example.com:8808", "127.0.0.1.evil.com"]
)
async def test_a_foreign_name_is_refused(tmp_path, host):
    async with serving(tmp_path) as web:
        answer = await web.post(LISTED, headers={"Host": host})
        probe = await web.http.get("/healthz", headers={"Host": host})

    assert answer.status_code == 421
    assert "CUTROOM_ALLOWED_HOSTS" in error_of(answer)
    assert probe.status_code == 200


async def test_a_page_of_another_origin_is_refused(tmp_path):
    async with serving(tmp_path) as web:
        foreign = await web.post(LISTED, headers={"Origin": "https://evil.example.com"})
        own = await web.post(LISTED, headers={"Origin": web.url})

    assert (foreign.status_code, own.status_code) == (403, 200)
    assert "CUTROOM_ALLOWED_ORIGINS" in error_of(foreign)


async def test_names_and_origins_that_were_allowed_come_in(tmp_path):
    names = {
        "CUTROOM_PUBLIC_URL": PUBLIC,
        "CUTROOM_ALLOWED_HOSTS": "cut.internal:*, other.internal",
        "CUTROOM_ALLOWED_ORIGINS": "https://app.example.com",
    }
    async with serving(tmp_path, **names) as web:
        answers = [
            await web.post(LISTED, headers={"Host": host, "Origin": origin})
            for host, origin in [
                ("cut.example.com", PUBLIC),
                ("cut.internal:9000", "https://app.example.com"),
                ("other.internal", PUBLIC),
            ]
        ]
        foreign = await web.post(LISTED, headers={"Host": "example.com"})

    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert foreign.status_code == 421


@pytest.mark.parametrize("host", [EVERYWHERE, "192.0.2.1", "cut.example.com"])
def test_without_tokens_only_this_machine_is_served(host):
    with pytest.raises(ConfigError, match="Without tokens cutroom listens on this machine only"):
        check_host(host, read_serve_settings({}))


def test_on_every_address_a_name_is_needed():
    tokens = {"CUTROOM_TOKENS": "tokens.json"}

    with pytest.raises(ConfigError) as raised:
        check_host(EVERYWHERE, read_serve_settings(tokens))
    check_host(EVERYWHERE, read_serve_settings({**tokens, "CUTROOM_PUBLIC_URL": PUBLIC}))
    check_host("cut.example.com", read_serve_settings(tokens))

    assert "CUTROOM_PUBLIC_URL" in raised.value.hint


# --- Bodies and eras ----------------------------------------------------------------------


async def test_a_body_of_five_megabytes_is_refused_with_a_sentence(tmp_path):
    async def endless():
        for _ in range(50):
            yield b" " * 100_000

    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    async with serving(tmp_path) as web:
        declared = await web.post(b" " * 5_000_000)
        streamed = await web.http.post("/mcp", content=endless(), headers=headers)
        alive = await web.post(LISTED)

    assert (declared.status_code, streamed.status_code, alive.status_code) == (413, 413, 200)
    assert error_of(declared).startswith("The message is larger than 4 MB.")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"", 400),
        (b"[]", 400),
        (b"[" * 100_000, 400),
        (b'"text"', 400),
        (b"\xff", 400),
    ],
)
async def test_what_is_no_message_is_answered_cleanly(tmp_path, body, status):
    async with serving(tmp_path) as web:
        answer = await web.post(body)
        alive = await web.post(LISTED)

    assert (answer.status_code, alive.status_code) == (status, 200)
    assert answer.json()["error"]["message"]


@pytest.mark.parametrize("name", [["get_timeline"], {}, 7, None, "unheard_of"])
async def test_a_tool_that_is_none_is_answered_cleanly(tmp_path, name):
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": modern(name=name)}
    async with serving(tmp_path) as web:
        answer = await web.post(body, headers={"Mcp-Name": str(name)})

    assert answer.status_code in (200, 400)
    assert "error" in answer.text.lower()


async def test_an_unknown_revision_is_told_the_known_ones(tmp_path):
    meta = {f"{PREFIX}/protocolVersion": "2099-01-01", f"{PREFIX}/clientCapabilities": {}}
    body = {"jsonrpc": "2.0", "id": 5, "method": "tools/list", "params": {"_meta": meta}}
    async with serving(tmp_path) as web:
        answer = await web.post(body, revision="2099-01-01")

    assert answer.status_code == 400
    assert REVISION in answer.json()["error"]["data"]["supported"]


async def test_a_call_before_initialize_opens_nothing(tmp_path):
    body = {"jsonrpc": "2.0", "id": 5, "method": "tools/list", "params": {}}
    async with serving(tmp_path) as web:
        answer = await web.post(body, revision="2025-11-25")
        gone = await web.post(body, revision="2025-11-25", headers={"Mcp-Session-Id": "f" * 32})

    assert (answer.status_code, gone.status_code) == (400, 404)
    assert answer.json()["error"]["message"]


async def test_one_id_for_several_calls_at_once_answers_each(tmp_path):
    import anyio

    details = ["summary", "full"] * 4
    answers = {}
    async with serving(tmp_path) as web:
        session = (await web.call("create_session"))["session_id"]

        async def one(number, detail):
            told = await web.call("get_timeline", session_id=session, detail=detail)
            answers[number] = (detail, "versions" in told)

        async with anyio.create_task_group() as calls:
            for number, detail in enumerate(details):
                calls.start_soon(one, number, detail)

    assert len(answers) == len(details)
    assert all(has_versions == (detail == "full") for detail, has_versions in answers.values())


async def test_a_shared_read_gives_everybody_their_own_id(tmp_path):
    import anyio

    seen = {}
    async with serving(tmp_path) as web:
        session = (await web.call("create_session"))["session_id"]

        async def one(number):
            params = modern(name="get_timeline", arguments={"session_id": session})
            body = {"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": params}
            seen[number] = (await web.post(body)).json()

        async with anyio.create_task_group() as calls:
            for number in [*range(40), "text", 'quo"te']:
                calls.start_soon(one, number)

    assert [answer["id"] for answer in seen.values()] == list(seen)
    assert len({json.dumps(answer["result"]) for answer in seen.values()}) == 1


async def test_sessions_of_the_handshake_era_share_reads_too(tmp_path):
    import anyio

    seen, answers = {}, []
    async with serving(tmp_path) as web:
        session = (await web.call("create_session"))["session_id"]
        known = [await greeted(web) for _ in range(3)]

        async def one(number):
            meta = {"progressToken": number}
            asked = {"name": "get_timeline", "arguments": {"session_id": session}, "_meta": meta}
            body = {"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": asked}
            headers = {"Mcp-Session-Id": known[number % 3]}
            answer = await web.post(body, headers=headers, revision="2025-11-25")
            seen[number] = result_of(answer)
            answers.append(answer)

        async with anyio.create_task_group() as calls:
            for number in range(40):
                calls.start_soon(one, number)
        counted = (await web.http.get("/metrics")).text

    ids = [answer.json()["id"] for answer in answers if "json" in answer.headers["content-type"]]
    assert len(ids) == len(set(ids)) == 40
    assert len({json.dumps(result) for result in seen.values()}) == 1
    assert not seen[0].get("isError")
    assert "resultType" not in seen[0]
    assert 'cutroom_shared_reads_total{tool="get_timeline"}' in counted


async def test_a_closed_or_unknown_session_of_the_handshake_era_shares_nothing(tmp_path):
    asked = {"name": "list_operations", "arguments": {}}
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": asked}
    async with serving(tmp_path) as web:
        known = await greeted(web)
        open_one = {"Mcp-Session-Id": known, "MCP-Protocol-Version": "2025-11-25"}
        before = await web.post(body, headers=open_one)
        await web.http.delete("/mcp", headers=open_one)
        closed = await web.post(body, headers=open_one)
        unknown = await web.post(body, headers={**open_one, "Mcp-Session-Id": "made-up"})

    assert [answer.status_code for answer in (before, closed, unknown)] == [200, 404, 404]


async def greeted(web):
    """Return the id of a fresh session of the handshake era."""
    host = {"name": "test", "version": "1"}
    hello = {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": host}
    body = {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": hello}
    answer = await web.post(body, revision="2025-11-25")
    session = answer.headers["mcp-session-id"]
    told = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    await web.post(told, headers={"Mcp-Session-Id": session}, revision="2025-11-25")
    return session


async def test_a_shared_read_that_fails_is_told_to_each(tmp_path):
    async with serving(tmp_path) as web:
        answer = await web.tool("get_timeline", session_id="999", surprise=1)
        other = result_of(await web.tool("get_timeline", session_id="999"))

    assert "surprise" in answer.text
    assert other["isError"]


async def test_health_needs_nothing_and_unknown_ways_lead_nowhere(tmp_path):
    settings, _ = team(tmp_path, ana="read")
    async with serving(tmp_path, **settings) as web:
        codes = {
            path: (await web.http.get(path)).status_code
            for path in ("/healthz", "/readyz", "/metrics", "/", "/download/x/y", "/upload/x")
        }

    assert codes == {
        "/healthz": 200,
        "/readyz": 200,
        "/metrics": 401,
        "/": 404,
        "/download/x/y": 404,
        "/upload/x": 405,
    }


# --- Tokens of an authorization server ----------------------------------------------------


class Login:
    """An authorization server: a key, and tokens signed with it."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "jwks.json"
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.publish()

    def publish(self, name: str = "k1") -> None:
        public = jwt.algorithms.ECAlgorithm(jwt.algorithms.ECAlgorithm.SHA256).to_jwk(
            self.key.public_key(), as_dict=True
        )
        told = {**public, "kid": name, "use": "sig", "alg": "ES256"}
        self.file.write_text(json.dumps({"keys": [told]}))

    def settings(self) -> dict[str, str]:
        return {
            "CUTROOM_OAUTH_ISSUER": ISSUER,
            "CUTROOM_OAUTH_JWKS": str(self.file),
            "CUTROOM_PUBLIC_URL": PUBLIC,
        }

    def token(self, *, key=None, algorithm="ES256", head=None, **claims) -> str:
        usual = {
            "iss": ISSUER,
            "aud": f"{PUBLIC}/mcp",
            "sub": "ana",
            "scope": "openid read edit",
            "exp": int(time.time()) + 600,
        }
        told = {name: value for name, value in {**usual, **claims}.items() if value is not None}
        names = {"kid": "k1", **(head or {})}
        signing = self.key if key is None else key
        return jwt.encode(told, signing or None, algorithm=algorithm, headers=names)


async def test_a_token_of_the_issuer_is_recognised_with_its_scopes(tmp_path):
    login = Login(tmp_path)
    async with serving(tmp_path, **login.settings()) as web:
        ana = login.token()
        opened = await web.call("create_session", token=ana)
        again = await web.call("get_timeline", token=login.token(jti="another"))
        ben = await web.call("get_timeline", token=login.token(sub="ben"))
        export = await web.tool("export", token=ana)
        listed = await web.call("get_timeline", token=login.token(scope=None, scp=["read"]))

    assert again["session_id"] == opened["session_id"] == listed["session_id"]
    assert ben["session_id"] != opened["session_id"]
    assert export.status_code == 403
    assert 'scope="export"' in export.headers["www-authenticate"]


WRONG = {
    "another audience": {"aud": "https://other.example.com/mcp"},
    "no audience": {"aud": None},
    "another issuer": {"iss": "https://evil.example.com"},
    "expired": {"exp": 1},
    "without an end": {"exp": None},
    "without a subject": {"sub": None},
    "not yet": {"nbf": 4102444800},
    "another key": {"key": ec.generate_private_key(ec.SECP256R1())},
    "an unknown key": {"head": {"kid": "k2"}},
    "a shared secret": {"key": "s" * 64, "algorithm": "HS256"},
    "no signature": {"key": "", "algorithm": "none"},
    "another family": {
        "key": rsa.generate_private_key(public_exponent=65537, key_size=2048),
        "algorithm": "RS256",
    },
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
async def test_a_token_that_was_not_made_out_for_us_is_refused(tmp_path, wrong):
    login = Login(tmp_path)
    async with serving(tmp_path, **login.settings()) as web:
        answer = await web.tool("get_timeline", token=login.token(**wrong))

    assert answer.status_code == 401
    told = answer.headers["www-authenticate"]
    assert 'error="invalid_token"' in told
    place = f"{PUBLIC}/.well-known/oauth-protected-resource/mcp"
    assert f'resource_metadata="{place}"' in told


@pytest.mark.parametrize("token", ["-", "a.b", "a.b.c", "x" * 20_000, "..", "é.é.é"])
async def test_what_is_no_token_is_refused(tmp_path, token):
    login = Login(tmp_path)
    async with serving(tmp_path, **login.settings()) as web:
        answer = await web.post(LISTED, headers={"Authorization": f"Bearer {token}".encode()})

    assert answer.status_code == 401


async def test_new_keys_are_taken_up_and_old_ones_dropped(tmp_path):
    login = Login(tmp_path)
    async with serving(tmp_path, **login.settings()) as web:
        old = login.token()
        before = await web.tool("list_operations", token=old)
        login.key = ec.generate_private_key(ec.SECP256R1())
        login.publish("k2")
        new = await web.tool("list_operations", token=login.token(head={"kid": "k2"}))
        after = await web.tool("list_operations", token=old)

    assert [answer.status_code for answer in (before, new, after)] == [200, 200, 401]


async def test_the_metadata_of_the_protected_resource_can_be_read(tmp_path):
    login = Login(tmp_path)
    async with serving(tmp_path, **login.settings()) as web:
        told = await web.http.get("/.well-known/oauth-protected-resource/mcp")

    body = told.json()
    assert body["resource"] == f"{PUBLIC}/mcp"
    assert [url.rstrip("/") for url in body["authorization_servers"]] == [ISSUER]
    assert body["scopes_supported"] == ["read", "edit", "export"]
    assert body["bearer_methods_supported"] == ["header"]
