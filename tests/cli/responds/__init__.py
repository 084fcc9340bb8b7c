"""Tests of the commands below `morenashi respond`."""
