"""Does it threaten to expose something unless money is paid, and does it show a password as proof?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.reading import found
from morenashi.trace.sign import Sign

_HOLD = re.compile(
    r"録画|録音|盗み出|盗んだ|侵入(?:し|に成功)|ハッキング|乗っ取|マルウェア|暗号化した|恥ずかしい|わいせつ|"
    r"動画を(?:持って|入手)|映像[^。\n]{0,8}(?:残して|ある)|(?:名簿|データ)[^。\n]{0,10}(?:こちらに|手元に)ある|\bhacked\b|full access to your|recorded you|webcam|stolen (?:your )?data",
    re.IGNORECASE,
)
_EXPOSE = re.compile(
    r"(?:連絡先|家族|知人|友人|同僚|取引先|全員|世界中)[^。\n]{0,20}(?:送|ばらま|公開|知らせ|見せ)|"
    r"(?:たく|欲しく|ほしく)な(?:ければ|いなら|かったら)|"
    r"(?:データ|動画|写真|情報)[^。\n]{0,12}(?:公開(?:する|します)|ばらま|売却)|"
    r"to all (?:of )?your contacts|will (?:be )?(?:publish|leak)",
    re.IGNORECASE,
)
_PAY = re.compile(
    r"ビットコイン|仮想通貨|プリペイド|電子マネー|ギフト(?:カード|券)|暗号資産|\bBTC\b|bitcoin|wallet|身代金|支払い?(?:が|を|な)|払いなさい|払え",
    re.IGNORECASE,
)
_PASSWORD = re.compile(
    r"パスワード[「『は:： ]{0,4}[!-~]{5,}|パスワード[「『][^」』]{4,}[」』][^。\n]{0,10}知って|"
    r"your password (?:is|was)",
    re.IGNORECASE,
)
_THREAT = Words(
    ja="秘密を握ったと言い、公開されたくなければお金を払うよう脅しています。こうした脅しの多くは、同じ文面を大勢に送ったものです。",
    en="It claims to hold something secret and threatens to expose it unless you pay. Most such "
    "threats are one text sent to very many people.",
)
_COMPANY = re.compile(
    r"(?:貴社|御社|弊社|おまえの会社|お前の会社|会社)[^。\n]{0,16}(?:サーバー|データ|名簿|システム|ネットワーク)|"
    r"your (?:company|network|servers)",
    re.IGNORECASE,
)
_AT_COMPANY = Words(
    ja="会社のデータを握ったと言い、公開されたくなければお金を払うよう脅しています。本当かどうかは、システムの記録を調べるまで分かりません。",
    en="It claims to hold the company's data and threatens to expose it unless you pay. Whether that is "
    "true nobody knows before the systems' records have been looked into.",
)
_SHOWN = Words(
    ja="あなたのものだというパスワードを書いています。過去にどこかのサイトから漏れたもののことが多く、端末に侵入された証拠にはなりません。",
    en="It names a password as yours. Mostly such a password leaked from some site long ago; it is "
    "no proof that anybody got into your device.",
)


def _look(received: Received) -> Iterator[Evidence]:
    pay = next(found(received, _PAY), None)
    hold, expose = (next(found(received, one), None) for one in (_HOLD, _EXPOSE))
    threat = hold or expose
    if pay is None or threat is None:
        return
    # Either word alone is in the news and in honest warnings; all three are in nothing but threats.
    weight = 3 if hold is not None and expose is not None else 2
    told = _THREAT if next(found(received, _COMPANY), None) is None else _AT_COMPANY
    yield Evidence(Hypothesis.FRAUD, weight, told, threat[0])
    yield Evidence(Hypothesis.GENUINE, -2, told)
    password = next(found(received, _PASSWORD), None)
    if password is not None:
        yield Evidence(Hypothesis.FRAUD, 1, _SHOWN, password[0])
        yield Evidence(Hypothesis.LEAKED_AT_PARTNER, 1, _SHOWN, password[0])


sign = Sign(name="blackmail", label=Words(ja="脅し", en="blackmail"), look=_look)
