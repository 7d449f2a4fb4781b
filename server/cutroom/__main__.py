"""python -m cutroom."""

from cutroom.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
