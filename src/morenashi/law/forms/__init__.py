"""The forms as data: one TOML file a form, and `fields.toml` with the words of the fields they share."""
