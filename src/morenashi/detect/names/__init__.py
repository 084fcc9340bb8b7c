"""Reads names out of running text: features of every character, a small linear model, the best path."""
