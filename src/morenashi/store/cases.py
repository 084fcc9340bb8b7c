"""Keeps living cases, sealed with the installation's key: the CaseKeeper of an installation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db import IntegrityError, connection, transaction

from morenashi.errors import StoreError
from morenashi.keys import Keys
from morenashi.model.living import Document, DocumentKind, LivingCase
from morenashi.model.words import Words
from morenashi.store.case_state import packed, unpacked
from morenashi.store.connection import telling_errors
from morenashi.store.models import Case, CaseDocument, CaseReason, CaseState

PURPOSE = "cases"


class DjangoCaseKeeper:
    """Each change is one transaction; a state that was kept is never written over."""

    def __init__(self, keys: Keys) -> None:
        self._cipher = keys.cipher(PURPOSE)

    def find(self, key: str) -> LivingCase | None:
        """The case with this key; None where there is none."""
        with telling_errors(_where()):
            row = Case.objects.filter(key=key).first()
            return self._living(row) if row is not None else None

    def all(self) -> Iterator[LivingCase]:
        """Every case by its key, also closed ones."""
        with telling_errors(_where()):
            rows = list(Case.objects.order_by("key"))
        for row in rows:
            with telling_errors(_where()):
                yield self._living(row)

    def put(
        self, case: LivingCase, *, before: LivingCase | None, reasons: Iterable[str] = ()
    ) -> None:
        """Keeps the case in place of `before`, whole or not at all. StoreError if that has changed."""
        with telling_errors(_where()):
            try:
                with transaction.atomic():
                    self._write(case, before, reasons)
            except IntegrityError:
                raise _overtaken(case.key) from None
            if case.erased and not (before and before.erased):
                _scrub()

    def reasons(self, key: str) -> tuple[str, ...]:
        """All reasons given for changes of the case, oldest first."""
        with telling_errors(_where()):
            rows = CaseReason.objects.filter(case__key=key).order_by("id")
            return tuple(self._cipher.open(bytes(row.text), _about(key)).decode() for row in rows)

    def _write(self, case: LivingCase, before: LivingCase | None, reasons: Iterable[str]) -> None:
        row = self._row(case, before)
        if case.erased:
            row.states.all().delete()
            row.reasons.all().delete()
            return
        if case.incident is not None and (before is None or case.version != before.version):
            state = self._cipher.seal(packed(case.incident), _about(case.key, case.version))
            row.states.create(version=case.version, kept=case.changed, state=state)
        for reason in filter(None, reasons):
            row.reasons.create(text=self._cipher.seal(reason.encode(), _about(case.key)))
        for document in case.documents[len(before.documents) if before else 0 :]:
            row.documents.create(
                kind=document.kind.name,
                sha256=document.sha256,
                at=document.at,
                version=document.version,
            )

    def _row(self, case: LivingCase, before: LivingCase | None) -> Case:
        secret = b"" if case.erased else self._cipher.seal(case.secret, _about(case.key))
        told = {
            "version": case.version,
            "opened": case.opened,
            "changed": case.changed,
            "closed": case.closed,
            "erased": case.erased,
            "seq": case.seq,
            "mark": case.mark,
            "secret": secret,
        }
        if before is None:
            return Case.objects.create(key=case.key, **told)
        kept = Case.objects.filter(key=case.key, version=before.version, seq=before.seq)
        if not kept.update(**told):
            raise _overtaken(case.key)
        return Case.objects.get(key=case.key)

    def _living(self, row: Case) -> LivingCase:
        incident, secret = None, b""
        if row.erased is None:
            state = CaseState.objects.get(case=row, version=row.version)
            sealed = self._cipher.open(bytes(state.state), _about(row.key, row.version))
            incident = unpacked(sealed, where=row.key)
            secret = self._cipher.open(bytes(row.secret), _about(row.key))
        return LivingCase(
            key=row.key,
            version=row.version,
            opened=row.opened,
            changed=row.changed,
            incident=incident,
            closed=row.closed,
            erased=row.erased,
            seq=row.seq,
            mark=row.mark,
            secret=secret,
            documents=tuple(_document(one) for one in row.documents.order_by("id")),
        )


def _document(row: CaseDocument) -> Document:
    return Document(DocumentKind[row.kind], row.sha256, row.at, row.version)


def _about(key: str, version: int = 0) -> str:
    """Where a sealed text belongs: it opens nowhere else."""
    return f"case {key} {version}" if version else f"case {key}"


def _scrub() -> None:
    """SQLite keeps deleted rows in free pages and in its log until they are written over."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _where() -> str:
    return str(connection.settings_dict["NAME"])


def _overtaken(key: str) -> StoreError:
    return StoreError(
        where=key,
        why=Words(
            ja="この事案は、その間にほかの人が変えました。",
            en="somebody else has changed this case in the meantime.",
        ),
        todo=Words(
            ja="morenashi respond export で今の内容を書き出し、もう一度変更してください。",
            en="Write out its present state with `morenashi respond export` and change that.",
        ),
    )
