"""Rules of the notice linter: one file each, named for what it looks at."""
