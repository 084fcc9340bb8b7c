"""Does it send you to ways of asking that you know already, instead of keeping you within the mail?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.sentences import saying, sentences
from morenashi.trace.sign import Sign

_OTHER_WAY = re.compile(
    r"(?:いつもの|これまでの|ご存じの|従来の)(?:番号|電話|携帯|営業所|代表)|いつもの(?:代表)?電話|書面(?:を|が|で|か)|郵送(?:いた|し)|"
    r"ブックマークから|アプリ(?:、|か|から)|お手続きは(?:必要ありません|不要)|お尋ねすることは(?:あり|ござい)ません|"
    r"メールでは?お知らせ(?:いた)?しません|(?:お願い|お聞き)することは(?:あり|ござい)ません"
)
_OPEN = Words(
    ja="メールの外にある、以前から知っている方法（電話、書面、自分のブックマーク）での確認をすすめています。",
    en="It tells you to make sure by ways you knew before (telephone, letter, your own bookmark).",
)


def _look(received: Received) -> Iterator[Evidence]:
    hit = saying(sentences(received), _OTHER_WAY, even_denied=True)
    if hit is None:
        return
    # Weak: a swindler can write it, too, but works against himself by it.
    yield Evidence(Hypothesis.GENUINE, 1, _OPEN, hit[0])
    yield Evidence(Hypothesis.POSES_AS_KNOWN, -1, _OPEN, hit[0])
    yield Evidence(Hypothesis.POSES_AS_COMPANY, -1, _OPEN, hit[0])


sign = Sign(
    name="offers_check", label=Words(ja="確かめ方の案内", en="how to make sure"), look=_look
)
