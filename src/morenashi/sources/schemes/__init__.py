"""One file for each scheme of URL; each holds `source = Source(...)`."""
