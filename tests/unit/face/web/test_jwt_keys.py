"""The public keys of an issuer, fetched from its address: rarely, and not at a stranger's will."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from cutroom.errors import ConfigError
from cutroom.face.web.jwt_tokens import FRESH_S, PAUSE_S, Issuer, JwtVerifier
from tests.support.clocks import HastyClock

pytestmark = pytest.mark.anyio
ISSUER, AUDIENCE = "https://login.example.com", "https://cut.example.com/mcp"


class Login:
    """An issuer whose keys stand at an address on loopback."""

    def __init__(self):
        self.keys = {"k1": ec.generate_private_key(ec.SECP256R1())}
        self.fetched = 0
        self.works = True
        login = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                login.fetched += 1
                body = json.dumps({"keys": login.published()}).encode()
                self.send_response(200 if login.works else 500)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/jwks"

    def published(self):
        algorithm = jwt.algorithms.ECAlgorithm(jwt.algorithms.ECAlgorithm.SHA256)
        return [
            {**algorithm.to_jwk(key.public_key(), as_dict=True), "kid": name, "use": "sig"}
            for name, key in self.keys.items()
        ]

    def token(self, name="k1"):
        claims = {"iss": ISSUER, "aud": AUDIENCE, "sub": "ana", "exp": int(time.time()) + 600}
        key = self.keys.get(name) or ec.generate_private_key(ec.SECP256R1())
        return jwt.encode(claims, key, algorithm="ES256", headers={"kid": name})


@pytest.fixture
def login(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    login = Login()
    thread = threading.Thread(target=login.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield login
    login.server.shutdown()
    thread.join()
    login.server.server_close()


async def test_keys_are_fetched_once_for_many_tokens_and_again_when_old(login):
    clock = HastyClock()
    verifier = JwtVerifier(Issuer(ISSUER, AUDIENCE, login.url), clock)

    known = [await verifier.verify_token(login.token()) for _ in range(5)]
    fetched = login.fetched
    clock.hands += FRESH_S
    await verifier.verify_token(login.token())

    assert all(one is not None and one.subject == "ana" for one in known)
    assert (fetched, login.fetched) == (1, 2)


async def test_a_new_key_is_found_but_strangers_cause_few_fetches(login):
    clock = HastyClock()
    verifier = JwtVerifier(Issuer(ISSUER, AUDIENCE, login.url), clock)
    await verifier.verify_token(login.token())
    login.keys["k2"] = ec.generate_private_key(ec.SECP256R1())

    clock.hands += PAUSE_S
    new = await verifier.verify_token(login.token("k2"))
    strangers = [await verifier.verify_token(login.token(f"x{number}")) for number in range(20)]

    assert new is not None
    assert strangers == [None] * 20
    assert login.fetched == 2


async def test_known_keys_serve_on_while_their_address_fails(login):
    clock = HastyClock()
    verifier = JwtVerifier(Issuer(ISSUER, AUDIENCE, login.url), clock)
    await verifier.verify_token(login.token())

    login.works = False
    clock.hands += FRESH_S

    assert await verifier.verify_token(login.token()) is not None
    assert login.fetched == 2


async def test_without_any_key_nobody_is_known(login):
    login.works = False
    verifier = JwtVerifier(Issuer(ISSUER, AUDIENCE, login.url), HastyClock())

    assert await verifier.verify_token(login.token()) is None


@pytest.mark.parametrize("place", ["http://login.example.com/jwks", "ftp://x/jwks", "file:///x"])
def test_keys_that_others_could_exchange_are_not_trusted(place):
    with pytest.raises(ConfigError, match="no https address"):
        JwtVerifier(Issuer(ISSUER, AUDIENCE, place), HastyClock())


@pytest.mark.parametrize("content", ["", "{}", '{"keys": []}', "[]", '{"keys": [{"kty": "oct"}]}'])
def test_a_file_without_public_keys_is_told_at_the_start(tmp_path, content):
    file = tmp_path / "jwks.json"
    file.write_text(content)

    with pytest.raises(ConfigError, match="no public keys"):
        JwtVerifier(Issuer(ISSUER, AUDIENCE, str(file)), HastyClock())
