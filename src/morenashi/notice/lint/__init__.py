"""The notice linter: rules that tell an honest, useful notice from one that hides."""
