"""Lets `python -m morenashi` do what the command `morenashi` does."""

from morenashi.cli.main import main

if __name__ == "__main__":
    main()
