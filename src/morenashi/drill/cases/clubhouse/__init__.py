"""Clubhouse (2021): 3.8 billion telephone numbers for sale, and a denial."""
