"""The real agent framework joins where it is installed, and nothing is said where it is not."""

from importlib.util import find_spec


def _has_adk() -> bool:
    try:
        return find_spec("google.adk") is not None
    except ModuleNotFoundError:
        return False


collect_ignore = [] if _has_adk() else ["test_adk.py"]
