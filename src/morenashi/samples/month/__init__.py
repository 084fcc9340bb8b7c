"""A month of outgoing mail of the sample company, with planted leaks, to measure the check of mail."""

from morenashi.samples.month.directory import write_directory
from morenashi.samples.month.mails import MonthMail, mails

__all__ = ["MonthMail", "mails", "write_directory"]
