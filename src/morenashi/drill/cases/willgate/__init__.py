"""保険ゲート (2012): form mails with health data to an internal list with outsiders on it."""
