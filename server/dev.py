"""Set cutroom up in `.venv` and run it; needs nothing but Python 3.11 and pip.

python3 server/dev.py demo       draw five photos and make a film of them
python3 server/dev.py test       everything that must pass before a change lands
python3 server/dev.py run ARGS   the `cutroom` command
python3 server/dev.py bundle     what hosts install in one step, into `dist/`
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")


def main(words: list[str]) -> int:
    """Run one of the four commands; return its exit code."""
    command, rest = (words[0], words[1:]) if words else ("", [])
    if sys.version_info < (3, 11):  # noqa: UP036 - this file also runs before anything is installed
        print("cutroom needs Python 3.11 or newer.", file=sys.stderr)
        return 1
    if command == "demo":
        install("requirements.lock")
        return run(PYTHON, "-m", "cutroom", "demo", *rest)
    if command == "run":
        install("requirements.lock")
        return run(PYTHON, "-m", "cutroom", *rest)
    if command == "bundle":
        install("requirements.lock")
        return run(PYTHON, "-m", "server.install.bundle", *rest)
    if command == "test":
        install("requirements-dev.lock")
        return test(rest)
    print(__doc__, file=sys.stderr)
    return 2


def test(rest: list[str]) -> int:
    """Check style and layers, then run the tests on two processes."""
    checks = [
        (SCRIPTS / "ruff", "check", "--quiet", "server", "tests"),
        (SCRIPTS / "ruff", "format", "--check", "--quiet", "server", "tests"),
        (SCRIPTS / "lint-imports", "--no-cache"),
        (PYTHON, "-m", "pytest", "-n", "2", "--dist", "loadgroup", *rest),
    ]
    for check in checks:
        print(
            "$", " ".join(Path(check[0]).name if part is check[0] else str(part) for part in check)
        )
        sys.stdout.flush()
        code = run(*check)
        if code:
            return code
    return 0


def install(lock: str) -> None:
    """Bring `.venv` to what a lock file says, unless it is there already."""
    stamp = ENVIRONMENT / f".installed-{lock}"
    wanted = hashlib.sha256(
        (ROOT / lock).read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    ).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
        return
    print(f"Setting cutroom up in {ENVIRONMENT.name} …", file=sys.stderr)
    if not PYTHON.exists():
        make_environment()
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    for step in ((*pip, "--require-hashes", "-r", ROOT / lock), (*pip, "--no-deps", "-e", ROOT)):
        if run(*step):
            raise SystemExit("The installation failed; what pip said stands above.")
    stamp.write_text(wanted, encoding="ascii")


def make_environment() -> None:
    """Make `.venv` with pip in it: by venv, or by uv where Python came without venv."""
    made = subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], capture_output=True)
    if made.returncode == 0:
        return
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    tools = ROOT / ".venv-uv"
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--target", tools, "uv")
    uv = (tools / "bin" / "uv", "venv", "--quiet", "--seed", ENVIRONMENT)
    failed = run(*pip) or run(*uv, "--python", sys.executable)
    shutil.rmtree(tools, ignore_errors=True)
    if failed:
        raise SystemExit("No environment could be made: install Python's venv module or pip.")


def run(*words: object) -> int:
    """Run a program in the project's folder, or where the person stands for `cutroom` itself."""
    arguments = [str(word) for word in words]
    inside = "cutroom" not in arguments
    return subprocess.run(arguments, cwd=ROOT if inside else None, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
