"""Runs functions in child processes with limits, so that a file that kills its reader costs only itself."""
