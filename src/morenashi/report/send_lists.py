"""Lists to send and call by: one file for each group and way, with columns to record what was done."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from morenashi.model.group import Channel
from morenashi.model.person import Reached
from morenashi.model.words import Words
from morenashi.report.text import cell
from morenashi.report.workbook import write_sheet

Column = tuple[Words, Callable[[Reached], str]]


def _of(name: str) -> Callable[[Reached], str]:
    return lambda one: one.person.first(name)


def _others(one: Reached) -> str:
    return "、".join(group for group in one.person.groups if group != one.group)


def _holder(one: Reached) -> str:
    return one.person.within.key if one.person.within is not None else ""


def _emails(first: bool) -> Callable[[Reached], str]:
    return lambda one: "".join(one.person.emails[:1]) if first else "、".join(one.person.emails[1:])


def _addresses(one: Reached) -> str:
    return " / ".join(one.person.all("address")[1:])


def _phones(one: Reached) -> str:
    return "、".join(one.person.phones)


_KEY: Column = (Words(ja="番号", en="number"), lambda one: one.person.key)
_NAME: Column = (Words(ja="氏名", en="name"), _of("name"))
_KANA: Column = (Words(ja="フリガナ", en="reading"), _of("kana"))
_PHONE: Column = (Words(ja="電話番号", en="telephone"), _phones)
_END: tuple[Column, ...] = (
    (Words(ja="会員番号", en="member number"), _of("member")),
    (Words(ja="ほかのグループ", en="other groups"), _others),
    (Words(ja="記録の持ち主の番号", en="number of the record's holder"), _holder),
)


@dataclass(frozen=True, slots=True)
class SendList:
    """The file for one way: its name, columns, and empty columns to record (only in a workbook).

    `choices` are what the column `record[choice_at]` may hold.
    """

    file: str
    columns: tuple[Column, ...]
    record: tuple[Words, ...] = ()
    choices: tuple[Words, ...] = ()
    choice_at: int = 0


_CALL_RESULTS = (
    Words(ja="本人と話した", en="spoke to the person"),
    Words(ja="留守", en="no answer"),
    Words(ja="番号が違う", en="wrong number"),
    Words(ja="折り返し待ち", en="will call back"),
    Words(ja="手紙に切り替え", en="by letter instead"),
)
_SMS_RESULTS = (
    Words(ja="届いた", en="delivered"),
    Words(ja="届かない", en="not delivered"),
    Words(ja="返信あり", en="answered"),
    Words(ja="電話に切り替え", en="by call instead"),
)
LISTS: dict[Channel, SendList] = {
    Channel.EMAIL: SendList(
        "mail.csv",
        (
            _KEY,
            _NAME,
            (Words(ja="メールアドレス", en="e-mail"), _emails(first=True)),
            (Words(ja="ほかのメールアドレス", en="other e-mail addresses"), _emails(first=False)),
            *_END,
        ),
    ),
    Channel.POST: SendList(
        "letters.csv",
        (
            _KEY,
            (Words(ja="郵便番号", en="postal code"), _of("postal_code")),
            (Words(ja="住所", en="address"), _of("address")),
            _NAME,
            (Words(ja="ほかの住所", en="other addresses"), _addresses),
            *_END,
        ),
    ),
    Channel.SMS: SendList(
        "sms.xlsx",
        (_KEY, _NAME, _PHONE, *_END),
        (
            Words(ja="送った日時", en="sent at"),
            Words(ja="結果", en="result"),
            Words(ja="備考", en="remarks"),
        ),
        _SMS_RESULTS,
        1,
    ),
    Channel.CALL: SendList(
        "calls.xlsx",
        (_KEY, _NAME, _KANA, _PHONE, *_END),
        (
            Words(ja="かけた日時", en="called at"),
            Words(ja="かけた人", en="called by"),
            Words(ja="結果", en="result"),
            Words(ja="次にかける日", en="call again on"),
            Words(ja="備考", en="remarks"),
        ),
        _CALL_RESULTS,
        2,
    ),
    Channel.CLIENT: SendList("through_client.csv", (_KEY, _NAME, *_END)),
    Channel.NONE: SendList("no_contact.csv", (_KEY, _NAME, _KANA, *_END)),
}


def by_channel(reached: Iterable[Reached]) -> Iterator[tuple[SendList, list[Reached]]]:
    """The people of one group in their lists; ways nobody is reached by are left out."""
    people = list(reached)
    for channel, send in LISTS.items():
        if found := [one for one in people if one.channel is channel]:
            yield send, found


def write(send: SendList, people: Sequence[Reached], out: BinaryIO, *, lang: str) -> None:
    """Writes one list: CSV as Excel wants it (UTF-8 with a mark, CRLF), or a workbook."""
    headers = [words.said(lang) for words, _ in send.columns]
    rows = ([value(one) for _, value in send.columns] for one in people)
    if send.file.endswith(".xlsx"):
        write_sheet(
            out,
            [*headers, *(words.said(lang) for words in send.record)],
            ([*row, *[""] * len(send.record)] for row in rows),
            choices={len(headers) + send.choice_at: [words.said(lang) for words in send.choices]},
        )
        return
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(headers)
        writer.writerows([[cell(value) for value in row] for row in rows])
    finally:
        text.detach()
