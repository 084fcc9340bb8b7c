"""Tests of the commands below `morenashi ledger`."""
