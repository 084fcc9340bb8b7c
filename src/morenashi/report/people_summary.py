"""What a set of lists comes to, as text or JSON: people by group and way, the funnel, what was not read."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, BinaryIO

from morenashi.model.count import Count, Unit
from morenashi.model.group import Channel
from morenashi.model.person import Funnel, PeopleResult, Step
from morenashi.model.words import Words
from morenashi.report.page import Page
from morenashi.report.text import json_escaped

FORMAT = "morenashi-respond-people"
VERSION = 1
SHOWN_PROBLEMS, SHOWN_LINES = 20, 8

# What each key of the document holds; a test holds documents to this list. No personal value is in it.
KEYS: dict[str, str] = {
    "format": f'always "{FORMAT}"',
    "version": f"number of this description, {VERSION}",
    "case": "key of the case",
    "rows": "persons written in the lists, canaries left out",
    "persons": "{at_least, at_most}: different persons",
    "proposals": "proposed duplicates without a decision",
    "decided": "decisions that were used",
    "canaries": "rows left out because nobody is behind them",
    "households": "sets of people of several names at one telephone, mailbox or address",
    "skipped": "sets too large to be compared pair by pair",
    "groups": "[{key, label, persons, channels}]; channels: persons by way (email, post, sms, call, "
    "client, none)",
    "funnel": "[{key, label, count, basis, evidence}]; count is {at_least, at_most} or null",
    "contradictions": "[{ja, en}]: what cannot be right in the numbers",
    "columns": "[{file, read, unread}]: read holds {field: header}, unread the other headers",
    "problems": "[{file, line, why}]: what could not be read; line 0 is the file as a whole",
}

_TITLE = Words(
    ja="名簿の{rows}行は、{persons}です。", en="The {rows} rows of the lists are {persons}."
)
_GROUP = Words(ja="{label}　{n}人", en="{label}: {n} persons")
_NO_GROUP = Words(ja="（グループの分からない人）", en="(group not known)")
_WAY = Words(ja="{way}　{n}人", en="{way}: {n}")
_PROPOSALS = Words(
    ja="同じ人かもしれない組が{n}組あります。--out で書き出す proposals.xlsx で判断して、--decided で読み込んでください。"
    "判断するまでは、別の人として扱います。",
    en="{n} pairs may be one person each. Decide in the proposals.xlsx that --out writes, and hand it in with --decided. "
    "Until then they stay two.",
)
_DECIDED = Words(ja="判断済みの組を{n}組、使いました。", en="{n} decisions were used.")
_CANARIES = Words(
    ja="おとりの人を{n}行、除きました（数えず、知らせません）。",
    en="{n} rows of canary persons were left out: never counted, never told.",
)
_HOUSEHOLDS = Words(
    ja="同じ連絡先を、氏名の違う人どうしで使っている組が{n}組あります（家族など）。別の人として扱います。",
    en="{n} contacts are shared by people of different names (households). They stay different people.",
)
_SKIPPED = Words(
    ja="同じ値を持つ人が多すぎて、重複を比べなかった組が{n}組あります。",
    en="{n} sets of people were too large to be compared pair by pair.",
)
_COLUMNS = Words(ja="列の読み方", en="How the columns were taken")
_NOT_TAKEN = Words(ja="使わなかった列: {headers}", en="not used: {headers}")
_FUNNEL = Words(ja="人数の流れ", en="Funnel")
_UNKNOWN = Words(ja="不明", en="unknown")
_CHECK = Words(ja="確かめること", en="To check")
_UNREAD = Words(ja="読めなかったところ　{n}件", en="Could not be read: {n}")
_MORE = Words(ja="ほかに{n}件", en="{n} more")

_WORDS = """
name:氏名:name surname:姓:surname given:名:given_name kana:フリガナ:reading surname_kana:セイ:surname_(reading)
given_kana:メイ:given_name_(reading) postal_code:郵便番号:postal_code address:住所:address
address2:住所の続き:address,_continued prefecture:都道府県:prefecture city:市区町村:city email:メール:e-mail
email2:メール2:e-mail_2 phone:電話:telephone phone2:電話2:telephone_2 phone3:電話3:telephone_3
member:会員番号:member_number birthdate:生年月日:date_of_birth group:グループ:group items:項目:items
canary:おとり:canary spouse:配偶者:spouse spouse_phone:配偶者の電話:spouse's_telephone beneficiary:受取人:beneficiary
beneficiary_phone:受取人の電話:beneficiary's_telephone emergency:緊急連絡先:emergency_contact
emergency_phone:緊急連絡先の電話:emergency_telephone
"""
# What the fields of a list are called.
FIELDS = {
    key: Words(ja=ja, en=en.replace("_", " "))
    for key, ja, en in (entry.split(":") for entry in _WORDS.split())
}


def write(result: PeopleResult, name: str, out: BinaryIO, *, lang: str, width: int = 80) -> None:
    """Writes the summary as `text` or `json`, in UTF-8."""
    if name == "json":
        text = json.dumps(document(result), ensure_ascii=False, indent=1)
        lines = (json_escaped(line) for line in text.split("\n"))
        out.write(("\n".join(lines) + "\n").encode())
        return
    out.write(_page(result, lang, width).encode())


def document(result: PeopleResult) -> dict[str, Any]:
    """The summary as plain data."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "case": result.case,
        "rows": result.rows,
        "persons": _count(_listed(result.funnel)),
        "proposals": len(result.proposals),
        "decided": result.decided,
        "canaries": result.canaries,
        "households": result.households,
        "skipped": result.skipped,
        "groups": [
            {
                "key": key,
                "label": _words(result.labels.get(key, _NO_GROUP)),
                "persons": len(reached),
                "channels": {
                    channel.name.lower(): count
                    for channel in Channel
                    if (count := sum(one.channel is channel for one in reached))
                },
            }
            for key, reached in result.groups()
        ],
        "funnel": [_step(step) for step in result.funnel.steps],
        "contradictions": [_words(problem) for problem in result.funnel.problems],
        "columns": [
            {"file": one.file, "read": dict(one.read), "unread": list(one.unread)}
            for one in result.columns
        ],
        "problems": [
            {"file": one.file, "line": one.line, "why": _words(one.why)} for one in result.problems
        ],
    }


def _listed(funnel: Funnel) -> Count:
    return next(step.count for step in funnel.steps if step.key == "listed" and step.count)


def _step(step: Step) -> dict[str, Any]:
    return {
        "key": step.key,
        "label": _words(step.label),
        "count": _count(step.count) if step.count is not None else None,
        "basis": _words(step.basis),
        "evidence": list(step.evidence),
    }


def _count(count: Count) -> dict[str, int | None]:
    return {"at_least": count.at_least, "at_most": count.at_most}


def _words(words: Words) -> dict[str, str]:
    return {"ja": words.ja, "en": words.en}


def _page(result: PeopleResult, lang: str, width: int) -> str:
    page = Page(lang, width)
    persons = _listed(result.funnel).said(lang, Unit.PERSONS)
    page.paragraph(_TITLE.filled(rows=f"{result.rows:,}", persons=persons))
    page.gap()
    for key, reached in result.groups():
        label = result.labels.get(key, _NO_GROUP)
        page.line(_GROUP.filled(label=label, n=f"{len(reached):,}"))
        ways = Counter(one.channel for one in reached)
        for channel in Channel:
            if ways[channel]:
                page.line(_WAY.filled(way=channel.value, n=f"{ways[channel]:,}"), 4)
    page.gap()
    for said, number in (
        (_PROPOSALS, len(result.proposals)),
        (_DECIDED, result.decided),
        (_HOUSEHOLDS, result.households),
        (_CANARIES, result.canaries),
        (_SKIPPED, result.skipped),
    ):
        if number:
            page.paragraph(said.filled(n=f"{number:,}"), mark="- ")
    _columns(page, result)
    _numbers(page, result.funnel, lang)
    _problems(page, result)
    return page.text()


def _columns(page: Page, result: PeopleResult) -> None:
    """Which columns were taken as what: a wrong one is seen by nobody else."""
    between = ", " if page.lang == "en" else "、"
    page.gap()
    page.line(_COLUMNS)
    for one in result.columns:
        read = between.join(
            f"{FIELDS[name].said(page.lang)} ← {header}" for name, header in one.read
        )
        page.paragraph(f"{one.file}: {read}", 2, "- ")
        if one.unread:
            page.paragraph(_NOT_TAKEN.filled(headers=between.join(one.unread)), 4)


def _numbers(page: Page, funnel: Funnel, lang: str) -> None:
    page.gap()
    page.line(_FUNNEL)
    for step in funnel.steps:
        count = step.count.said(lang, Unit.PERSONS) if step.count else _UNKNOWN.said(lang)
        page.line(f"{step.label.said(lang)}: {count}", 4)
    if funnel.problems:
        page.gap()
        page.line(_CHECK)
        for problem in funnel.problems:
            page.paragraph(problem, 2, "- ")


def _problems(page: Page, result: PeopleResult) -> None:
    if not result.problems:
        return
    page.gap()
    page.line(_UNREAD.filled(n=f"{len(result.problems):,}"))
    lines: dict[tuple[str, str], list[int]] = {}
    for one in result.problems:
        lines.setdefault((one.file, one.why.said(page.lang)), []).append(one.line)
    for (file, why), numbers in list(lines.items())[:SHOWN_PROBLEMS]:
        page.paragraph(_place(file, numbers, why), 2, "- ")
    if len(lines) > SHOWN_PROBLEMS:
        page.line(_MORE.filled(n=f"{len(lines) - SHOWN_PROBLEMS:,}"), 4)


def _place(file: str, numbers: list[int], why: str) -> Words:
    """The file with its first lines and the reason; `summary.json` has all lines."""
    shown = ", ".join(str(number) for number in numbers[:SHOWN_LINES] if number)
    rest = max(len(numbers) - SHOWN_LINES, 0)
    if not shown:
        return Words(ja=f"{file}: {why}", en=f"{file}: {why}")
    ja, en = (f" ほか{rest:,}行", f" and {rest:,} more") if rest else ("", "")
    return Words(ja=f"{file} {shown}行目{ja}: {why}", en=f"{file}, line {shown}{en}: {why}")
