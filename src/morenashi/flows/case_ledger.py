"""Reads the ledgers of cases: whether they hold together, and what they tell in plain words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from morenashi.ledger.book import Ledger
from morenashi.ledger.chain import Broken, Chain, Fault, Head
from morenashi.ledger.entry import Act, Entry
from morenashi.ledger.tokens import hashed
from morenashi.model.fact_names import choice_of, name_of
from morenashi.model.keepers import CaseKeeper
from morenashi.model.living import DocumentKind, LivingCase
from morenashi.model.moment import in_words
from morenashi.model.words import Words

_TEXT = Words(ja="（文）", en="(text)")
_YES, _NO = Words(ja="はい", en="yes"), Words(ja="いいえ", en="no")
_NOTHING_YET = Words(ja="（なし）", en="(none)")
_NO_CASE = Words(
    ja="この台帳の事案が、保存されている事案の中にありません",
    en="no living case belongs to this ledger",
)


@dataclass(frozen=True, slots=True)
class Checked:
    """The ledger of one case, looked through. `stray`: the store knows no such case."""

    key: str
    chain: Chain
    stray: bool = False

    @property
    def whole(self) -> bool:
        """Whether every entry is there, unchanged and in order."""
        return not self.chain.broken and not self.stray

    def faults(self) -> tuple[Words, ...]:
        """What is wrong, one for each place."""
        found = [Words(ja=one.said("ja"), en=one.said("en")) for one in self.chain.broken]
        return (*found, *((_NO_CASE,) if self.stray else ()))

    def remarks(self) -> tuple[Words, ...]:
        """What is no break, but should be known."""
        said = []
        if self.chain.torn:
            said.append(_TORN.filled(count=len(self.chain.torn)))
        if self.chain.unapplied:
            said.append(_UNAPPLIED.filled(count=self.chain.unapplied))
        return tuple(said)


_TORN = Words(
    ja="最後の行が書きかけです（{count}バイト）。書き込み中に止まったもので、次に書くときに、そのことを記して取り除きます。",
    en="The last line is only half written ({count} bytes): a program was stopped while writing. The "
    "next one that writes takes it out and says so.",
)
_UNAPPLIED = Words(
    ja="最後の{count}件を、事案は知りません。反映の前に止まったか、データベースを古い控えに戻したためです。"
    "次に書くときに、効力がないことを記します。",
    en="The case does not know the last {count} entries: a program was stopped before it changed the case, "
    "or the database was restored from an older copy. The next one that writes says that they have no effect.",
)


def check_ledgers(
    keeper: CaseKeeper, ledger: Ledger, keys: Iterable[str] = ()
) -> tuple[Checked, ...]:
    """The ledgers of these cases, or of all, compared with what the cases remember."""
    wanted = list(keys)
    if not wanted:
        wanted = sorted({*ledger.cases(), *(case.key for case in keeper.all())})
    return tuple(_checked(key, keeper, ledger) for key in wanted)


def _checked(key: str, keeper: CaseKeeper, ledger: Ledger) -> Checked:
    case = keeper.find(key)
    chain = ledger.verify(key, Head(case.seq, case.mark) if case else None)
    chain = replace(chain, broken=(*chain.broken, *_foreign(key, chain)))
    return Checked(key, chain, stray=case is None and bool(chain.entries or chain.broken))


def _foreign(key: str, chain: Chain) -> Iterator[Broken]:
    """Entries that open a case with another key: the file was put in the place of this one."""
    for line, entry in enumerate(chain.entries, 1):
        draft = entry.draft
        if draft.path == "key" and draft.after is not None and draft.after != {"is": key}:
            yield Broken(Fault.FOREIGN, entry.seq, line)


@dataclass(frozen=True, slots=True)
class Told:
    """One entry in plain words. `before` and `after` are empty where a text is not shown.

    `void`: it has no effect, since the program was stopped.
    """

    seq: int
    at: datetime
    who: str
    version: int
    act: Words
    path: str = ""
    fact: Words | None = None
    before: Words | None = None
    after: Words | None = None
    because: str = field(default="", repr=False)
    void: bool = False


def history(case: LivingCase, keeper: CaseKeeper, ledger: Ledger) -> tuple[Told, ...]:
    """What happened to the case, oldest first."""
    chain = ledger.verify(case.key, Head(case.seq, case.mark))
    reasons = {_name(hashed(text, case.secret)): text for text in keeper.reasons(case.key)}
    void = _void(chain, case.seq)
    return tuple(_told(entry, reasons, entry.seq in void) for entry in chain.entries)


def _void(chain: Chain, known: int) -> set[int]:
    """The numbers of entries that a later one calls void, and of those the case does not know."""
    numbers = {entry.seq for entry in chain.entries if entry.seq > known}
    for entry in chain.entries:
        if entry.draft.act is Act.VOID:
            told = entry.draft.before
            numbers |= set(range(told["first"], told["last"] + 1))
    return numbers


def _told(entry: Entry, reasons: dict[str, str], void: bool) -> Told:
    draft = entry.draft
    shown: dict[str, Any] = {}
    if draft.act is Act.CHANGED:
        shown = {
            "fact": name_of(draft.path),
            "before": _value(draft.path, draft.before),
            "after": _value(draft.path, draft.after),
        }
    elif draft.act is Act.RECORDED:
        shown = {"fact": DocumentKind[draft.after["kind"]["is"].upper()].value}
    because = ""
    if draft.because is not None:
        because = reasons.get(_name(draft.because), "")
    return Told(
        entry.seq,
        entry.at,
        draft.who,
        draft.version,
        draft.act.value,
        path=draft.path,
        because=because,
        void=void,
        **shown,
    )


def _value(path: str, token: Any) -> Words:
    """A token in plain words."""
    match token:
        case None:
            return _NOTHING_YET
        case bool():
            return _YES if token else _NO
        case int():
            return Words(ja=f"{token:,}", en=f"{token:,}")
        case list():
            said = [_value(path, one) for one in token]
            return Words(
                ja="、".join(one.ja for one in said) or _NOTHING_YET.ja,
                en=", ".join(one.en for one in said) or _NOTHING_YET.en,
            )
        case {"is": str(name)}:
            return choice_of(path, name)
        case {"day": str(told)}:
            at = datetime.fromisoformat(told) if "T" in told else date.fromisoformat(told)
            return in_words(at)
    return _TEXT


def _name(token: Any) -> str:
    return json.dumps(token, sort_keys=True)
