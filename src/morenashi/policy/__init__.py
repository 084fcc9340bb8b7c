"""Says whether a message may leave: one file a rule, asked in one documented order; pure."""
