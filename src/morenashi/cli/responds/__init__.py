"""One file, one command below `morenashi respond`."""
