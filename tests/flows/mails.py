"""Mails as the tests of the check write them."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP


def mail(
    body: str = "お世話になっております。",
    *,
    sender: str = "木村 美緒 <kimura.mio@minato-shoji.example>",
    to: str = "山本 綾 <yamamoto.aya@kita-print.example>",
    cc: str = "",
    subject: str = "ご連絡",
    attached: dict[str, str | bytes] | None = None,
    inner: bytes | None = None,
) -> bytes:
    """A mail as a mailer of today writes it; `inner` is attached as a mail."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = "Mon, 16 Nov 2026 10:00:00 +0900"
    message["Message-ID"] = "<20261116.1@minato-shoji.example>"
    if cc:
        message["Cc"] = cc
    message.set_content(body)
    for name, data in (attached or {}).items():
        if isinstance(data, str):
            message.add_attachment(data, filename=name)
        else:
            message.add_attachment(
                data, maintype="application", subtype="octet-stream", filename=name
            )
    if inner is not None:
        from email import message_from_bytes

        message.add_attachment(message_from_bytes(inner, policy=SMTP))
    return message.as_bytes()
