"""Rule: what was decided on compensation is told, or the day of the decision; nothing makes people waive a right."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.amends import OPEN, WAIVER, is_settled, on_amends
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule

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
    for match in reading.find(WAIVER):
        yield rule.finding(_WAIVES, _SUGGEST, match.span())
    said = on_amends(reading)
    if any(is_settled(one) for one in said):
        return
    undecided = [one for one in said if OPEN.search(one.text)]
    if undecided:
        yield rule.finding(_UNDATED, _SUGGEST, undecided[0].span)
    else:
        yield rule.finding(_MISSING, _SUGGEST)


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
