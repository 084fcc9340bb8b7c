"""One file for each format of list exports; each holds `list_export = ListExport(...)`."""
