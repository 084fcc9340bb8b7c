"""One file, one command below `morenashi ledger`."""
