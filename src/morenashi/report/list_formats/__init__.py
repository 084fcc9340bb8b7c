"""One file for each format of the audit of mailing lists; each holds `report = ListReport(...)`."""
