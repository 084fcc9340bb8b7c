"""The life of a case: opened, changed fact by fact, documents recorded, closed, erased; each step with its ledger entry."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from morenashi.errors import CaseError
from morenashi.ledger.book import Ledger, Writer
from morenashi.ledger.chain import Head
from morenashi.ledger.entry import Act, Draft
from morenashi.ledger.tokens import hashed, token
from morenashi.model.consistency import consistency
from morenashi.model.consistency.changes import unexplained, vanished
from morenashi.model.difference import Change, differences
from morenashi.model.facts import KEY
from morenashi.model.group import Leaked
from morenashi.model.incident import Incident
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.keepers import CaseKeeper
from morenashi.model.living import Document, DocumentKind, LivingCase
from morenashi.model.plain import Level, Wrong
from morenashi.model.unseen import seen
from morenashi.model.words import Words
from morenashi.sources.case_file import case_text, parse_case, placed, refused

__all__ = [
    "Imported", "close_case", "differences", "erase_case", "import_case", "incident_of", "is_path", "living_case",
    "open_case", "read_case", "record_document", "what_keeps_open",
]  # fmt: skip

LONGEST_NAME = 100  # letters of who did something
SECRET = 32  # bytes


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. Without changes nothing was written."""

    case: LivingCase
    changes: tuple[Change, ...]
    opened: bool = False
    reopened: bool = False
    warnings: tuple[Wrong, ...] = ()
    """Changes for which the case gives no reason yet."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does something to a case, when and why."""

    who: str = ""
    because: str = field(default="", repr=False)
    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __post_init__(self) -> None:
        if len(self.who) > LONGEST_NAME or "\n" in self.who or seen(self.who) != self.who:
            raise _refused(
                "--who",
                f"名前か役割は{LONGEST_NAME}字までの一行です。",
                f"a name or role has up to {LONGEST_NAME} letters in one line.",
                "短く書いてください。",
                "Write it shorter.",
            )


def read_case(path: Path, *, today: date | None = None) -> tuple[Incident, tuple[Wrong, ...]]:
    """The incident in a file and its warnings, each with its line. CaseError where it contradicts itself."""
    text = case_text(path)
    incident = _in_our_words(parse_case(text, where=str(path)))
    found = consistency(incident, today=today)
    if errors := [one for one in found if one.level is Level.ERROR]:
        raise refused(errors, text, where=str(path))
    return incident, placed(found, text)


def _in_our_words(incident: Incident) -> Incident:
    """Items named by a common word (「持病」, 「カード番号」) that stands for one item only get its key."""
    from morenashi.notice.wording import item_named

    def named(leaked: Leaked) -> Leaked:
        key = None if leaked.item in BY_KEY else item_named(leaked.item)
        return replace(leaked, item=key) if key else leaked

    groups = tuple(replace(one, items=tuple(map(named, one.items))) for one in incident.groups)
    return incident if groups == incident.groups else replace(incident, groups=groups)


def is_path(text: str) -> bool:
    """Whether a CASE on the command line names a file rather than the key of a living case."""
    return not KEY.fullmatch(text) or (Path(text).is_file())


def open_case(
    text: str, keeper: CaseKeeper, *, today: date | None = None
) -> tuple[Incident, tuple[Wrong, ...]]:
    """The incident of a case by the path of its file or by its key, and its warnings."""
    if is_path(text):
        return read_case(Path(text), today=today)
    case = living_case(text, keeper)
    incident = incident_of(case)
    return incident, tuple(consistency(incident, today=today))


def living_case(key: str, keeper: CaseKeeper) -> LivingCase:
    """The case with this key; CaseError where there is none."""
    case = keeper.find(key) if KEY.fullmatch(key) else None
    if case is None:
        raise _refused(
            key if KEY.fullmatch(key) else "CASE",
            "その名前のファイルも、登録された事案もありません。",
            "is neither a file nor the key of a living case.",
            "morenashi respond cases で登録された事案を確かめてください。",
            "See the living cases with `morenashi respond cases`.",
        )
    return case


def import_case(
    incident: Incident,
    *,
    keeper: CaseKeeper,
    ledger: Ledger,
    deed: Deed,
    expect: int | None = None,
) -> Imported:
    """Opens a case, or changes it to this state. One ledger entry for each fact that differs.

    `expect` is the version the change was made on: CaseError where the case has another by now, where it
    is closed or loses entries (promises, evidence ...) and no reason is given, where its texts were erased,
    or where the file seems to tell another incident under the same key and no version is given.
    """
    with _changing(incident.key, keeper, ledger) as (writer, kept):
        _check_expected(incident.key, kept, expect)
        if kept is not None and expect is None and _another(incident_of(kept), incident):
            raise _another_incident(incident.key, kept.version)
        changes = differences(kept.incident if kept else None, incident)
        if kept is not None and not changes:
            return Imported(kept, ())
        if (gone := vanished(changes)) and not deed.because:
            raise _taken_out(incident.key, gone)
        reopened = kept is not None and kept.closed is not None
        if reopened and not deed.because:
            raise _closed(incident.key)
        case = _next(incident, kept, deed.at)
        drafts = [] if kept else [_draft(Act.OPENED, case, deed)]
        drafts += [_draft(Act.REOPENED, case, deed)] if reopened else []
        drafts += [_of_change(change, case, deed) for change in changes]
        case = _written(writer, drafts, case, deed)
        keeper.put(case, before=kept, reasons=(deed.because,))
        warned = unexplained(incident_of(kept), incident, changes) if kept else ()
        return Imported(case, changes, kept is None, reopened, tuple(warned))


def record_document(
    key: str,
    kind: DocumentKind,
    sha256: str,
    *,
    keeper: CaseKeeper,
    ledger: Ledger,
    deed: Deed,
) -> LivingCase:
    """Records that a document went out, by the hash of its bytes."""
    with _changing(key, keeper, ledger) as (writer, kept):
        before = _there(key, kept)
        incident_of(before)
        document = Document(kind, sha256, deed.at, before.version)
        told = {"kind": {"is": kind.name.lower()}, "sha256": sha256}
        draft = replace(_draft(Act.RECORDED, before, deed), after=told)
        case = replace(before, documents=(*before.documents, document))
        case = _written(writer, [draft], case, deed)
        keeper.put(case, before=before, reasons=(deed.because,))
        return case


def what_keeps_open(case: LivingCase, *, waived: bool = False) -> tuple[Wrong, ...]:
    """What must be done before the case may be closed; `waived`: there will be no closing report."""
    left = [
        Wrong(f"promises[{number}].kept_on", _PROMISE.filled(number=number + 1))
        for number, promise in enumerate(incident_of(case).promises)
        if promise.kept_on is None
    ]
    if not waived and not case.has(DocumentKind.CLOSING):
        left.append(Wrong("respond record --kind closing", _NO_CLOSING_REPORT))
    return tuple(left)


def close_case(
    key: str, *, keeper: CaseKeeper, ledger: Ledger, deed: Deed, waive: str = ""
) -> LivingCase:
    """Closes a case. CaseError while promises are open, or without a closing report.

    `waive` is the reason why the people concerned get no closing report: it is kept with the case.
    """
    with _changing(key, keeper, ledger) as (writer, kept):
        before = _there(key, kept)
        if before.closed is not None:
            return before
        if left := what_keeps_open(before, waived=bool(waive)):
            raise _kept_open(key, left)
        draft = _draft(Act.CLOSED, before, deed)
        if waive:
            draft = replace(draft, after={"closing_report": hashed(waive, before.secret)})
        case = _written(writer, [draft], replace(before, closed=deed.at), deed)
        keeper.put(case, before=before, reasons=(deed.because, waive))
        return case


def erase_case(key: str, *, keeper: CaseKeeper, ledger: Ledger, deed: Deed) -> LivingCase:
    """Erases all a closed case says, with the key of its hashes. Its ledger stays and stays valid."""
    with _changing(key, keeper, ledger) as (writer, kept):
        before = _there(key, kept)
        if before.erased is not None:
            return before
        if before.closed is None:
            raise _refused(
                key,
                "閉じていない事案は消去できません。",
                "is not closed: only closed cases can be erased.",
                "先に morenashi respond close で閉じてください。",
                "Close it first with `morenashi respond close`.",
            )
        draft = Draft(Act.ERASED, deed.who, before.version)
        gone = replace(before, incident=None, erased=deed.at, secret=b"")
        case = _written(writer, [draft], gone, deed)
        keeper.put(case, before=before)
        return case


@contextmanager
def _changing(
    key: str, keeper: CaseKeeper, ledger: Ledger
) -> Iterator[tuple[Writer, LivingCase | None]]:
    """The only one that writes the case. What a killed program left in the ledger alone is called void."""
    with ledger.writing(key, lambda: _head(keeper.find(key))) as writer:
        kept = keeper.find(key)
        if kept is None:
            _check_new(key, keeper)
        if writer.unapplied:
            first = kept.seq + 1 if kept else 1
            writer.add([Draft(Act.VOID, before={"first": first, "last": writer.head.seq})])
        yield writer, kept


def _head(case: LivingCase | None) -> Head:
    return Head(case.seq, case.mark) if case else Head()


def _check_new(key: str, keeper: CaseKeeper) -> None:
    """Two keys that differ in capitals only would share one file where the system sees no difference."""
    same = [case.key for case in keeper.all() if case.key.lower() == key.lower()]
    if same:
        raise _refused(
            key,
            f"大文字と小文字だけが違う事案（{same[0]}）があります。",
            f"differs from a living case ({same[0]}) in capitals only.",
            "key を別の名前にしてください。",
            "Give it another key.",
        )


def _check_expected(key: str, kept: LivingCase | None, expect: int | None) -> None:
    now = kept.version if kept else 0
    if expect is not None and expect != now:
        raise _refused(
            key,
            f"その間に変更されています（今は第{now}版、想定は第{expect}版）。",
            f"was changed in the meantime (it has version {now}, not {expect}).",
            "morenashi respond export で今の内容を書き出し、それを直してください。",
            "Write out its present state with `morenashi respond export` and change that.",
        )
    if kept is not None:
        incident_of(kept)


def _another(old: Incident, new: Incident) -> bool:
    """Whether a file under the same key tells another incident: another title, and no day of knowledge kept."""
    days = {one.at for one in old.known}
    return old.title != new.title and bool(days) and days.isdisjoint(one.at for one in new.known)


def _another_incident(key: str, version: int) -> CaseError:
    return _refused(
        key,
        "この key は、件名も知った日も違う、別の事案で使われています。",
        "is the key of a living case with another title and other days of knowledge.",
        f"別の事案なら key を変えてください。同じ事案なら --expect {version} を付けてください。",
        f"Give another incident another key. If it is the same one, add --expect {version}.",
    )


def _taken_out(key: str, gone: tuple[str, ...]) -> CaseError:
    return CaseError(
        where=key,
        why=Words(
            ja=f"事案から{len(gone)}件の記載が消えます。",
            en=f"{len(gone)} entries would be taken out of the case.",
        ),
        todo=Words(
            ja="消さずに残してください（約束は kept_on、指摘は answered_on を書きます）。"
            "誤って書いたものを消すなら、その理由を --because で書いてください。",
            en="Leave them in (write kept_on for a promise, answered_on for a warning). If they were "
            "written by mistake, say so with --because.",
        ),
        problems=tuple(Wrong(path, _GONE) for path in gone),
    )


_GONE = Words(ja="読み込むファイルにありません。", en="is not in the file any more.")


def _next(incident: Incident, kept: LivingCase | None, at: datetime) -> LivingCase:
    """The case in its next state; a new one has version 1 and a secret of its own."""
    if kept is None:
        secret = secrets.token_bytes(SECRET)
        return LivingCase(incident.key, 1, at, at, incident, secret=secret)
    return replace(kept, version=kept.version + 1, changed=at, incident=incident, closed=None)


def _written(writer: Writer, drafts: list[Draft], case: LivingCase, deed: Deed) -> LivingCase:
    """The case with its new last entry. The ledger comes first: what it does not hold never happened."""
    last = writer.add(drafts, at=deed.at)[-1]
    return replace(case, seq=last.seq, mark=last.mark)


def _draft(act: Act, case: LivingCase, deed: Deed) -> Draft:
    because = hashed(deed.because, case.secret) if deed.because else None
    return Draft(act, deed.who, case.version, because=because)


def _of_change(change: Change, case: LivingCase, deed: Deed) -> Draft:
    return replace(
        _draft(Act.CHANGED, case, deed),
        path=change.path,
        before=token(change.before, path=change.path, secret=case.secret),
        after=token(change.after, path=change.path, secret=case.secret),
    )


def incident_of(case: LivingCase) -> Incident:
    """What the case says now; CaseError where it was erased."""
    if case.incident is None:
        raise _refused(
            case.key,
            "この事案の内容は消去されています。",
            "the texts of this case were erased.",
            "経過は morenashi respond history で見られます。続きは別の key で登録してください。",
            "See its history with `morenashi respond history`; go on under another key.",
        )
    return case.incident


def _there(key: str, kept: LivingCase | None) -> LivingCase:
    if kept is None:
        raise _refused(
            key,
            "登録された事案にありません。",
            "is no living case.",
            "morenashi respond cases で確かめてください。",
            "See the living cases with `morenashi respond cases`.",
        )
    return kept


def _closed(key: str) -> CaseError:
    return _refused(
        key,
        "この事案は閉じられています。",
        "this case is closed.",
        "再び開くなら、--because で理由を書いてください。",
        "Give a reason with --because to open it again.",
    )


_PROMISE = Words(
    ja="{number}番目の約束がまだ果たされていません。", en="promise no. {number} is not kept yet."
)
_NO_CLOSING_REPORT = Words(
    ja="本人への終結の報告が記録されていません。",
    en="no closing report to the people concerned is recorded.",
)


def _kept_open(key: str, left: tuple[Wrong, ...]) -> CaseError:
    return CaseError(
        where=key,
        why=Words(ja="まだ閉じられません。", en="cannot be closed yet."),
        todo=Words(
            ja="約束を果たして kept_on を書き、終結の報告を記録してください。"
            "報告をしないなら、その理由を --waive-closing-report で書いてください。",
            en="Keep the promises and write kept_on, and record the closing report; if there is to be "
            "none, say why with --waive-closing-report.",
        ),
        problems=left,
    )


def _refused(where: str, ja: str, en: str, todo_ja: str, todo_en: str) -> CaseError:
    return CaseError(where=where, why=Words(ja=ja, en=en), todo=Words(ja=todo_ja, en=todo_en))
