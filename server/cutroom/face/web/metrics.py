"""What a server counts, as Prometheus reads it: never a session, a name or a token."""

from collections import defaultdict
from collections.abc import Callable, Mapping

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
"""Upper ends of a latency histogram's buckets in seconds."""
Labels = tuple[tuple[str, str], ...]


class Counter:
    """Numbers that only grow, one for each set of labels."""

    def __init__(self, name: str, told: str) -> None:
        self._name = name
        self._told = told
        self._values: defaultdict[Labels, float] = defaultdict(float)

    def add(self, amount: float = 1, **labels: str) -> None:
        """Count."""
        self._values[tuple(labels.items())] += amount

    def lines(self) -> list[str]:
        """Return the counter in the text format."""
        values = [f"{self._name}{_shown(at)} {value:g}" for at, value in self._values.items()]
        return [*_head(self._name, self._told, "counter"), *values]


class Histogram:
    """How long things take, for each set of labels."""

    def __init__(self, name: str, told: str) -> None:
        self._name = name
        self._told = told
        self._counts: dict[Labels, list[int]] = {}
        self._sums: defaultdict[Labels, float] = defaultdict(float)

    def note(self, seconds: float, **labels: str) -> None:
        """Note one length."""
        key = tuple(labels.items())
        counts = self._counts.setdefault(key, [0] * (len(BOUNDS) + 1))
        counts[next((i for i, end in enumerate(BOUNDS) if seconds <= end), len(BOUNDS))] += 1
        self._sums[key] += seconds

    def lines(self) -> list[str]:
        """Return the histogram in the text format."""
        lines = _head(self._name, self._told, "histogram")
        for labels, counts in self._counts.items():
            below = 0
            for end, count in zip((*BOUNDS, float("inf")), counts, strict=True):
                below += count
                at = (*labels, ("le", "+Inf" if end == float("inf") else f"{end:g}"))
                lines.append(f"{self._name}_bucket{_shown(at)} {below}")
            lines.append(f"{self._name}_sum{_shown(labels)} {self._sums[labels]:.6f}")
            lines.append(f"{self._name}_count{_shown(labels)} {below}")
        return lines


class Gauge:
    """Numbers as they stand when somebody asks."""

    def __init__(self, name: str, told: str, read: Callable[[], Mapping[Labels, float]]) -> None:
        self._name = name
        self._told = told
        self._read = read

    def lines(self) -> list[str]:
        """Return the gauge in the text format."""
        values = [f"{self._name}{_shown(at)} {value:g}" for at, value in self._read().items()]
        return [*_head(self._name, self._told, "gauge"), *values]


class Metrics:
    """Everything that is counted."""

    def __init__(self) -> None:
        self.requests = Counter("cutroom_http_requests_total", "HTTP requests by way and status.")
        self.calls = Histogram("cutroom_tool_seconds", "Tool calls by tool and outcome.")
        self.shared = Counter("cutroom_shared_reads_total", "Calls answered by another's read.")
        self.jobs = Counter("cutroom_jobs_total", "Jobs that ended well, by kind.")
        self.gauges: list[Gauge] = []

    def text(self) -> str:
        """Return all of it in the text format 0.0.4."""
        parts = [self.requests, self.calls, self.shared, self.jobs, *self.gauges]
        return "\n".join(line for part in parts for line in part.lines()) + "\n"


def _head(name: str, told: str, kind: str) -> list[str]:
    return [f"# HELP {name} {told}", f"# TYPE {name} {kind}"]


def _shown(labels: Labels) -> str:
    parts = [f'{key}="{_escaped(value)}"' for key, value in labels]
    return f"{{{','.join(parts)}}}" if parts else ""


def _escaped(value: str) -> str:
    return value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
