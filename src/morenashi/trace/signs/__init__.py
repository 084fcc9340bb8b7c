"""One sign of received mail a file."""
