"""A month of outgoing mail of the sample company, with planted leaks, to measure the check of mail.

The mails were written without a look at the rules of the check: as such a company writes them.
Ordinary mails name third people as business does (a driver and his mobile number, the people of a
meeting, two or three deliveries for the carrier, a reference in a bid), tell customers and
applicants their own data, speak of illness to the head concerned only, and go to new addresses in
some per cent. They are never sent to a list with forgotten outsiders and never hold a locked
archive. PDF and office files are left out, since nothing here writes or reads them yet.
"""

from morenashi.samples.month.directory import write_directory
from morenashi.samples.month.mails import MonthMail, mails

__all__ = ["MonthMail", "mails", "write_directory"]
