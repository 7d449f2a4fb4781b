"""Starter prompts: the three ways people work."""

from typing import Annotated

from mcp.server.mcpserver.prompts import Prompt
from pydantic import Field

Files = Annotated[str, Field(description="Paths or URLs of photos, videos and music")]
Style = Annotated[
    str, Field(description="Kind of film: promo, product, vlog, travel, wedding, cinematic ...")
]
Music = Annotated[
    str, Field(description="Kind of music: lo-fi, upbeat, cinematic, ambient, acoustic ...")
]


def prompts() -> list[Prompt]:
    """Return the prompts in the order in which hosts list them."""
    return [
        Prompt.from_function(quick_edit, title="Quick edit"),
        Prompt.from_function(batch_style, title="Batch style"),
        Prompt.from_function(iterative_edit, title="Iterative edit"),
    ]


def quick_edit(
    files: Files,
    request: Annotated[
        str, Field(description="What to make of them, in English or Chinese")
    ] = "turn these images into a smooth slideshow with background music",
    style: Style = "",
    music: Music = "",
) -> str:
    """Files in, one request, a finished MP4 out."""
    return (
        f"Make a video with cutroom.\n1. upload these files: {files}\n"
        f"2. send_edit with this message: {request}{_taste(style, music)}\n"
        "3. Look at preview(kind='contact_sheet'); mend what is wrong with another send_edit.\n"
        "4. export, and tell me the path, the length and what was done."
    )


def batch_style(
    files: Files,
    instructions: Annotated[
        str, Field(description="What to do with each file, one instruction for all or one each")
    ],
    style: Style = "",
    music: Music = "",
) -> str:
    """Several files, each with its own instruction and its own render."""
    return (
        f"Use cutroom on several files, one by one.\nFiles: {files}\n"
        f"Instructions: {instructions}{_taste(style, music)}\n"
        "For each file: create_session named after it, upload that file, send_edit with its "
        "instruction, export. Where one instruction is for all, one session does: upload them "
        "together and send_edit 'for each file: …'; its export has an item for each.\n"
        "Then list every result with its path; say which failed and why."
    )


def iterative_edit(
    files: Files,
    rough_cut: Annotated[str, Field(description="The first version, in words")],
    session_id: Annotated[
        str, Field(description="A session to go on with, instead of a new one")
    ] = "",
) -> str:
    """A rough cut first, then refinements with a look after each."""
    where = f"Work in the session {session_id}.\n" if session_id else ""
    return (
        f"Let us cut a video together with cutroom.\n{where}Files: {files}\n"
        f"First make this rough cut: {rough_cut}\n"
        "Show me the timeline and a contact sheet, then ask what to refine. Carry out each "
        "refinement with send_edit in the same session, show what changed, and use undo when I "
        "do not like it. Export only when I say so."
    )


def _taste(style: str, music: str) -> str:
    wishes = [f"in the style {style}"] if style else []
    wishes += [f"with {music} music"] if music else []
    return f", {' '.join(wishes)}" if wishes else ""
