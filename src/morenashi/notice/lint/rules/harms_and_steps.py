"""R07: for what leaked the text says what may happen and what to do, with whom to turn to (規則10条: その他参考となる事項)."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.items_of_data import BY_KEY
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint import facts
from morenashi.notice.lint.advice_words import BARE_CARE, HARM, advice, asks_step
from morenashi.notice.lint.contacts import OUTSIDE_DESK, has_way
from morenashi.notice.lint.items import gravity, label, mentions
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.statements import leaked
from morenashi.notice.lint.topics import topic

_NOTHING = Words(
    ja="漏れた情報で何が起こり得るか、何をすればよいかが書かれていません。お詫びだけでは、読む人は身を守れません。",
    en="The text does not say what may happen and what to do. An apology alone protects nobody.",
)
_BARE = Words(
    ja="「{word}」だけでは、何に、どう注意すればよいのか分かりません。起こり得る被害と、具体的な行動を書いてください。",
    en="“{word}” alone does not tell of what to beware, or how.",
)
_NO_HARM = Words(
    ja="何をすればよいかは書かれていますが、何が起こり得るのかがありません。理由が分からないと、読む人は動きません。",
    en="It says what to do, but not what may happen. Without the reason few will act.",
)
_NO_WAY = Words(
    ja="身を守るための相談先（電話番号や窓口）がありません。どこに頼ればよいか分からず、読む人が自分で調べることになります。",
    en="It names nobody to turn to for protection (a number, a desk). Readers are left to search by themselves.",
)
_LACKING = Words(
    ja="次の項目について、起こり得る被害と対処が書かれていません: {items}",
    en="Nothing is said of what may happen and what to do for: {items}",
)
_SUGGESTION = Words(
    ja="項目ごとに「{items}：〔起こり得る被害〕のおそれがあります。〔行動〕してください。相談先は〔窓口・電話番号・受付時間・費用〕です。」と書いてください。",
    en="For each item write: “{items}: [harm] may follow. Please [step]. You can turn to [desk, number, hours, fee].”",
)
_SOME_ITEM = Words(ja="〔項目〕", en="[item]")
_WEIGHTY = 4  # harm of the vocabulary; below, an item is covered by the advice for the others


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    told = advice(reading)
    text = "\n".join(sentence.text for sentence in told)
    has_harm, has_step = HARM.search(text), any(asks_step(sentence) for sentence in told)
    if not has_step or (not has_harm and not OUTSIDE_DESK.search(text)):
        bare = next((s for s in told if BARE_CARE.search(s.text)), None)
        message = _BARE.filled(word=BARE_CARE.search(bare.text).group()) if bare else _NOTHING  # type: ignore[union-attr]
        yield rule.finding(message, _for(), (bare.start, bare.end) if bare else (0, 0))
        return
    span = (told[0].start, told[0].end)
    if not has_harm:
        yield rule.finding(_NO_HARM, _for(), span)
    elif not OUTSIDE_DESK.search(text) and not has_way(text):
        yield rule.finding(_NO_WAY, _for(), span)
    elif lacking := _lacking(reading, around, text):
        items = label(lacking)
        yield rule.finding(_LACKING.filled(items=items), _for(items), (0, 0))


def _for(items: Words = _SOME_ITEM) -> Words:
    return _SUGGESTION.filled(items=items)


def _lacking(reading: Reading, around: Around, text: str) -> list[str]:
    """Weighty items that leaked and that the advice does not speak of."""
    keys = dict.fromkeys(facts.concerned(around) or _from_text(reading))
    named = {key for one in mentions(text) for key in one.keys}
    lacking = []
    for key in keys:
        words = topic(key)
        if words and BY_KEY[key].harm >= _WEIGHTY and key not in named and not words.search(text):
            lacking.append(key)
    return sorted(lacking, key=gravity, reverse=True)


def _from_text(reading: Reading) -> list[str]:
    return [one.key for one in leaked(reading) if not one.vague]


rule = Rule(
    id="R07",
    label=Words(ja="起こり得る被害と、とれる行動", en="harms and steps"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.E, NoticeKind.PUBLIC: LintLevel.E},
    base=(Base.LAW, Base.CASE, Base.PLAIN),
    source=Words(
        ja="個人情報保護法施行規則10条（8条1項9号「その他参考となる事項」）、「ご注意ください」だけの通知への批判",
        en="Enforcement Rules art. 10 (art. 8(1)(ix)); criticism of notices that only said “please take care”",
    ),
    explain=Words(
        ja="漏れた項目ごとに、起こり得る被害、本人がとれる行動、相談先があるかを見ます。「ご注意ください」だけの文は止めます。",
        en="For what leaked there must be the likely harm, a step the reader can take, and whom to turn to. "
        "A bare “please take care” does not pass.",
    ),
    before="漏れた情報は住所と電話番号です。不審な連絡には十分ご注意ください。",
    after="漏れた情報は住所と電話番号です。宅配や警察を装う電話がかかるおそれがあります。電話では何も答えずに切り、消費者ホットライン188（通話料がかかります）に相談してください。覚えのない代引きの荷物は、受け取りを断ってください。",
    check=_check,
)
