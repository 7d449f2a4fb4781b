"""Starter prompts: the three ways people work."""

from mcp.server.mcpserver.prompts import Prompt


def prompts() -> list[Prompt]:
    """Return the prompts in the order in which hosts list them."""
    return [
        Prompt.from_function(quick_edit, title="Quick edit"),
        Prompt.from_function(batch_style, title="Batch style"),
        Prompt.from_function(iterative_edit, title="Iterative edit"),
    ]


def quick_edit(
    files: str,
    request: str = "turn these images into a smooth slideshow with background music",
) -> str:
    """Files in, one request, a finished MP4 out."""
    return (
        f"Make a video with cutroom.\n1. upload these files: {files}\n"
        f"2. send_edit with this message: {request}\n"
        "3. Look at preview(kind='contact_sheet'); mend what is wrong with another send_edit.\n"
        "4. export, and tell me the path, the length and what was done."
    )


def batch_style(files: str, instructions: str) -> str:
    """Several files, each with its own instruction and its own render."""
    return (
        f"Use cutroom on several files, one by one.\nFiles: {files}\nInstructions: {instructions}\n"
        "For each file: create_session named after it, upload that file, send_edit with its "
        "instruction, export. Then list every result with its path; say which failed and why."
    )


def iterative_edit(files: str, rough_cut: str) -> str:
    """A rough cut first, then refinements with a look after each."""
    return (
        f"Let us cut a video together with cutroom.\nFiles: {files}\n"
        f"First make this rough cut: {rough_cut}\n"
        "Show me the timeline and a contact sheet, then ask what to refine. Carry out each "
        "refinement with send_edit in the same session, show what changed, and use undo when I "
        "do not like it. Export only when I say so."
    )
