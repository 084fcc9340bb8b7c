"""The point site's leaver, who took members' addresses along."""
