"""What is measured: one file per tool; each function is a job that takes the input's path and returns the work."""
