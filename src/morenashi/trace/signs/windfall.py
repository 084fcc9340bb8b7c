"""Does a stranger promise money: a prize, an inheritance, a sure gain?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import familiar
from morenashi.trace.reading import found
from morenashi.trace.sign import Sign

_PRIZE = re.compile(
    r"選ばれまし|ラッキーな|当選(?:しま|されま|のお知らせ|金)|賞金|遺産|相続(?:人|して)|(?:お金|資金)を(?:お譲り|差し上げ|振り込みます)|"
    r"(?:給付|支援|助成|補助)金[^。\n]{0,12}(?:受け取|受給権|対象者に選)|lottery|inheritance",
    re.IGNORECASE,
)
_GAIN = re.compile(
    r"必ず(?:儲|もう)か|推奨銘柄|\d倍に(?:な|増)|利益を出して|審査なし|(?:月利|日利|年利)\s*\d|元本保証|自動(?:運用|売買)|日給\s*\d+万|(?:投資|資産運用)[^。\n]{0,20}(?:教え|方法|仕事)|"
    r"触るだけで|guaranteed (?:profit|return)",
    re.IGNORECASE,
)
_HOOK = re.compile(
    r"手数料|手続き費用|電子マネー|プリペイド|LINE|友だち(?:に|を)|残り\d+名|processing fee",
    re.IGNORECASE,
)
_PROMISE = Words(
    ja="知らない相手が、賞金・遺産・もうけ話などのお金を約束しています。",
    en="A stranger promises money: a prize, an inheritance or a sure gain.",
)
_FIRST = Words(
    ja="受け取る前に費用を払わせる、またはLINEなど別の場所に誘う書き方です。",
    en="It wants a fee first, or draws you to a messenger.",
)


def _look(received: Received) -> Iterator[Evidence]:
    if received.sender is None or familiar(received):
        return
    promise = next(found(received, _PRIZE), None) or next(found(received, _GAIN), None)
    if promise is None:
        return
    hook = next(found(received, _HOOK), None)
    yield Evidence(Hypothesis.FRAUD, 2, _PROMISE, promise[0], (promise[1][0][:8] + "…",))
    yield Evidence(Hypothesis.UNSOLICITED, 1, _PROMISE, promise[0])
    if hook is not None:
        yield Evidence(Hypothesis.FRAUD, 1, _FIRST, hook[0])


sign = Sign(name="windfall", label=Words(ja="もうけ話", en="a promise of money"), look=_look)
