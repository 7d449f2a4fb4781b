"""An asset together with the place of its bytes."""

from dataclasses import dataclass
from pathlib import Path

from cutroom.domain.media import Asset


@dataclass(frozen=True, slots=True)
class Source:
    """An asset and the file that holds it."""

    asset: Asset
    path: Path
