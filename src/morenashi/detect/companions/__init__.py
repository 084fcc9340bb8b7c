"""What is said of a person who was found: one file a kind, each holding one `companion`."""
