"""The formats: each file holds one `report`."""
