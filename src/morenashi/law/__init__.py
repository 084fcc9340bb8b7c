"""What the law asks after a leak: pure, mostly data, every row dated and with its source."""
