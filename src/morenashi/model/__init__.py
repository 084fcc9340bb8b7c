"""The words every room shares: frozen values, no behaviour that touches the world."""
