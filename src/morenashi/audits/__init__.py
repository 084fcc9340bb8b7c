"""Who can reach it, and should it still be there: one file of this folder is one audit."""
