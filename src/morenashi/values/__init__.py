"""What every room must know about a kind of value: its normal form, its check, how to make one."""
