"""Where things to read lie: a place (path or URL) becomes Items."""
