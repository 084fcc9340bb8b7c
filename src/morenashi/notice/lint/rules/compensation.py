"""Rule: what was decided on compensation is told, or the day of the decision; nothing makes people waive a right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.dates import has_date
from morenashi.notice.lint.passages import Passage, passages
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule

_GIFT = (
    r"補償|償い|弁償|お?(?:詫|わ)び(?:の(?:品|しるし|印|気持ち|金)|金|料|に代え)|見舞(?:い)?金|商品券|(?:クオ|QUO)カード|ギフト|金券|図書カード"
    r"|ポイント[^。]{0,6}(?:進呈|付与|お送り)|クーポン[^。]{0,8}(?:進呈|配布|お送り|差し上げ)|謝罪金|慰謝料|金品|お金(?:で|の(?:お?(?:詫|わ)び|補償|こと|件|対応))|(?:お?(?:詫|わ)び|謝罪)(?:の)?お金|金銭(?:的|で|の|等)"
    r"|賠償|損害[^。]{0,20}(?:話し|相談|お受け|請求)|損(?:を|が)[^。]{0,16}(?:話|相談|受け)"
)
_TOPIC = re.compile(
    _GIFT
    + r"|(?:手数料|費用|代金|実費|料金|お金|交通費|送料)[^。]{0,24}(?:負担|払い(?:ます|いた|する)|持ちます|返金|お?支払)"
)
# A fee that is paid in the course of advice is no word on compensation by itself.
_COMPENSATES = re.compile(_GIFT)
_ON_COMPENSATION = re.compile(_GIFT + r"|費用|負担")
_SETTLED = re.compile(
    r"(?:送|渡|贈|届)(?:り|し|け)(?:し)?(?:ます|いた|する|ません|は|でき)|支払(?:い|う)|負担|持ち(?:ます|、)|払い(?:ます|いた|ません)|払う話|進呈|付与|差し上げ|同封|添え|受け(?:ます|付け|つけ)"
    r"|(?:予定|考え|用意|こと)(?:は|も)?(?:ありません|ございません|ない)|(?:行|おこな)い(?:ません|ます)|いたし(?:ません|ます)|しません|応じます|対象に(?:し|な)"
    r"|補償し(?:ます|ません)|返金(?:し|いた)"
)
# "Whether we pay is being considered" settles nothing.
_OPEN_CLAUSE = re.compile(r"[^。]{0,40}(?:検討|協議|未定|後日|追って|準備)[^。]*")
_OPEN = re.compile(r"検討|決め|決ま|未定|協議|確定|後日|追って|準備")
_NOT_SO = r"(?![^。]{0,20}(?:では(?:あり|ござい)ません|ものではな|わけでは|こと(?:は|も)(?:あり|ござい)ません|なりません|求めません))"
_WAIVER = re.compile(
    r"(?:受け取|受領|お受け|ご利用|使用)[^。]{0,50}?(?:請求(?:は|を|も)?[^。]{0,10}?(?:しない|できな|いただけな|しません|でき(?:かね|ません)|されない)|放棄"
    r"|異議[^。]{0,8}?(?:ない|ません)|(?:同意|承諾|了承|解決|和解|示談)[^。]{0,8}?(?:もの|とみな|いただ|した))" + _NOT_SO
    + r"|今後(?:、)?一切[^。]{0,16}請求[^。]{0,8}(?:しない|できな|でき(?:ません|かね)|ご遠慮)" + _NOT_SO
    + r"|(?:損害)?賠償(?:金|額)?(?:の(?:一部|全部|支払い))?(?:に(?:代え|充て|充当|代わ)|として|を兼ね)"
    + _NOT_SO
)  # fmt: skip

_MISSING = Words(
    ja="補償やお詫びの品をどうするかに触れていません。出すのか、出さないのか、いつ決めるのかが書かれていないと、"
    "一人ずつ問い合わせることになります。",
    en="Nothing is said of compensation. Unless it says yes, no, or when it will be decided, everybody "
    "has to ask.",
)
_UNDATED = Words(
    ja="補償について、決まっていないことだけが書かれ、いつ決めるのかがありません。待つ人には終わりが見えません。",
    en="Compensation is said to be open, without the day of the decision. Those who wait see no end.",
)
_WAIVES = Words(
    ja="お詫びの品などと損害賠償が混ざっているか、受け取ると請求できなくなるように読めます。"
    "お詫びと、損害を償う義務は別のものです。",
    en="It mixes an apology gift with damages, or reads as if taking it gave up a claim. An apology and "
    "the duty to make good a loss are two things.",
)
_SUGGEST = Words(
    ja="例：「お詫びの品をお送りするかどうかは、7月31日までに決めてお知らせします。損害が出た場合の賠償は、"
    "これとは別にお受けします。」",
    en='For example: "We will decide by 31 July whether to send anything by way of apology. Claims for '
    'damages are taken apart from that."',
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    for match in reading.find(_WAIVER):
        yield rule.finding(_WAIVES, _SUGGEST, match.span())
    found = passages(reading, _TOPIC, after=1)
    speaks = any(
        _ON_COMPENSATION.search(one.head) or _COMPENSATES.search(one.text) for one in found
    )
    said = found if speaks else ()
    if any(_is_settled(one) for one in said):
        return
    undecided = [one for one in said if _OPEN.search(one.text)]
    if undecided:
        yield rule.finding(_UNDATED, _SUGGEST, undecided[0].span)
    else:
        yield rule.finding(_MISSING, _SUGGEST)


def _is_settled(passage: Passage) -> bool:
    """Whether it says yes or no, or the day of the decision."""
    if _OPEN.search(passage.text) and has_date(passage.text):
        return True
    return bool(_SETTLED.search(_OPEN_CLAUSE.sub("", passage.text)))


rule = Rule(
    id="R18",
    label=Words(ja="補償の方針", en="what was decided on compensation"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.W},
    base=(Base.CASE,),
    source=Words(
        ja="WelcomeHR 2024年の通知への批判（お詫び金に触れない）",
        en="criticism of a notice of 2024 (silence on compensation)",
    ),
    explain=Words(
        ja="補償やお詫びの品について、出す・出さない・いつ決める、のどれかが書かれているかを見ます。"
        "損害賠償と混ぜた文や、受け取ると請求できなくなるような文も指摘します。",
        en="Compensation is offered, refused, or has a day of decision. Text that mixes it with damages, "
        "or makes people give up a claim, is pointed out.",
    ),
    before="お詫びの品については検討しております。",
    after="お詫びの品をお送りするかは、7月31日までに決めてお知らせします。損害の賠償は別にお受けします。",
    check=_check,
)
