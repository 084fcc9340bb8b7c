"""One file for each audit; each holds `command = ...`, a command below `morenashi audit`."""
