"""How many people a text lists by nothing but a name or a mail address."""

from __future__ import annotations

from collections.abc import Callable

from morenashi.model.message import Mention, Message
from morenashi.policy.shared import plain

# A shorter name is a surname, which says too little of who it is.
_FULL = 3
# Fewer names or addresses are people one talks of, and no list.
_A_LIST = 10


def listed_in_text(
    message: Message,
    known: frozenset[int],
    third: frozenset[int],
    is_ours: Callable[[Mention], bool],
) -> int:
    """Distinct full names of third people, or distinct mail addresses that are not ours: what is more; 0 where they
    are too few for a list.

    `third` are the positions of the subjects who are neither sender, recipients nor of us; a run of
    addresses may stand with no name at all, or with one.
    """
    names: set[str] = set()
    mails: set[str] = set()
    for mention in message.mentions:
        if mention.passage < 0 or mention.passage in known:
            continue
        if mention.kind == "EMAIL" and not is_ours(mention):
            mails.add(plain(mention))
        elif mention.kind == "PERSON" and (mention.subject in third or mention.subject < 0):
            name = plain(mention)
            if len(name) >= _FULL:
                names.add(name)
    count = max(len(names), len(mails))
    return count if count >= _A_LIST else 0
