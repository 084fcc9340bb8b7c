"""The commands: each file holds one `command`, and imports heavy things inside its functions only."""
