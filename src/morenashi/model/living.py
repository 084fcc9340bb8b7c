"""LivingCase: a case as the installation keeps it, with its state, its age and what was written for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from morenashi.model.incident import Incident
from morenashi.model.words import Words


class DocumentKind(Enum):
    """What a recorded document is. The names of the members are kept: they stay as they are."""

    REPORT = Words(ja="報告書", en="report to an authority")
    NOTICE = Words(ja="本人への通知", en="notice to the persons")
    PUBLICATION = Words(ja="公表文", en="public statement")
    CLIENTS = Words(ja="委託元への通知", en="notice to clients")
    CORRECTION = Words(ja="訂正", en="correction")
    CLOSING = Words(ja="終結の報告", en="closing report")
    OTHER = Words(ja="その他の文書", en="other document")


@dataclass(frozen=True, slots=True)
class Document:
    """A document that went out, by the hash of its bytes; `version` is the state of the case it tells."""

    kind: DocumentKind
    sha256: str
    at: datetime
    version: int


@dataclass(frozen=True, slots=True)
class LivingCase:
    """A case in the store. `version` counts its states; `seq` and `mark` are its last ledger entry.

    `incident` is None after its texts were erased. `secret` is the key of the hashes of its texts in the
    ledger; it is erased with them. `closed` None: it is open.
    """

    key: str
    version: int
    opened: datetime
    changed: datetime
    incident: Incident | None = field(default=None, repr=False)
    closed: datetime | None = None
    erased: datetime | None = None
    seq: int = 0
    mark: str = ""
    secret: bytes = field(default=b"", repr=False)
    documents: tuple[Document, ...] = ()

    def has(self, kind: DocumentKind) -> bool:
        """Whether such a document was recorded."""
        return any(document.kind is kind for document in self.documents)
