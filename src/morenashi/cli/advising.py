"""What `advise` does: reads what is asked, puts the papers together, shows or writes them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from morenashi.cli import console
from morenashi.cli.files import check_writable, write_whole
from morenashi.cli.language import spoken
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.model.advice import AdviceSheet, Circumstance
    from morenashi.notice.paper import Block, Paper, Points
    from morenashi.report.page import Page

_EXPIRED = Words(
    ja="この助言は確かめた日（{day}）から時間がたっています。電話番号、料金、手続きは公式のページで確かめてください。",
    en="This advice was checked on {day} and is out of date: look up numbers, fees and procedures.",
)
_WRITTEN = Words(ja="書き出しました: {path}", en="Written: {path}")


@dataclass(frozen=True, slots=True)
class Asked:
    """The command line."""

    words: tuple[str, ...]
    ex_member: bool = False
    child: bool = False
    letter: bool = False
    bureaus: bool = False
    keep: bool = False
    before: bool = False
    policy: Path | None = None
    fill: Path | None = None

    def circumstances(self) -> frozenset[Circumstance]:
        """What is true of the person."""
        from morenashi.model.advice import Circumstance

        said = {Circumstance.EX_MEMBER: self.ex_member, Circumstance.CHILD: self.child}
        return frozenset(circumstance for circumstance, true in said.items() if true)


def answer(asked: Asked, name: str, output: Path | None) -> None:
    """Shows the advice as `name` (text, json, html), or the papers asked for in its place."""
    from morenashi.notice.advising import advice_for
    from morenashi.notice.wording import items_of

    if output is not None:
        check_writable(output)
    sheet = advice_for(items_of(asked.words), circumstances=asked.circumstances())
    _warn_if_old(sheet)
    document = _document(name, sheet, _papers(asked, sheet), to_file=output is not None)
    if output is None:
        click.echo(document, nl=False)
        return
    _write(output, document)


def show_items() -> None:
    """Every item by its label and key."""
    from morenashi.model.items_of_data import ITEMS

    for item in ITEMS:
        click.echo(f"{item.label.said(spoken())} ({item.key})")


def write_page(asked: Asked, path: Path) -> None:
    """Writes the page that holds everything, with what was asked for chosen already."""
    from morenashi.notice.page import advice_page
    from morenashi.notice.wording import items_of

    check_writable(path)
    chosen = items_of(asked.words)
    _write(path, advice_page(spoken(), chosen=chosen, circumstances=asked.circumstances()))
    console.tell(_WRITTEN.filled(path=str(path)))


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the desk's own day


def _warn_if_old(sheet: AdviceSheet) -> None:
    from morenashi.model.moment import in_words

    if any(advice.expires_on <= _today() for advice in sheet.advice):
        console.tell(_EXPIRED.filled(day=in_words(sheet.checked_on)))


def _papers(asked: Asked, sheet: AdviceSheet) -> list[Paper]:
    """The papers asked for; none if the advice itself is."""
    from morenashi.notice.bureau_sheets import bureau_sheets
    from morenashi.notice.enquiry import enquiry
    from morenashi.notice.innocent import innocent_explanations
    from morenashi.notice.keeping import keeping
    from morenashi.notice.mine import Mine, read_mine

    mine = Mine()
    if asked.fill is not None:
        from morenashi.cli.input import read_text

        mine = read_mine(read_text(str(asked.fill), None), where=str(asked.fill))
    papers = []
    if asked.letter:
        about = asked.circumstances()
        papers.append(enquiry(sheet.items, mine, today=_today(), circumstances=about))
    if asked.bureaus:
        papers.append(bureau_sheets(sheet.items, mine))
    if asked.before:
        papers.append(innocent_explanations())
    if asked.keep:
        papers.append(keeping())
    if asked.policy is not None:
        papers.append(_promises(asked.policy, sheet))
    return papers


def _promises(policy: Path, sheet: AdviceSheet) -> Paper:
    from morenashi.cli.input import read_text
    from morenashi.extract.markup import markup_text
    from morenashi.notice.promises import promises_paper, touched_promises

    text = read_text(str(policy), None)
    if "<" in text and ">" in text:
        text = "".join(markup_text([text], html=True))
    return promises_paper(touched_promises(text, sheet.items, circumstances=sheet.circumstances))


def _document(name: str, sheet: AdviceSheet, papers: list[Paper], *, to_file: bool) -> str:
    from morenashi.notice.paper import text_of
    from morenashi.notice.paper_html import html_of
    from morenashi.notice.sheet import sheet_paper

    if name == "json":
        return json.dumps(_json(sheet, papers), ensure_ascii=False, indent=2) + "\n"
    shown = papers or [sheet_paper(sheet)]
    if name == "html":
        return html_of(shown, spoken())
    if to_file:
        return "\n".join(text_of(paper, spoken()) for paper in shown)
    return "\n".join(_lines(paper) for paper in shown)


def _json(sheet: AdviceSheet, papers: list[Paper]) -> dict[str, Any]:
    from morenashi.notice.paper import text_of
    from morenashi.notice.sheet_json import sheet_json

    texts = {
        paper.key: {
            "title": paper.title.said(spoken()),
            "text": text_of(paper, spoken()),
        }
        for paper in papers
    }
    return {"advice": sheet_json(sheet), "papers": texts}


def _lines(paper: Paper) -> str:
    """The paper for a terminal: wrapped to its width."""
    from morenashi.report.page import Page

    page = Page(spoken(), console.width())
    page.line(paper.title)
    for block in paper.blocks:
        _block(page, block)
    return page.text()


def _block(page: Page, block: Block) -> None:
    from morenashi.notice.paper import Form, Heading, Para, Points, said_of

    if isinstance(block, Points):
        _points(page, block)
    elif isinstance(block, Heading):
        page.gap()
        page.line(block.said)
    elif isinstance(block, Para):
        page.gap()
        page.paragraph(block.said)
    elif isinstance(block, Form):
        for line in said_of(block, page.lang):
            page.line(line, indent=2)
    else:
        page.gap()


def _points(page: Page, block: Points) -> None:
    from morenashi.notice.paper import mark_of

    for number, point in enumerate(block.points, 1):
        ends = "".join(f" [{word.said(page.lang)}]" for word in point.marks)
        mark = mark_of(block.style, number, page.lang)
        page.paragraph(point.said.said(page.lang) + ends, indent=2, mark=mark)
        for line in point.under:
            page.paragraph(line, indent=6)
        if point.link:
            page.paragraph(point.link, indent=6)


def _write(path: Path, document: str) -> None:
    with write_whole(path) as stream:
        stream.write(document.encode("utf-8"))
