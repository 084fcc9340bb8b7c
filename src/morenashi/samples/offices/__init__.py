"""The departments of the sample company, each with the files it leaves in the shared folder."""
