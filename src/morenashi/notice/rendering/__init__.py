"""One draft as text, as a page for a phone, and on paper."""
