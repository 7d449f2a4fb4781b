"""The steps that bring a store to the present shape, in order, each recorded by name.

A step that was released is never edited: a change of shape is a new step at the end.
"""

STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "0001-sessions",
        (
            """CREATE TABLE accounts (
                client_id TEXT PRIMARY KEY,
                user_id TEXT NOT NULL,
                token TEXT NOT NULL UNIQUE,
                expires_at REAL NOT NULL
            )""",
            """CREATE TABLE sessions (
                id TEXT PRIMARY KEY,
                user_id TEXT NOT NULL,
                task_id TEXT NOT NULL,
                name TEXT NOT NULL,
                language TEXT NOT NULL,
                created_at REAL NOT NULL,
                head INTEGER NOT NULL DEFAULT 0,
                redo TEXT NOT NULL DEFAULT '[]',
                pending TEXT
            )""",
            """CREATE TABLE drafts (
                session_id TEXT NOT NULL REFERENCES sessions (id),
                number INTEGER NOT NULL,
                parent INTEGER,
                wire TEXT NOT NULL,
                label TEXT NOT NULL,
                mark TEXT,
                created_at REAL NOT NULL,
                PRIMARY KEY (session_id, number)
            )""",
            """CREATE TABLE assets (
                session_id TEXT NOT NULL REFERENCES sessions (id),
                id TEXT NOT NULL,
                name TEXT NOT NULL,
                digest TEXT NOT NULL,
                size INTEGER NOT NULL,
                facts TEXT NOT NULL,
                extension TEXT NOT NULL,
                created_at REAL NOT NULL,
                PRIMARY KEY (session_id, id),
                UNIQUE (session_id, name)
            )""",
        ),
    ),
    (
        "0002-work",
        (
            """CREATE TABLE messages (
                id TEXT PRIMARY KEY,
                session_id TEXT NOT NULL REFERENCES sessions (id),
                text TEXT NOT NULL,
                status TEXT NOT NULL,
                outcome TEXT NOT NULL DEFAULT '{}',
                owner TEXT NOT NULL,
                created_at REAL NOT NULL,
                finished_at REAL
            )""",
            "CREATE INDEX messages_by_session ON messages (session_id, created_at)",
            """CREATE TABLE renders (
                id TEXT PRIMARY KEY,
                session_id TEXT NOT NULL REFERENCES sessions (id),
                draft TEXT NOT NULL,
                output TEXT NOT NULL,
                status TEXT NOT NULL,
                progress REAL NOT NULL DEFAULT 0,
                result TEXT,
                owner TEXT,
                beat_at REAL,
                cancel INTEGER NOT NULL DEFAULT 0,
                created_at REAL NOT NULL,
                completed_at REAL
            )""",
            "CREATE INDEX renders_by_session ON renders (session_id, created_at)",
            "CREATE INDEX renders_by_status ON renders (status, created_at)",
        ),
    ),
)
"""Every step: its name, and the statements it runs."""
