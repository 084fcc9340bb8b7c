"""Rule: the organisation's own regret and loss do not stand before its word to the people concerned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule

_US = r"(?:当|弊|私ども|わたくしども|わたしたち|我々|本)(?:社|園|校|院|店|会|法人|市|町|村|区|県|団体|組合|学|館|ホテル|グループ|サイト|クラブ|財団|協会|所|局|(?=[もがはの]))"
_OURS = re.compile(
    r"遺憾(?!な[くい])|痛恨|断腸|無念|残念(?:で(?:な|あ|ご|す)|に(?:思|存|感))|(?:悔|口惜)し(?:く|い|さ)|心外|憤(?:り|慨|怒)|許しがた|卑劣|やるせな|悔やまれ|不本意|いわれのない|巻き込まれ|(?:犯罪|攻撃|犯行)の?被害者"
    rf"|(?:{_US}|社員|従業員|職員|スタッフ)(?:一同)?[^。\n]{{0,20}}?(?:悲し|悲痛|苦しんで|つらい|ショック|傷つ|落胆|水の泡)|水の泡|誇り[^。\n]{{0,8}}傷"
    rf"|{_US}[^。\n]{{0,30}}?(?:被害者|被害に(?:あ|遭)|被害を(?:受|被|こうむ)|標的|損(?:失|害)|打撃|犠牲|痛手)"
    r"|被害者(?:である|でもある|となった)[^。\n]{0,4}(?:当|弊|私)"
    rf"|(?:{_US}の?[^。\n]{{0,14}})?(?:評判|信用|ブランド|名誉|名声|のれん|看板|イメージ|業績|株価|売(?:り)?上げ?|経営|事業)[^。\n]{{0,14}}?(?:傷|毀損|失墜|損な|低下|下落|悪化|(?:大きな|重大な|深刻な|多大な)影響|落ち|揺ら|打撃|痛手|止ま)"
)
_THEIRS = re.compile(r"お?(?:詫|わ)び|申し訳|謝罪|ごめんなさい|すみません|お許し|反省")
_NOT_OURS = re.compile(
    r"(?:皆(?:様|さま)|お客(?:様|さま)|ご信頼|ご期待)[^。\n]{0,16}(?:信用|信頼)|言い訳|理由にな"
)

_MESSAGE = Words(
    ja="お詫びより先に、自社の損失や無念さが書かれています。被害を受けたのは情報を預けた方々で、読む人には会社が自分を"
    "守っているように見えます。",
    en="Its own loss or regret comes before the apology. Those harmed are the people who entrusted their "
    "data; to them it looks like self-defence.",
)
_SUGGEST = Words(
    ja="この文を消すか、後ろへ移してください。例：「お預かりした情報を守れず、ご本人にご迷惑をおかけしました。お詫びします。」",
    en='Take it out or move it back. For example: "We failed to protect what you entrusted to us. We '
    'apologise."',
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    for one in reading.sentences:
        ours = _OURS.search(one.text)
        theirs = _THEIRS.search(one.text)
        if (
            ours
            and not _NOT_OURS.search(one.text)
            and not (theirs and theirs.start() < ours.start())
        ):
            span = one.start + ours.start(), one.start + ours.end()
            yield rule.finding(_MESSAGE, _SUGGEST, span)
        if theirs:
            return


rule = Rule(
    id="R28",
    label=Words(ja="会社の損失より先に本人のことを", en="the people concerned come first"),
    levels=dict.fromkeys((NoticeKind.INDIVIDUAL, NoticeKind.PUBLIC), LintLevel.W),
    base=(Base.CASE,),
    source=Words(
        ja="「遺憾」「当社も被害者」と書いた公表への批判",
        en="criticism of statements that called the company the victim",
    ),
    explain=Words(
        ja="お詫びより前に、「遺憾」「当社も被害者」「当社の損失」のように、会社の立場からの言葉が置かれていないかを見ます。",
        en="No word of the organisation's own regret, loss or victimhood before its apology to the people.",
    ),
    before="卑劣な犯罪により、当社は大きな損害を受けました。お客様にもお詫びします。",
    after="お預かりした情報を守れませんでした。ご本人に深くお詫びします。",
    check=_check,
)
