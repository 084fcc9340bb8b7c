"""東京海上日動 (2023): agencies that could see what was not theirs."""
