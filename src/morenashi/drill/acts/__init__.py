"""One file a verb that can be played, each holding one `act`."""
