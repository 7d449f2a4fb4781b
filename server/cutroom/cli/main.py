"""The entry: reads the arguments, runs the command, turns errors into sentences."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper

from cutroom.config import take_flags
from cutroom.errors import CutroomError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return the exit code: 0 done, 1 not done (with a sentence), 2 misused."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        words = take_flags(words)
        if not words:
            from cutroom.cli.serving import serve_stdio

            return serve_stdio()
        from cutroom.cli.arguments import parse

        if isinstance(sys.stdout, TextIOWrapper):
            # A name that the terminal cannot spell must not end the command.
            sys.stdout.reconfigure(errors="backslashreplace")
        chosen = parse(words)
        return int(chosen.run(chosen))
    except CutroomError as error:
        print(f"cutroom: {error}\n{error.hint}".strip(), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("cutroom: stopped.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        return 1
