"""Rule: what is not told is said not to be told, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule

_WITHHELD = re.compile(
    r"差し?控え|(?:公表|公開|開示|回答|お?答え|説明|言及|詳細|発言|コメント)[^。\n]{0,12}?(?:控え(?:させ|ます|て)|でき(?:ません|かね|ない)|いたしかね|致しかね|しかね|(?:いた)?しません|しておりません|していません|見送|見合わせ)"
    r"|伏せ(?:ます|て|させ)|(?:ここには|今は|詳しくは)[^。\n]{0,20}(?:書き|触れ|明かし|述べ)ません|(?:書き|触れ|明かし)ません|申し上げられ|非公表|非公開と"
)
_WHY = re.compile(
    r"ことから|ため|観点|から(?:です|、|。|$)|ので|理由|捜査|安全|防[ぐぎ止]|避け|おそれ|恐れ|守(?:る|り)|プライバシー|妨げ|狙われ|保護|影響|求め(?:られ|が)|要請|指示|助言|言われ|まで"
)

_REASON_BEFORE = re.compile(r"捜査|裁判|狙われ|まね|模倣|身の安全|報復")
_REASON_AFTER = re.compile(
    r"(?:ため|から)(?:です|でございます|だ)?。?$|理由|(?:ため|から)です|そのため"
)

_MESSAGE = Words(
    ja="伝えないことがあるのに、その理由がありません。理由がないと、隠していると受け取られます。",
    en="Something is withheld without a reason. Without one it looks like hiding.",
)
_SUGGEST = Words(
    ja="例：「侵入の経路は、同じ機器を使う会社が狙われるのを防ぐため、修理が行き渡る9月末までは書きません。」",
    en='For example: "We do not tell the way in before the end of September, so that others with the same '
    'machine are not attacked."',
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    following = [*reading.sentences[1:], None]
    before = [None, *reading.sentences]
    for sentence, earlier, after in zip(reading.sentences, before, following, strict=False):
        match = _WITHHELD.search(sentence.text)
        if match is None or _WHY.search(sentence.text):
            continue
        if earlier is not None and _REASON_BEFORE.search(earlier.text):
            continue
        if after is None or not _REASON_AFTER.search(after.text):
            span = sentence.start + match.start(), sentence.start + match.end()
            yield rule.finding(_MESSAGE, _SUGGEST, span)


rule = Rule(
    id="R30",
    label=Words(ja="伏せる事実とその理由", en="withheld facts, and why"),
    levels={NoticeKind.PUBLIC: LintLevel.I},
    base=(Base.LAW,),
    source=Words(
        ja="通則編 3-5-4-2（通知の時期）・3-5-4-5、公表の実務",
        en="guideline 3-5-4-2 and 3-5-4-5, practice of publication",
    ),
    explain=Words(
        ja="「公表を差し控えます」のように伝えない事実があるとき、その理由（捜査、安全など）が書かれているかを見ます。"
        "伏せた事実がない文章では何も言いません。",
        en="Where something is withheld, the text says why (investigation, safety). Silent where nothing is.",
    ),
    before="侵入の経路につきましては、公表を差し控えさせていただきます。",
    after="侵入の経路は、同じ機器を使う会社が狙われるのを防ぐため、9月末まで伏せます。",
    check=_check,
)
