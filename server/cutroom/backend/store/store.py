"""Everything that is kept, opened together."""

from dataclasses import dataclass
from pathlib import Path

from cutroom.backend.store.accounts import Accounts
from cutroom.backend.store.assets import Assets
from cutroom.backend.store.database import Database
from cutroom.backend.store.drafts import Drafts
from cutroom.backend.store.files import MediaFiles
from cutroom.backend.store.leftovers import Leftovers
from cutroom.backend.store.messages import Messages
from cutroom.backend.store.renders import Renders
from cutroom.backend.store.sessions import Sessions
from cutroom.domain.ids import RenderId

DATABASE = "store.db"


@dataclass(frozen=True, slots=True)
class Store:
    """The tables and folders under one home."""

    home: Path
    database: Database
    accounts: Accounts
    sessions: Sessions
    drafts: Drafts
    assets: Assets
    messages: Messages
    renders: Renders
    media: MediaFiles
    leftovers: Leftovers

    @property
    def renders_folder(self) -> Path:
        """Where finished renders stand."""
        return self.home / "renders"

    def film(self, render_id: RenderId) -> Path:
        """Return where the file of a render stands once it is finished."""
        return self.renders_folder / f"{render_id}.mp4"

    @property
    def cache_folder(self) -> Path:
        """What the engine may rebuild at any time."""
        return self.home / "cache"


def open_store(home: Path) -> Store:
    """Open the store under `home`, making it on first use; close its `database` at the end."""
    database = Database(home / DATABASE)
    media = MediaFiles(home / "media")
    return Store(
        home,
        database,
        Accounts(database),
        Sessions(database),
        Drafts(database),
        Assets(database),
        Messages(database),
        Renders(database),
        media,
        Leftovers(database, media),
    )
