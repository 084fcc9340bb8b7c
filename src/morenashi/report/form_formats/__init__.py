"""One file, one way to write a filled form."""
