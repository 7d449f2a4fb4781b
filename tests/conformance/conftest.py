"""The conformance suite needs npm and runs when it is asked for: `pytest --conformance`."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conformance.node_tools import CONFORMANCE, INSPECTOR, NodeTools, fetched
from tests.support.hosts import environment

HERE = Path(__file__).parent
PATIENCE_S = 20.0


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--conformance", action="store_true", help="run the conformance suite too")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "conformance: runs programs from npm against the server")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the suite out unless it was asked for."""
    if config.getoption("--conformance", default=False):
        return
    ours = [item for item in items if HERE in item.path.parents]
    if ours:
        config.hook.pytest_deselected(items=ours)
        items[:] = [item for item in items if HERE not in item.path.parents]


@pytest.fixture(scope="session")
def conformance() -> NodeTools:
    return _needed(CONFORMANCE)


@pytest.fixture(scope="session")
def inspector() -> NodeTools:
    return _needed(INSPECTOR)


def _needed(package: str) -> NodeTools:
    tools = fetched(package)
    if tools is None:
        pytest.skip(f"{package} cannot be fetched here")
    return tools


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of the real server."""
    with served(tmp_path_factory.mktemp("server"), "cutroom", "serve", "--port") as url:
        yield url


@pytest.fixture(scope="module")
def scripted_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of the server whose tools the scenarios ask for."""
    module = "tests.conformance.scripted_server"
    with served(tmp_path_factory.mktemp("scripted"), module) as url:
        yield url


@contextmanager
def served(folder: Path, *module: str) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    root = str(HERE.parents[1])
    seen = environment(folder, CUTROOM_ALLOWED_DIRS=str(folder.parent))
    seen["PYTHONPATH"] = ":".join([root, *filter(None, [seen.get("PYTHONPATH")])])
    with (folder / "stderr").open("wb") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", *module, str(port)], stderr=errors, env=seen, cwd=folder
        )
        try:
            _wait_for(port, process)
            yield f"http://127.0.0.1:{port}/mcp"
        finally:
            process.terminate()
            process.wait(PATIENCE_S)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the server did not start")
