"""Respond: the case from its first fact to its last, the duties on each day, all its papers, and the notice that was criticised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from morenashi.drill.act import Act, Seen
from morenashi.drill.states import CRITICISED, INCIDENTS, State, states
from morenashi.model.duty import Board, Duty, DutyState
from morenashi.model.incident import YesNo
from morenashi.model.lint import LintLevel, LintReport, NoticeKind
from morenashi.model.moment import day, in_words
from morenashi.model.words import NOTHING, Words

if TYPE_CHECKING:
    from morenashi.flows.respond import Answer

PAPERS = "書類"
_ON = Words(ja="{on}　{told}", en="{on}: {told}")
_FIRST = Words(ja="最初に分かっていたこと", en="what was known at first")
_CLASSES = Words(ja="　当てはまるようになったもの：{classes}", en="  now applies: {classes}")
_NO_CLASS = Words(
    ja="　報告の義務に当たるものはありません。", en="  no class with a duty to report."
)
_CLASS = Words(ja="{regime}{number}号（{label}）", en="{regime} {number} ({label})")
_REGIMES = {
    "jp_appi": Words(ja="規則7条", en="APPI class"),
    "jp_my_number": Words(ja="番号法の規則2条", en="My Number class"),
}
_DONE = Words(ja="　済んだこと：{labels}", en="  done: {labels}")
_EXEMPT = Words(ja="　{why}", en="  {why}")
_DUE = Words(ja="　{label}：{dates}", en="  {label}: {dates}")
_EITHER = Words(ja="、または ", en=", or ")
_GUIDE = Words(ja="{date}（目安）", en="{date} (a guide)")
_FROM = Words(ja="{due}（{known}から数えて）", en="{due} (from {known})")
_GROUP = Words(
    ja="　「{group}」には、{items}を伝えます（{count}項目）。",
    en="  “{group}” are told of {items} ({count} items).",
)
_NOBODY = Words(
    ja="　本人への通知は出しません。調べた結果を、日付を付けて説明します。",
    en="  nobody is alarmed: the result is stated, with its date.",
)
_WROTE = Words(
    ja="書き出した文書：{count}個（{kinds}）。点検で送れないとされたもの：{blocked}通。",
    en="{count} documents written ({kinds}); letters the linter would block: {blocked}.",
)
_CRITICISED = Words(
    ja="批判された文面（新しく書いたもの）を点検すると、送れない理由が{count}個見つかります。",
    en="The notice that was criticised (written anew) is blocked for {count} reasons.",
)
_REASON = Words(ja="　{rule}　{message}", en="  {rule} {message}")
_MOST_ITEMS, _MOST_REASONS = 3, 5
_REPORTS = ("final", "preliminary")


def _play(folder: Path, given: Mapping[str, Any]) -> Seen:
    from morenashi.flows.respond import answer, papers
    from morenashi.sources.case_file import read_case_file

    lines: list[Words] = []
    last: Answer | None = None
    earlier: Board | None = None
    count = 0
    for state in states(given["case"]):
        incident = read_case_file(folder / INCIDENTS / f"{state.on}.toml")
        before = last.incident if last else None
        last = answer(incident, now=state.on, law_on=given.get("law_of"), before=before)
        lines += [*_told(state), *_board_lines(last.board, earlier)]
        earlier = last.board
        count += _write(folder / PAPERS / str(state.on), papers(last, "ja"))
    assert last is not None, "a case without a state"
    criticised = _criticised(folder, given, last)
    lines += [*_letter_lines(last), _papers_line(last, count), *_criticised_lines(criticised)]
    command = f"morenashi respond kit {INCIDENTS}/{day(last.now)}.toml --now {day(last.now)}"
    if law_of := given.get("law_of"):
        command += f" --law-of {law_of}"
    return Seen(tuple(lines), _facts(last, criticised, count), f"{command} --out {PAPERS}")


def _write(folder: Path, made: Any) -> int:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    count = 0
    for paper in made:
        (folder / paper.name).write_bytes(paper.data)
        count += 1
    return count


def _criticised(folder: Path, given: Mapping[str, Any], last: Answer) -> LintReport:
    from morenashi.flows.lint import lint

    text = (folder / INCIDENTS / CRITICISED).read_text("utf-8")
    kind = NoticeKind[given["criticised"].upper()]
    group = given.get("group", "")
    return lint(text, kind=kind, today=day(last.now), incident=last.incident, group=group).report


def _facts(last: Answer, criticised: LintReport, count: int) -> dict[str, Any]:
    fallen = [one for one in last.board.fallen if one.answer in (YesNo.YES, YesNo.POSSIBLE)]
    return {
        "classes": [f"{one.regime}/{one.number}" for one in fallen],
        "due": {
            f"{duty.regime}/{duty.key}": " ".join(str(clock.due)[:10] for clock in duty.clocks)
            for duty in last.board.duties
            if duty.clocks
        },
        "done": [
            f"{duty.regime}/{duty.key}"
            for duty in last.board.duties
            if duty.state is DutyState.DONE
        ],
        "letters": sorted({letter.draft.kind.key for letter in last.letters}),
        "groups": sorted({letter.draft.group for letter in last.letters if letter.draft.group}),
        "blocked": sum(not letter.ready for letter in last.letters),
        "documents": count,
        "criticised": sorted({one.rule for one in criticised.findings if one.level is LintLevel.E}),
    }


def _told(state: State) -> Iterator[Words]:
    told = state.told if state.told != NOTHING else _FIRST
    yield _ON.filled(on=in_words(state.on), told=told)


def _board_lines(board: Board, earlier: Board | None) -> Iterator[Words]:
    """What the day changed: classes, dates of reports, duties that are done."""
    before = _classes(earlier) if earlier else {}
    classes = {key: label for key, label in _classes(board).items() if key not in before}
    if classes:
        yield _CLASSES.filled(classes=_joined(list(classes.values())))
    elif not _classes(board):
        yield from (_EXEMPT.filled(why=why) for why in board.exempt or (_NO_CLASS,))
    known = _due(earlier) if earlier else {}
    for label, dates in _due(board).items():
        if known.get(label) != dates:
            yield _DUE.filled(label=label, dates=dates)
    already = _done(earlier) if earlier else []
    if labels := [label for label in _done(board) if label not in already]:
        yield _DONE.filled(labels=_joined(labels))


def _classes(board: Board) -> dict[tuple[str, int], Words]:
    return {
        (one.regime, one.number): _CLASS.filled(
            regime=_REGIMES[one.regime], number=one.number, label=one.label
        )
        for one in board.fallen
        if one.answer in (YesNo.YES, YesNo.POSSIBLE) and one.regime in _REGIMES
    }


def _due(board: Board) -> dict[Words, Words]:
    return {
        duty.label: _dates(duty) for duty in board.duties if duty.key in _REPORTS and duty.clocks
    }


def _done(board: Board) -> list[Words]:
    return [duty.label for duty in board.duties if duty.state is DutyState.DONE]


def _dates(duty: Duty) -> Words:
    several = len(duty.clocks) > 1
    dates = []
    for clock in duty.clocks:
        due = in_words(day(clock.due))
        text = _FROM.filled(due=due, known=in_words(day(clock.known.at))) if several else due
        dates.append(_GUIDE.filled(date=text) if duty.is_guide else text)
    return Words(
        ja=_EITHER.ja.join(one.ja for one in dates), en=_EITHER.en.join(one.en for one in dates)
    )


def _letter_lines(last: Answer) -> Iterator[Words]:
    from morenashi.model.items_of_data import BY_KEY

    told = {letter.draft.group for letter in last.letters if letter.draft.kind.key == "individual"}
    if not told:
        yield _NOBODY
    for group in last.incident.groups:
        if group.key in told:
            worst = sorted(group.concerned, key=lambda one: -BY_KEY[one.item].harm)
            names = _joined([BY_KEY[one.item].label for one in worst[:_MOST_ITEMS]])
            more = Words(ja=f"{names.ja}など", en=f"{names.en} ...")
            items = more if len(worst) > _MOST_ITEMS else names
            yield _GROUP.filled(group=group.label, items=items, count=len(worst))


def _papers_line(last: Answer, count: int) -> Words:
    kinds = dict.fromkeys(letter.draft.kind.value for letter in last.letters)
    blocked = sum(not letter.ready for letter in last.letters)
    return _WROTE.filled(count=count, kinds=_joined(list(kinds)), blocked=blocked)


def _criticised_lines(report: LintReport) -> Iterator[Words]:
    found = {one.rule: one for one in report.findings if one.level is LintLevel.E}
    yield _CRITICISED.filled(count=len(found))
    for rule, one in sorted(found.items())[:_MOST_REASONS]:
        yield _REASON.filled(rule=rule, message=one.message)


def _joined(words: Sequence[Words]) -> Words:
    return Words(ja="、".join(one.ja for one in words), en=", ".join(one.en for one in words))


act = Act(_play)
