"""One file for each format; each holds `extractor = Extractor(...)`."""
