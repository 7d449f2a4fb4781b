"""The use cases of the backend, as the HTTP edge finds them."""

from dataclasses import dataclass, field

from cutroom.backend.service.editing import Editing
from cutroom.backend.service.filming import Filming
from cutroom.backend.service.ingest import Ingest
from cutroom.backend.service.material import Material
from cutroom.backend.service.proxying import Proxying
from cutroom.backend.service.rendering import Rendering
from cutroom.backend.service.settling import Settler
from cutroom.backend.service.viewing import Viewing
from cutroom.backend.store.store import Store
from cutroom.domain.clock import Clock


@dataclass(frozen=True, slots=True)
class Services:
    """Everything a request may need."""

    store: Store
    clock: Clock
    material: Material
    ingest: Ingest
    editing: Editing
    filming: Filming
    rendering: Rendering
    viewing: Viewing
    settler: Settler
    proxying: Proxying
    token: str | None = field(repr=False)
    """The one token that is accepted; None: anonymous tokens are handed out."""
    require_attribution: bool
