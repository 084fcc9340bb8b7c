"""Who wrote which stretch of a mail's text: the answer itself, quoted mails, forwarded mails."""

from __future__ import annotations

from morenashi.model.mail import Turn, Voice


def turns(text: str) -> tuple[Turn, ...]:
    """The stretches of `text` in order; together they are the whole text."""
    return (Turn(0, len(text), Voice.NEW),)
