"""Where things stand on the wire: endpoint paths, header and field names."""

APP = "nemo_agent"
USER = "me"

ANONYMOUS_TOKEN = "/api/auth/anonymous-token"  # noqa: S105 - a path, not a secret
CLAIM_TOKEN = "/api/auth/claim-token"  # noqa: S105 - a path, not a secret
CREATE_SESSION = f"/api/tasks/{USER}/with-session/{APP}"
RUN_SSE = "/run_sse"
UPLOAD = f"/api/upload-video/{APP}/{USER}/{{session_id}}"
CREDITS = "/api/credits/balance/simple"
STATE = f"/api/state/{APP}/{USER}/{{session_id}}/latest"
RENDER = "/api/render/proxy/lambda"
RENDER_STATUS = "/api/render/proxy/lambda/{render_id}"
RENDER_CANCEL = "/api/render/proxy/lambda/{render_id}/cancel"
RENDER_DOWNLOAD = "/api/render/proxy/{render_id}/download"

PREVIEW = f"/api/preview/{APP}/{USER}/{{session_id}}"
"""Ours: pictures of the draft; the hosted service documents nothing like it."""
FILMS = f"/api/films/{APP}/{USER}/{{session_id}}"
"""Ours: the films that a batch makes, and each one's draft."""
HEALTH = "/healthz"

CLIENT_ID = "X-Client-Id"
SKILL_SOURCE = "X-Skill-Source"
SKILL_VERSION = "X-Skill-Version"
SKILL_PLATFORM = "X-Skill-Platform"
ATTRIBUTION = (SKILL_SOURCE, SKILL_VERSION, SKILL_PLATFORM)

UPLOAD_FIELD = "files"
OPERATIONS_METADATA = "cutroom.operations"
"""Key in a message part's `partMetadata` under which operations travel beside their words."""
EDIT_TOOL = "edit_multitrack"
"""The tool whose call names the operations understood and whose result says how it went."""
