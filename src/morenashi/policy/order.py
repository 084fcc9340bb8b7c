"""The one order in which the rules are asked, all of them, whatever the ones before have said."""

from __future__ import annotations

# First what could not be seen, then who gets it, then what it says.
ORDER: tuple[str, ...] = (
    "uninspectable",
    "unseen_link",
    "lookalike_domain",
    "leaver",
    "expired_partner",
    "free_mail_recipient",
    "outside_on_list",
    "open_addresses",
    "first_time_recipient",
    "id_document",
    "special_care",
    "other_person",
    "quoted_third_party",
    "many_people",
    "list_size",
)
