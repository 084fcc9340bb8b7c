"""WelcomeHR (2024): a storage of identity documents that stood open for years."""
