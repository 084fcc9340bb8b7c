"""R05: items people fear for but that did not leak are answered, and only with what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint import facts
from morenashi.notice.lint.items import label
from morenashi.notice.lint.reading import Reading, Sentence
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part, part_of
from morenashi.notice.lint.statements import Clause, clauses, denied, leaked

_BASIS = re.compile(
    r"ため(?!に)|ので|から(?:です|、|分か|判断)|(?:確認|調査|点検|照会)(?:し|いたし|の結果|済|により|に|でき)|記載(?:が|は)(?:な|あり|ござ)|現物|実物|確かめ|調べ|突き合わ|数え|記録|ログ|結果|根拠|仕組み|欄が|別の(?:保管|サーバ|システム|場所|台帳|機器|回線|会社)"
    r"|(?:保存|保有|保管|取得|記載|入力|お預かり|収集)(?:は?して|を?して)?(?:おら|い(?:ない|ませ))|届(?:か|きませ)|通(?:らない|りませ)|入力(?:いただ|され)|紙(?:だけ|のみ)|もともと|そもそも|はじめから|初めから|設計|構造|システム上|使って(?:い|お)|預か(?:って|り)|受け取って|入れ(?:る|て)|書(?:く|いて)|ないから|保持|見て|見まし|開(?:い|き)|照合|立ち会|持って(?:い|お)"
)
_OPEN = re.compile(
    r"(?:どう|まだ|現在|いま|今)?[^。]{0,20}(?:分か(?:り|って)(?:ませ|い)|判明し|不明|確認中|調査中|調べて)"
)
_ELSE = re.compile(
    r"(?:以外|ほか|他)の[^。]{0,12}(?:情報|項目|データ|もの)?[^。]{0,20}(?:ません|ない|おらず)"
)
_WORDS = re.compile(
    r"カード|口座|パスワード|暗証|マイナンバー|番号|お金|決済|銀行|財布|画像|病|住所|電話|メール|家族|お子|写真"
)
_NOT = re.compile(
    r"(?:漏|含ま|流出|入って|残[ってらり]|保存|保管|持って|預か|届[いかき]|盗|見られ|載|書か|記[載録]|対象|使われ|出て|渡って|出力)[^。]{0,12}(?:ません|ない|おらず|なく)|欄[^。]{0,6}(?:空|なし|ありませ)|空欄|空白|無事|別(?:の|に)(?:保管|管理|場所|置)|(?:サイト|会社|ストア|業者|代行|銀行|機関)(?:だけ)?(?:が|で|に|のみが)[^。]{0,12}(?:扱|預か|管理|保管|持)"
)
_ADVICE = frozenset(
    {Part.STEPS, Part.DEAD_ENDS, Part.GENUINE, Part.MONEY, Part.RIGHTS, Part.DESK, Part.SECONDARY, Part.WHETHER,
     Part.NEXT, Part.LEAVERS, Part.MEASURES, Part.CAUSE, Part.COURSE, Part.COUNT, Part.PERIOD, Part.REVISIONS}
)  # fmt: skip
_ALL_DENIED = re.compile(
    r"(?:カード|決済|口座|銀行|金融|パスワード)[^。]{0,16}(?:流出|漏え?い|漏れ|漏洩)(?:は|も)[^。]{0,4}(?:ありませ|ございませ)"
)
_MISSING = Words(
    ja="読む人が心配する項目（クレジットカード、口座、パスワード、マイナンバーなど）が漏れたかどうかに答えていません。書いてなければ、漏れたのではと不安が残ります。",
    en="The text does not answer whether what people fear for (cards, accounts, passwords, My Numbers) "
    "leaked. Silence leaves them to guess.",
)
_BARE = Words(
    ja="漏れていないと書いていますが、何を調べてそう言えるのかがありません。根拠のない否定は、後で覆ると信用を失います。",
    en="It denies a leak without saying what was looked at. A denial without a basis costs all trust once it falls.",
)
_NOT_HELD = Words(
    ja="「{items}」が漏れていないと書いていますが、事案にその根拠（証拠）が記録されていません。",
    en="It denies that {items} leaked, but the case holds no evidence for that.",
)
_UNTOLD = Words(
    ja="事案では漏れていないと確かめた項目が、文中で答えられていません: {items}",
    en="Items the case knows not to have leaked are not answered: {items}",
)
_SAY = Words(
    ja="「〔項目〕は漏れていません。〔月日〕に〔調べたもの〕を調べて確かめました。」と書いてください。分からなければ「〔項目〕が漏れたかどうかは調査中です。〔月日〕にお知らせします。」とします。",
    en="Say: “[Item] did not leak; on [day] we looked at [what] to make sure.” If unknown: “Whether [item] "
    "leaked is still being looked into; we will tell you on [day].”",
)
_TELL = Words(
    ja="「{items}は漏れていません。〔月日〕に〔調べたもの〕を調べて確かめました。」を加えてください。",
    en="Add: “{items} did not leak; on [day] we looked at [what] to make sure.”",
)
_FEARED = frozenset({"credit_card", "bank_account", "credential", "my_number"})


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    said = clauses(reading)
    denials = [one for one in said if one.denies and one.items]
    told = {key for one in (*leaked(reading), *denied(reading)) for key in one.keys}
    based = [one for one in denials if _BASIS.search(_near(reading, one))]
    founded = {key for one in based for item in one.items for key in item.keys}
    for one in denials:
        said_of = {key for item in one.items for key in item.keys}
        if one not in based and not said_of <= founded:
            yield rule.finding(_BARE, _SAY, (one.start, one.end))
    for one in said:
        if (
            _ALL_DENIED.search(one.text)
            and not one.items
            and not _BASIS.search(_near(reading, one))
        ):
            yield rule.finding(_BARE, _SAY, (one.start, one.end))
    yield from _against_case(around, told, denials)
    denials += [one for one in said if _ELSE.search(one.text)]
    open_to = [one for one in reading.sentences if part_of(one) not in _ADVICE]
    told |= _FEARED if _answered(open_to) else frozenset()
    answered = (
        denials or told >= _FEARED or any(_OPEN.search(one.text) and one.items for one in said)
    )
    if around.incident is None and not answered:
        yield rule.finding(_MISSING, _SAY)


_OF_OTHERS = re.compile(r"保証人|取引先|家族|担当者|代理人|同伴")


# "Your guarantors' names were not in it" denies nothing of the reader.
_OF_OTHERS = re.compile(r"保証人|取引先|ご?家族|担当者|代理人|同伴")


def _answered(sentences: list[Sentence]) -> bool:
    """Whether a sentence, or a short one after the question, answers what people fear."""
    pairs = pairwise(sentences)
    short = (f"{one.text}{after.text}" for one, after in pairs if len(after.text) <= _BRIEF)
    return any(_answers(text) for text in (*short, *(one.text for one in sentences)))


_BRIEF = 12  # characters: "出ていません。"


def _answers(text: str) -> bool:
    """Whether a sentence says of something people fear for that it did not leak, or that it is not known."""
    return bool(_WORDS.search(text) and (_NOT.search(text) or _OPEN.search(text)))


def _near(reading: Reading, clause: Clause) -> str:
    """The passage a denial may give its basis in: its line, and the next one of prose."""
    here = next(one for one in reading.sentences if one.start <= clause.start < one.end)
    at = reading.sentences.index(here)
    near = reading.sentences[max(0, at - 1) : at + 4]
    return "\n".join(one.text for one in near if one.heading == here.heading)


def _against_case(around: Around, told: set[str], denials: list[Clause]) -> Iterator[LintFinding]:
    spared = {one.item: one for one in facts.spared(around)}
    for key in [key for key in spared if key not in told][:1]:
        items = label([key for key in spared if key not in told])
        yield rule.finding(_UNTOLD.filled(items=items), _TELL.filled(items=items))
    if not facts.groups(around):
        return
    for one in (one for one in denials if not _OF_OTHERS.search(one.text)):
        for item in one.items:
            held = [spared[key] for key in item.keys if key in spared]
            if not any(known.evidence or known.note.ja for known in held):
                items = label([item.key])
                yield rule.finding(_NOT_HELD.filled(items=items), _SAY, (item.start, item.end))


rule = Rule(
    id="R05",
    label=Words(
        ja="心配される項目に根拠つきで答える", en="answers what people fear for, with a basis"
    ),
    levels={NoticeKind.INDIVIDUAL: LintLevel.W, NoticeKind.PUBLIC: LintLevel.W},
    base=(Base.CASE,),
    source=Words(
        ja="「番号そのものは漏れたのか」と問われ続けた事例への批判",
        en="criticism of cases where people kept asking whether the number itself had leaked",
    ),
    explain=Words(
        ja="カード、口座、パスワード、マイナンバーのように心配される項目は、漏れた・漏れていない・分からないのどれかをはっきり書きます。「漏れていない」と書くときは、何を調べたのかを添えます。",
        en="For what people fear for the text says clearly: leaked, did not leak, or not known. A “did not "
        "leak” comes with what was looked at.",
    ),
    before="漏れた情報は、お名前とご住所です。なお、クレジットカード番号は含まれておりません。",
    after="漏れた情報は、お名前とご住所です。クレジットカード番号は漏れていません。決済会社の画面で入力いただく仕組みで、当社の記録にないことを9月1日に確かめました。",
    check=_check,
)
