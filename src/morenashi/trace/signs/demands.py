"""Does it ask for what an honest sender does not ask for by mail: secrets, money elsewhere, haste?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.reading import found
from morenashi.trace.sign import Sign

_SECRETS = re.compile(
    r"(?:パスワード|暗証番号|カード番号|カード情報|セキュリティコード|口座情報|ログイン情報|本人確認)[^。\n]{0,20}"
    r"(?:入力|ご確認|更新|再登録|送信|お知らせください|お送りください)"
)
_MONEY = re.compile(
    r"(?:振込先|振り込み先|お支払先|支払先|送金先|口座)[^。\n]{0,20}(?:変更|変わり|切り替|新しい)"
    r"|(?:ギフトカード|電子マネー|プリペイド)[^。\n]{0,15}(?:購入|番号|コード)"
)
_HASTE = re.compile(
    r"(?:24時間以内|２４時間以内|本日中|至急|直ちに|期限内)[^。\n]{0,30}(?:停止|制限|解約|失効|手続き|確認|対応)"
    r"|アカウント[^。\n]{0,12}(?:停止|制限|ロック)"
)
_KINDS = (
    (
        _SECRETS, Hypothesis.POSES_AS_COMPANY, 2,
        Words(ja="パスワードやカード番号などの入力・確認を求めています。",
              en="It asks you to enter or confirm secrets or card data."),
    ),
    (
        _MONEY, Hypothesis.POSES_AS_KNOWN, 2,
        Words(ja="振込先の変更や、電子マネーの購入を求めています。",
              en="It announces another bank account, or asks for prepaid cards."),
    ),
    (
        _HASTE, Hypothesis.POSES_AS_COMPANY, 1,
        Words(ja="急がせて、考える時間を与えない書き方です。",
              en="It presses for haste, leaving no time to think."),
    ),
)  # fmt: skip


def _look(received: Received) -> Iterator[Evidence]:
    for pattern, hypothesis, weight, message in _KINDS:
        hit = next(found(received, pattern), None)
        if hit is not None:
            spot, match = hit
            yield Evidence(hypothesis, weight, message, spot, (match[0][:12] + "…",))


sign = Sign(name="demands", label=Words(ja="求められていること", en="what it asks for"), look=_look)
