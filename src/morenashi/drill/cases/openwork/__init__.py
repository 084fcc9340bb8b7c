"""OpenWork (2023): job applications shown to others without the name."""
