"""One file, one rule of the notice linter."""
