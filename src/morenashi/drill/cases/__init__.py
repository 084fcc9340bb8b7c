"""One folder a past case: case.toml tells it, make.py writes its invented data."""
