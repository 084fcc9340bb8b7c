"""The received mails: reads each file into the mail as its bytes, what is known around it, and what is true."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache
from pathlib import Path
from typing import Any

from morenashi.flows.watch import Around
from morenashi.sources.directory import files_of, read_directory
from morenashi.sources.registers import read_leaks, read_uses

HERE = Path(__file__).parent
# The last mails of the first and the second round.
ROUNDS = (120, 160)
TODAY = date(2026, 11, 22)


@dataclass(frozen=True, slots=True)
class Case:
    """One mail and what is true of it.

    `true` are the explanations of which one should be found: empty for a harmless mail. `near` are
    others that are no mistake, such as the honest offer of a salesman being called one.
    """

    number: int
    name: str
    data: bytes = field(repr=False)
    around: Around
    true: frozenset[str]
    near: frozenset[str]

    @property
    def harmless(self) -> bool:
        """Whether nothing is wrong with the mail."""
        return not self.true

    @property
    def tuned(self) -> bool:
        """Whether the signs were mended by it (odd numbers); the even ones were only measured."""
        return self.number % 2 == 1

    @property
    def round(self) -> int:
        """1 before any sign was read, 2 and 3 after the first and second mending of the signs."""
        return 1 + sum(self.number > last for last in ROUNDS)


def cases() -> Iterator[Case]:
    """All of them, by number."""
    for path in sorted((HERE / "mails").glob("*.toml")):
        written = tomllib.loads(path.read_text("utf-8"))
        number, _, name = path.stem.partition("-")
        true = frozenset(written.get("true", ()))
        assert bool(true) != bool(written.get("harmless")), path.name
        yield Case(
            number=int(number),
            name=name,
            data=as_bytes(written, int(number)),
            around=around(written["around"]),
            true=true,
            near=frozenset(written.get("near", ())) | frozenset(written.get("may", ())),
        )


@cache
def around(name: str) -> Around:
    """What is known in that house: `office`, `home`, `builder`; nothing in `none`."""
    folder = HERE / "around" / name
    if not folder.is_dir():
        return Around(today=TODAY)
    uses, leaks = folder / "uses.csv", folder / "leaks.csv"
    known = Around(today=TODAY) if not files_of(folder) else Around(read_directory(folder))
    return Around(
        directory=known.directory,
        uses=read_uses(uses)[0] if uses.exists() else None,
        leaks=read_leaks(leaks)[0] if leaks.exists() else (),
        today=TODAY,
    )


def as_bytes(written: dict[str, Any], number: int) -> bytes:
    """The mail as the receiver's server stored it."""
    mail = EmailMessage(policy=SMTP.clone(max_line_length=990))
    receiver = written["to"].rpartition("@")[2].strip(">;:") or "local.example"
    delivered = written.get("headers", {}).get("Delivered-To", written["to"])
    mx = "mx." + (delivered.rpartition("@")[2] or receiver)
    sender = written["from"].rpartition("@")[2].strip(">")
    for line in _way(written, number, mx, sender):
        mail[line[0]] = line[1]
    mail["From"] = _quoted(written["from"])
    if "@" in written["to"]:
        mail["To"] = written["to"]
    else:
        mail["To"] = "undisclosed-recipients:;"
    for key, header in (("cc", "Cc"), ("reply_to", "Reply-To")):
        if key in written:
            mail[header] = written[key]
    mail["Subject"] = written["subject"]
    mail["Date"] = f"Fri, 20 Nov 2026 {8 + number % 10:02}:{number % 60:02}:00 +0900"
    mail["Message-ID"] = written.get("message_id", f"<{number}.20261120@{written['via']}>")
    if "in_reply_to" in written:
        mail["In-Reply-To"] = mail["References"] = written["in_reply_to"]
    for name, value in written.get("headers", {}).items():
        mail[name] = value
    if "html" in written:
        mail.set_content(written["html"], subtype="html")
    else:
        mail.set_content(written["text"])
    for name in written.get("attach", ()):
        mail.add_attachment(
            b"invented\n", maintype="application", subtype="octet-stream", filename=name
        )
    return mail.as_bytes()


def _way(written: dict[str, Any], number: int, mx: str, sender: str) -> Iterator[tuple[str, str]]:
    via, auth = written["via"], written.get("auth", "none")
    if "auth_raw" in written:
        yield "Authentication-Results", written["auth_raw"]
    elif auth != "none":
        said, _, domain = auth.partition(":")
        domain = domain or sender
        dmarc = "pass" if said == "pass" and domain == sender else said if not _ else "none"
        yield (
            "Authentication-Results",
            f"{mx}; spf={said} smtp.mailfrom={domain}; dkim={said} header.d={domain}; "
            f"dmarc={dmarc} header.from={sender}",
        )
    when = f"Fri, 20 Nov 2026 {8 + number % 10:02}:{number % 60:02}:05 +0900"
    yield "Received", f"from {via} ({via} [192.0.2.{number}]) by {mx} with ESMTPS; {when}"


def _quoted(sender: str) -> str:
    """The From line, its name in quotes where it needs them."""
    name, _, rest = sender.rpartition(" <")
    if not rest.endswith(">") or not name or name.startswith('"'):
        return sender
    return f'"{name}" <{rest}'
