"""The commands: each file holds one `command`. Heavy imports stand inside the functions."""
