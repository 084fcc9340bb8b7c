"""What to do about a received mail, by its likely explanations.

The telephone numbers were read on the pages of the bodies named, on 2026-11-21.
"""

from __future__ import annotations

from collections.abc import Iterable

from morenashi.model.received import Explanation, Hypothesis
from morenashi.model.words import Words

# Below so much nothing is advised for an explanation.
LIKELY = 2

_KEEP = Words(
    ja="メールを消さずに残してください。本文の写しや画面の写真だけでは証拠になりにくく、ヘッダーを含む元のメール（.eml）が役に立ちます。",
    en="Do not delete the mail. A copy of its text or a photograph is weak evidence; the original "
    "with its headers (.eml) is what helps.",
)
_DO_NOT_OPEN = Words(
    ja="返信せず、リンクも添付も開かないでください。用件が本物かどうかは、このメールに書かれていない、以前から知っている電話番号で確かめてください。",
    en="Do not answer, and open neither links nor attachments. Ask by a telephone number you knew "
    "before, not one from this mail, whether it is real.",
)
_TELL_KNOWN = Words(
    ja="名乗られている取引先に電話で知らせてください。同じメールがほかの人にも届いているかもしれません。",
    en="Telephone the partner whose name is used: others may have got the same mail.",
)
_PHISHING = Words(
    ja="パスワードやカード番号を入力してしまったときは、すぐにそのサービスとカード会社に連絡してください。相談先: 警察相談専用電話 #9110、IPA情報セキュリティ安心相談窓口 03-5978-7509（平日10時から17時、時間は未確認）。",
    en="If you have entered a password or card number, tell the service and the card company at "
    "once. Advice: police #9110; IPA 03-5978-7509 (weekdays 10-17, hours unverified).",
)
_TELL_OFFICER = Words(
    ja="個人情報の担当者に、このメールを添付して渡してください。同じ名簿に載っているほかの方にも届いている可能性があります。",
    en="Hand the mail, attached as it is, to the privacy officer: others on the same list may have "
    "got it too.",
)
_ASK_SOURCE = Words(
    ja="どこで宛先を知ったかを、宛先を預けた会社に問い合わせてください。本人には、自分の情報の開示や利用停止を求める権利があります（個人情報保護法33条、35条）。",
    en="Ask the company you gave the address to how it came there. You may demand disclosure and "
    "suspension of use (APPI arts. 33, 35).",
)
_ONE_IS_ENOUGH = Words(
    ja="持ち出しは、一人分でも国への報告が必要になることがあります（個人情報保護法施行規則7条3号）。会社の担当者は早めに事実を確かめてください。",
    en="If it was taken for an improper purpose, even one person's data may have to be reported "
    "(APPI Enforcement Rules, art. 7(iii)). The company's officer should establish the facts soon.",
)
_TEST_PUBLIC = Words(
    ja="先に、宛先が公開されていなかったかを確かめてください（会社のサイト、名刺、SNS、申込みの公開範囲）。公開されていれば、漏えいとは限りません。",
    en="First see whether the address was public (company site, business card, social network). If "
    "it was, nothing need have leaked.",
)
_CANNOT_TELL = Words(
    ja="このメールだけでは判断できません。--directory（名簿）や --uses（アドレスの使い先の記録）を添えると、手がかりが増えます。",
    en="The mail alone does not tell. --directory and --uses (where your addresses were given) add "
    "signs.",
)
_PPC = Words(
    ja="会社の対応に納得できないときの相談先: 個人情報保護法相談ダイヤル 03-6457-9849（平日9時30分から17時30分）。",
    en="If the company does not answer: PPC advice line 03-6457-9849 (weekdays 9:30-17:30).",
)

_STEPS: dict[Hypothesis, tuple[Words, ...]] = {
    Hypothesis.POSES_AS_KNOWN: (_DO_NOT_OPEN, _TELL_KNOWN),
    Hypothesis.POSES_AS_COMPANY: (_DO_NOT_OPEN, _PHISHING),
    Hypothesis.TAKEN_BY_LEAVER: (_TEST_PUBLIC, _TELL_OFFICER, _ONE_IS_ENOUGH, _ASK_SOURCE, _PPC),
    Hypothesis.LEAKED_AT_PARTNER: (_TEST_PUBLIC, _ASK_SOURCE, _PPC),
    Hypothesis.PUBLIC_ADDRESS: (_TEST_PUBLIC,),
}


def steps(found: Iterable[Explanation]) -> tuple[Words, ...]:
    """What to do, the most urgent first, each once."""
    likely = [e.hypothesis for e in found if e.strength >= LIKELY]
    suspicious = [h for h in likely if h in _STEPS]
    if not suspicious:
        return (_KEEP, _CANNOT_TELL) if Hypothesis.GENUINE not in likely else ()
    urgent = sorted(suspicious, key=lambda h: _DO_NOT_OPEN not in _STEPS[h])
    return tuple(dict.fromkeys((*(s for h in urgent[:1] for s in _STEPS[h][:1]), _KEEP,
                                *(s for h in urgent for s in _STEPS[h]))))  # fmt: skip
