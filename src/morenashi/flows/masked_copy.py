"""A copy of a message that may be sent: personal information masked, what cannot be masked left out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from functools import partial
from typing import TYPE_CHECKING

from morenashi.flows.guard import Departure, Surroundings, outgoing
from morenashi.flows.inspection import A_MAIL, BODIES, HEADERS, inspect, item_of
from morenashi.flows.masking import mask_text
from morenashi.mask.text import label
from morenashi.model.finding import Unread
from morenashi.model.items_of_data import KINDS
from morenashi.model.mail import Mailbox, MailHead
from morenashi.model.outgoing import Outgoing
from morenashi.model.segment import TableBlock, TextBlock
from morenashi.model.words import Words
from morenashi.values.invisible import without_invisible
from morenashi.values.spread import together

if TYPE_CHECKING:
    from morenashi.workers.pool import Limits, Outcome

_LEFT_OUT = Words(
    ja="[この写しは個人情報を伏せたものです。中を確かめられなかった次のものは含みません: {names}]",
    en="[A copy with personal information masked. It does not hold what could not be looked into: {names}]",
)
_MASKED = Words(
    ja="[この写しは個人情報を伏せたものです。]", en="[A copy with personal information masked.]"
)


@dataclass(frozen=True, slots=True)
class MaskedCopy:
    """The copy as a file: a mail stays a mail, a table becomes CSV, everything else text in UTF-8.

    `left_out` names what could not be looked into and is therefore not in it.
    """

    data: bytes = field(repr=False)
    left_out: tuple[str, ...] = field(repr=False)


def masked_copy(
    departure: Departure, surroundings: Surroundings, *, lang: str = "ja"
) -> MaskedCopy:
    """The copy of a message. Names of the sender, the recipients and our own people stay.

    Attached files come back as text or CSV under their names, whatever format they had.
    """
    from morenashi.extract.dispatch import extract_all

    message = inspect(departure.data, departure.name)
    keep = _kept_values(outgoing(message, departure, surroundings))
    copy = _Copy(keep, lang)
    for segment in extract_all(item_of(departure.data, departure.name or A_MAIL)):
        copy.add(segment)
    return copy.made()


def masked_within(
    departure: Departure,
    surroundings: Surroundings,
    *,
    lang: str = "ja",
    workers: int = 1,
    limits: Limits | None = None,
) -> MaskedCopy | None:
    """The same, made in a child process within limits; None where it could not be made."""
    from morenashi.workers.pool import run_all

    outcome: Outcome[Departure, MaskedCopy]
    function = partial(_masked_in_child, surroundings, lang)
    (outcome,) = run_all(function, [departure], workers=workers, limits=limits)
    return outcome.result


def _masked_in_child(
    surroundings: Surroundings, lang: str, departure: Departure, _emit: object
) -> MaskedCopy:
    return masked_copy(departure, surroundings, lang=lang)


def _kept_values(out: Outgoing) -> frozenset[str]:
    """What is said of the sender, the recipients and our own people only."""
    from morenashi.policy.about import About

    about = About(out)
    others = {person.subject for person in about.third_people() if not person.colleague}
    message = out.message
    known = {
        m.value.reveal() for m in message.mentions if m.subject >= 0 and m.subject not in others
    }
    hidden = {m.value.reveal() for m in message.mentions if m.subject in others}
    business = {m.value.reveal() for m in message.mentions if m.business}
    grave = {m.value.reveal() for m in message.mentions if m.kind in _NEVER}
    return frozenset((known | business) - hidden - grave)


# What is masked whoever it belongs to: in clear it should not travel at all.
_NEVER = frozenset(
    "MY_NUMBER CREDENTIAL CREDIT_CARD SENSITIVE DRIVERS_LICENSE PASSPORT RESIDENCE_CARD "
    "HEALTH_INSURANCE PENSION_NUMBER BANK_ACCOUNT".split()
)


class _Copy:
    """The copy as it grows, part by part."""

    def __init__(self, keep: frozenset[str], lang: str) -> None:
        self._keep = keep
        self._lang = lang
        self._head: MailHead | None = None
        self._texts: dict[str, list[str]] = {}
        self._left_out: list[str] = []

    def add(self, segment: object) -> None:
        """One more piece of the original."""
        if isinstance(segment, MailHead):
            self._head = self._head or segment
        elif isinstance(segment, Unread):
            self._left_out.append(segment.part or segment.name)
        elif isinstance(segment, TextBlock):
            self._texts.setdefault(segment.part, []).append(segment.text)
        elif isinstance(segment, TableBlock):
            first = segment.part not in self._texts
            self._texts.setdefault(segment.part, []).append(_csv(segment, self._lang, first))

    def made(self) -> MaskedCopy:
        """The whole copy."""
        texts: dict[str, str] = {}
        for part, pieces in self._texts.items():
            text = without_invisible("".join(pieces))
            if _hides_something(text):
                self._left_out.append(part)
            else:
                texts[part] = mask_text(text, lang=self._lang, keep=self._keep)
        left_out = tuple(dict.fromkeys(self._left_out))
        if self._head is None:
            joined = "\n".join(texts.values())
            return MaskedCopy(joined.encode("utf-8", "replace"), left_out)
        return MaskedCopy(self._mail(self._head, texts, left_out), left_out)

    def _mail(self, head: MailHead, texts: dict[str, str], left_out: Sequence[str]) -> bytes:
        message = EmailMessage(policy=SMTP)
        _address(message, "From", head.sender)
        _address(message, "To", head.to)
        _address(message, "Cc", head.cc)
        message["Subject"] = " ".join(self._masked(head.subject).split())
        bodies = [part for part in BODIES if part in texts]
        note = _MASKED if not left_out else _LEFT_OUT.filled(names=self._names(left_out))
        body = texts[bodies[0]] if bodies else ""
        message.set_content(f"{body.rstrip()}\n\n{note.said(self._lang)}\n")
        for part, text in texts.items():
            if part not in (*BODIES, HEADERS):
                message.add_attachment(text, filename=self._file_name(part))
        return message.as_bytes()

    def _masked(self, text: str) -> str:
        return mask_text(text, lang=self._lang, keep=self._keep)

    def _names(self, parts: Iterable[str]) -> str:
        return "、".join(self._masked(part) for part in parts)

    def _file_name(self, part: str) -> str:
        name = self._masked(part).replace("/", "_")
        return name if name.endswith((".txt", ".csv")) else f"{name}.txt"


def _hides_something(text: str) -> bool:
    """Whether some of it is in a writing that masking cannot see through: encoded, or letter by letter."""
    from morenashi.detect import find_spans
    from morenashi.extract.wrapped import wrapped_files, wrapped_strangely, wrapped_text

    if wrapped_strangely(text) or next(wrapped_files(text), None) is not None:
        return True
    apart = "\n".join((*together(text), wrapped_text(text)))
    return len(find_spans(apart)) > 0


def _address(message: EmailMessage, header: str, boxes: tuple[Mailbox, ...]) -> None:
    """The header as the original has it, as far as it can be written again."""
    found: list[Address] = []
    for box in boxes:
        try:
            found.append(Address(" ".join(box.name.split()), addr_spec=box.address))
        except (ValueError, IndexError):  # carriers' addresses that the standard does not allow
            continue
    if found:
        message[header] = tuple(found)


def _csv(block: TableBlock, lang: str, with_headers: bool) -> str:
    """A block of rows as CSV, every found value replaced by its label."""
    from morenashi.detect.columns import detect_table

    cells = [[column.cell(i) for column in block.columns] for i in range(len(block.rows))]
    for hit in detect_table(iter((block,))):
        found = zip(hit.row.tolist(), hit.spans, strict=True)
        for row, (kind, start, end, _score, _business) in sorted(
            found, key=lambda one: one[1][1], reverse=True
        ):  # from the end of each cell, so that places stay true
            text = cells[row][hit.column]
            cells[row][hit.column] = text[:start] + label(KINDS[kind], lang) + text[end:]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if with_headers and any(column.header for column in block.columns):
        writer.writerow([column.header for column in block.columns])
    writer.writerows(cells)
    return out.getvalue()
