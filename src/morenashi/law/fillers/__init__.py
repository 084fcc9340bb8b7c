"""What the fields of forms are filled with: small pure functions from the facts of a case to a text."""
