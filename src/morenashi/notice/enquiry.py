"""The letter to the company that leaked: what exactly happened to my data, and what do you do.

Asks for disclosure and that use stop: 個人情報保護法33条 and 35条; ID pictures are not offered as proof.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from morenashi.model.advice import Circumstance
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.moment import in_words
from morenashi.model.words import Words
from morenashi.notice.mine import Mine
from morenashi.notice.paper import (
    Blank,
    Block,
    Form,
    Heading,
    Paper,
    Para,
    Point,
    Points,
)

ANSWER_WITHIN = 14  # days, where no date is given

_OPEN_DAY = Words(ja="＿＿＿＿年＿＿月＿＿日", en="____________")
_TITLE = Words(
    ja="個人情報の漏えいについての問い合わせと、開示・利用停止等の請求",
    en="Enquiry about a leak of personal information, and request for disclosure and for use to stop",
)
_OPENING = Words(
    ja="貴社から個人情報が漏えいした件について、私に関わる事実を知り、被害を防ぐために、次のことをお尋ねします。{told}分かっていないことは「調査中」とし、いつ分かる見込みかをお書きください。",
    en="I write about the leak of personal information at your company. To know what concerns me and "
    "to protect myself I ask the following. {told}Where something is not known yet, please say so and "
    "by when it will be.",
)
_TOLD = Words(
    ja="貴社からの知らせは{day}に受け取りました。", en="I received your notice on {day}. "
)
_ITEMS = Words(
    ja="漏えいした、または漏えいしたおそれのある私の情報の項目のすべて。「等」で省かず、一つずつお書きください。{feared}",
    en='Every item of my data that leaked or may have leaked, one by one, without "etc." {feared}',
)
_FEARED = Words(
    ja="私が心配しているのは次の項目です: {items}。",
    en="I am worried about: {items}.",
)
_QUESTIONS: tuple[Words, ...] = (
    Words(
        ja="それらが見られる、または取り出せる状態だった期間（いつからいつまで）と、実際に見られた、または取り出された日時。",
        en="From when to when they could be seen or taken, and when they were.",
    ),
    Words(
        ja="見た、または取得したのは誰か（人数、社外か社内か、分かっている範囲）。取り戻せたか、その根拠。",
        en="Who saw or took them (how many, inside or outside, as far as known); whether they were "
        "recovered, and how you know.",
    ),
    Words(
        ja="原因と、それがどの会社（委託先を含む）のどの仕組みで起きたか。",
        en="The cause, and at which firm (contractors included) and in which system.",
    ),
    Words(
        ja="貴社が知った日、個人情報保護委員会に報告した日（報告していないときはその理由）、警察に届け出たか。",
        en="The day you knew, the day you reported to the Personal Information Protection Commission "
        "(or why not), and whether you went to the police.",
    ),
    Words(
        ja="悪用の有無をいつ、どのように調べたか。これから調べ続けるか。",
        en="When and how you checked for misuse, and whether you go on checking.",
    ),
    Words(
        ja="私に対して行うこと（信用情報機関への本人申告やカードなどの再発行の費用の負担、漏えいしたことの証明書の発行、相談窓口とその期限）。",
        en="What you do for me: costs of declarations to the credit bureaus and of reissued cards, a "
        "written certificate of the leak, a desk and until when it is open.",
    ),
    Words(
        ja="済ませた再発防止の措置と、これから行う措置（それぞれの日付）。",
        en="What was done against a repetition, what is planned, with dates.",
    ),
)
_REQUESTS: tuple[Words, ...] = (
    Words(
        ja="個人情報保護法33条に基づき、貴社が持つ私の個人データと、第三者への提供の記録の開示を求めます。電子データでの開示を希望します。",
        en="Under art. 33 of the Act on the Protection of Personal Information I request disclosure of the "
        "data you hold on me and of the records of their provision, in electronic form.",
    ),
    Words(
        ja="同法35条に基づき、私の個人データの利用の停止、消去、第三者への提供の停止を求めます。応じられないものがあるときは、項目ごとに理由と、代わりにとる措置をお書きください。",
        en="Under art. 35 I request that you stop using my data, erase them, and stop providing them to "
        "others. Where you do not, give the reason and the substitute measure for each item.",
    ),
)
_LEAVER = Words(
    ja="私はすでに退会しています。退会した後も情報を残していた理由と、消去する予定日もお書きください（同法22条）。",
    en="I am no longer a member. Say why my data were still held, and when they will be erased (art. 22).",
)
_CHILD = Words(
    ja="この手紙は、子どもの情報について、保護者として書いています。",
    en="I write as the parent of the child concerned.",
)
_IDENTITY = Words(
    ja="本人確認は、登録してある連絡先へのご返信など、新たに身分証の画像を送らなくてよい方法でお願いします。",
    en="Please confirm my identity by answering to the registered address or in another way that does "
    "not make me send a new picture of an identity paper.",
)
_ANSWER = Words(
    ja="{day}までに、書面またはメールでご回答ください。",
    en="Please answer in writing or by mail by {day}.",
)


def enquiry(
    items: Iterable[str],
    mine: Mine,
    *,
    today: date | None,
    circumstances: Iterable[Circumstance] = (),
) -> Paper:
    """The letter, with the feared `items` (keys of the vocabulary) named.

    Without `today` its dates stay open, to be written by hand.
    """
    about = frozenset(circumstances)
    by = mine.answer_by or (today + timedelta(days=ANSWER_WITHIN) if today else None)
    told = _TOLD.filled(day=in_words(mine.told_on)) if mine.told_on else Words(ja="", en="")
    blocks: list[Block] = [
        Para(_day(today), side="right"),
        Para(_addressee(mine)),
        Form(_sender(mine)),
        Para(_OPENING.filled(told=told)),
        *([Para(_CHILD)] if Circumstance.CHILD in about else []),
        Heading(Words(ja="お尋ねすること", en="Questions")),
        Points((Point(_first_question(items)), *map(Point, _QUESTIONS)), "number"),
        Heading(Words(ja="求めること", en="Requests")),
        Points(tuple(Point(said) for said in _requests(about)), "number"),
        Para(_IDENTITY),
        Para(_ANSWER.filled(day=_day(by))),
    ]
    return Paper("letter", _TITLE, tuple(blocks))


def _day(day: date | None) -> Words:
    return _OPEN_DAY if day is None else in_words(day)


def _first_question(items: Iterable[str]) -> Words:
    labels = [BY_KEY[key].label for key in items]
    if not labels:
        return Words(ja=_ITEMS.ja.format(feared=""), en=_ITEMS.en.format(feared="").strip())
    feared = _FEARED.filled(
        items=Words(
            ja="、".join(label.ja for label in labels), en=", ".join(label.en for label in labels)
        )
    )
    return _ITEMS.filled(feared=feared)


def _requests(about: frozenset[Circumstance]) -> tuple[Words, ...]:
    return (*_REQUESTS, _LEAVER) if Circumstance.EX_MEMBER in about else _REQUESTS


def _addressee(mine: Mine) -> Words:
    company = mine.company or "＿＿＿＿＿＿＿＿＿＿＿＿"
    return Words(
        ja=f"{company} 個人情報のお問い合わせ窓口 御中",
        en=f"To {mine.company or '______________________'}, desk for personal information",
    )


def _sender(mine: Mine) -> tuple[Blank, ...]:
    return (
        Blank(Words(ja="氏名", en="Name"), mine.name),
        Blank(Words(ja="返信先", en="Answer to"), mine.email or mine.address),
        Blank(
            Words(ja="登録の手がかり（会員番号など）", en="Registered as (member number etc.)"),
            mine.registered,
        ),
    )
