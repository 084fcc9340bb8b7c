"""The advice of one person as a paper: the four questions a frightened person asks, answered in order."""

from __future__ import annotations

from morenashi.model.advice import AdviceSheet, Contact, DeadEnd, Step, When
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.moment import in_words
from morenashi.model.words import Words
from morenashi.notice.catalogue import catalogue
from morenashi.notice.paper import Block, Heading, Paper, Para, Point, Points, marks_of

QUESTIONS: tuple[Words, ...] = (
    Words(ja="自分は含まれるのか", en="Am I affected?"),
    Words(ja="何が漏れたのか", en="What leaked?"),
    Words(ja="何が起こりうるのか", en="What can happen?"),
    Words(ja="何をすればよいのか", en="What do I do?"),
)

# What holds whichever company it was; general practice, the source cases S1 and S4 are the reason.
AFFECTED: tuple[Words, ...] = (
    Words(
        ja="知らせが届いていなくても、含まれないとは限りません。古い連絡先に送られた、まだ送られていない、迷惑メールに入ったということがあります。",
        en="No notice does not mean that you are not affected: it may have gone to an old address, be "
        "still to come, or lie in the junk folder.",
    ),
    Words(
        ja="会社の公式サイトを自分で開き、そこに書かれた窓口に、自分が含まれるかを尋ねます。届いたメールのリンクは使いません。",
        en="Open the company's own site yourself and ask the desk named there. Do not use links in a mail.",
    ),
    Words(
        ja="退会した人、申し込みの途中でやめた人、家族や緊急連絡先として書かれた人も、含まれることがあります。",
        en="Those who left, who never finished signing up, or who were named as family or emergency "
        "contact may be affected too.",
    ),
)
DEAD_ENDS = Words(ja="うまくいかないこと", en="What does not work")
CONTACTS = Words(ja="相談先", en="Where to turn")
ABOUT = Words(
    ja="この助言は{day}に確かめた内容です。「一般的な注意」は本プロジェクトが書いたもので公的な出典がなく、「未確認」は元の資料では確かめていないという意味です。電話番号や料金は、使う前に公式のページで確かめてください。法的な助言ではありません。",
    en='As checked on {day}. "General practice" was written for this project and has no official '
    'source; "unverified" was not read at its origin. Check phone numbers and fees on the official '
    "page before use. This is not legal advice.",
)
_NOTHING_PICKED = Words(
    ja="漏れた項目が分からないときの、どの漏えいにも共通する助言です。",
    en="Advice for every leak, as it is not known what leaked.",
)
_TITLE = Words(ja="情報が漏れた人のための手引き", en="What to do when your data leaked")


def sheet_paper(sheet: AdviceSheet) -> Paper:
    """All of the sheet, worst first."""
    blocks: list[Block] = [
        _question(0),
        Points(tuple(Point(said) for said in AFFECTED)),
        _question(1),
        *_what(sheet),
        _question(2),
        Points(tuple(Point(said) for said in sheet.harms)),
        _question(3),
    ]
    for when in When:
        if steps := sheet.steps_at(when):
            blocks += [Heading(when.value), Points(tuple(map(step_point, steps)), "box")]
    if sheet.dead_ends:
        blocks += [Heading(DEAD_ENDS), Points(tuple(map(dead_end_point, sheet.dead_ends)))]
    if sheet.contacts:
        blocks += [Heading(CONTACTS), Points(tuple(map(contact_point, sheet.contacts)))]
    blocks.append(Para(ABOUT.filled(day=in_words(sheet.checked_on)), soft=True))
    return Paper("advice", _TITLE, tuple(blocks))


def _question(number: int) -> Heading:
    said = QUESTIONS[number]
    return Heading(Words(ja=f"{number + 1}. {said.ja}", en=f"{number + 1}. {said.en}"))


def _what(sheet: AdviceSheet) -> list[Block]:
    labels = [BY_KEY[key].label for key in sheet.items]
    labels += [
        circumstance.value for circumstance in sorted(sheet.circumstances, key=lambda c: c.name)
    ]
    if not labels:
        return [Para(_NOTHING_PICKED)]
    return [Points(tuple(Point(label) for label in labels))]


def step_point(step: Step) -> Point:
    """A step with its contact below it."""
    under = []
    if step.contact is not None:
        under.append(_contact_line(catalogue().contacts[step.contact]))
    if step.fee.ja:
        under.append(step.fee)
    return Point(step.does, tuple(under), marks_of(step.source, verified=step.verified), step.url)


def dead_end_point(end: DeadEnd) -> Point:
    """What does not work."""
    return Point(end.said, marks=marks_of(end.source, verified=end.verified))


def contact_point(contact: Contact) -> Point:
    """A contact with hours, fee and note below it."""
    head = Words(
        ja=f"{contact.name.ja} {contact.phone}".strip(),
        en=f"{contact.name.en} {contact.phone}".strip(),
    )
    under = tuple(said for said in (contact.hours, contact.fee, contact.note) if said.ja)
    return Point(head, under, marks_of(contact.source, verified=contact.verified), contact.url)


def _contact_line(contact: Contact) -> Words:
    return Words(
        ja=f"→ {contact.name.ja}{f' {contact.phone}' if contact.phone else ''}",
        en=f"→ {contact.name.en}{f' {contact.phone}' if contact.phone else ''}",
    )
