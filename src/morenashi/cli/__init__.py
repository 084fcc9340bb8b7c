"""The face at the terminal: one command, one file of `commands/`."""
