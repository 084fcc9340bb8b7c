"""Sheets for the 本人申告 to CIC, KSC and JICC: what to know of each, and what to write there."""

from __future__ import annotations

from collections.abc import Iterable

from morenashi.model.items_of_data import BY_KEY
from morenashi.model.moment import in_words
from morenashi.model.words import Words
from morenashi.notice.bureaus import PAPERS, Bureau, Fact, bureaus
from morenashi.notice.mine import Mine
from morenashi.notice.paper import (
    Blank,
    Block,
    Form,
    Heading,
    NewPage,
    Paper,
    Para,
    Point,
    Points,
    marks_of,
)

_TITLE = Words(
    ja="信用情報機関への本人申告の控え（下書き）",
    en="Declarations to the credit bureaus: draft sheets",
)
_WHAT = Words(
    ja="あなたの名前で借り入れなどが申し込まれたときに、審査をする会社へ注意を伝えておく仕組みです。三つの機関は別々なので、三つとも申し込みます。このまま提出する用紙ではありません。申込画面や用紙に書き写すための下書きと控えです。",
    en="A note that warns lenders if somebody applies in your name. The three bureaus are separate: "
    "apply to all three. These are not the bureaus' forms but drafts to copy from, and your record.",
)
_CHECK = Words(
    ja="料金・期間・選べる項目は変わります。「未確認」の印があるものは、申し込む前に機関のページで確かめてください（{day} 時点の情報です）。",
    en="Fees, periods and grounds change. Check what is marked unverified on the bureau's page before you "
    "apply (as of {day}).",
)
_STORY = Words(
    ja="{company}から、{document}の画像が漏えいした（{told}）。カードなどの原本は手元にある。他人に名前を使われるおそれがあるため申告する。",
    en="A picture of my {document} leaked from {company} ({told}). I still hold the original. I declare "
    "because others may use my name.",
)
_RECEIPT = Words(ja="申し込んだ日と受付番号", en="Day of application, receipt number")


def bureau_sheets(items: Iterable[str], mine: Mine) -> Paper:
    """One sheet for each bureau, filled with what `mine` holds."""
    known = bureaus()
    day = min(bureau.checked_on for bureau in known).isoformat()
    blocks: list[Block] = [Para(_WHAT), Para(_CHECK.filled(day=day))]
    story = _story(tuple(items), mine)
    for place, bureau in enumerate(known):
        blocks += [NewPage()] if place else []
        blocks += _sheet(bureau, story, mine)
    return Paper("bureaus", _TITLE, tuple(blocks))


def bureau_points(bureau: Bureau) -> tuple[Point, ...]:
    """What is known of a bureau, the link last."""
    facts = tuple(_point(fact) for fact in bureau.facts)
    return (*facts, Point(Words(ja="申し込みのページ", en="Page"), link=bureau.contact.url))


def ground_point(bureau: Bureau) -> Point:
    """What to choose when a picture leaked and the card is in hand."""
    said = Words(ja=f"選ぶ項目: {bureau.ground.said.ja}", en=f"Choose: {bureau.ground.said.en}")
    ground = bureau.ground
    return Point(said, marks=marks_of(ground.source, verified=ground.verified))


def _sheet(bureau: Bureau, story: Words, mine: Mine) -> list[Block]:
    return [
        Heading(bureau.contact.name),
        Points(bureau_points(bureau)),
        Points((ground_point(bureau),), "box"),
        Para(Words(ja="申告の理由（書き写す文）", en="Ground, to be copied"), soft=True),
        Para(story),
        Form((*_person(mine), Blank(_RECEIPT))),
    ]


def _point(fact: Fact) -> Point:
    said = Words(ja=f"{fact.label.ja}: {fact.said.ja}", en=f"{fact.label.en}: {fact.said.en}")
    return Point(said, marks=marks_of(fact.source, verified=fact.verified))


def _person(mine: Mine) -> tuple[Blank, ...]:
    return (
        Blank(Words(ja="氏名", en="Name"), mine.name),
        Blank(Words(ja="フリガナ", en="Reading"), mine.kana),
        Blank(Words(ja="生年月日", en="Date of birth"), mine.birthdate),
        Blank(Words(ja="住所", en="Address"), mine.address),
        Blank(Words(ja="電話番号", en="Telephone"), mine.phone),
    )


def _story(items: tuple[str, ...], mine: Mine) -> Words:
    papers = [BY_KEY[key].label for key in items if key in PAPERS]
    line = "＿＿＿＿＿＿＿＿"
    return _STORY.filled(
        company=Words(ja=mine.company or line, en=mine.company or "__________"),
        document=Words(
            ja=mine.document or "・".join(_paper_ja(label.ja) for label in papers) or line,
            en=mine.document or ", ".join(_paper_en(label.en) for label in papers) or "__________",
        ),
        told=Words(
            ja=f"{in_words(mine.told_on).ja}に知らせを受けた"
            if mine.told_on
            else "知らせを受けた日: ＿＿＿＿",
            en=f"told on {in_words(mine.told_on).en}" if mine.told_on else "told on __________",
        ),
    )


def _paper_ja(label: str) -> str:
    return label.removesuffix("の画像")


def _paper_en(label: str) -> str:
    return label.removeprefix("image of a ")
