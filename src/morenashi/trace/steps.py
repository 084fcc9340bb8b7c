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
    ja="名乗られている相手に、以前から知っている番号で電話して知らせてください。同じメールがほかの人にも届いているかもしれません。",
    en="Telephone those whose name is used, by the number you knew before: others may have got the "
    "same mail.",
)
_ALREADY = Words(
    ja="もう返信した、開いた、送金したという場合も、あわてなくて大丈夫です。送金したときは、すぐに銀行に電話してください。会社の端末で開いたときは、ネットワークから切り離し、システムの担当者に伝えてください。",
    en="If you have answered, opened or paid already: telephone the bank at once if you paid; take a "
    "company's machine off the network and tell those who run it.",
)
_PHISHING = Words(
    ja="パスワードやカード番号を入力してしまったときは、すぐにそのサービスとカード会社に連絡し、パスワードを変えてください。相談先: 警察相談専用電話 #9110、IPA情報セキュリティ安心相談窓口 03-5978-7509（平日10時から17時、時間は未確認）。",
    en="If you have entered a password or card number, tell the service and the card company at "
    "once, and change the password. Advice: police #9110; IPA 03-5978-7509 (weekdays 10-17, hours "
    "unverified).",
)
_DO_NOT_PAY = Words(
    ja="お金を払わず、返信もしないでください。一人で抱えずに、身近な人か下の相談先に話してください。",
    en="Do not pay, and do not answer. Do not bear it alone: talk to somebody near you or to those "
    "named below.",
)
_PASSWORD_SHOWN = Words(
    ja="見覚えのあるパスワードが書かれていたら、それを使っているすべてのサービスで、それぞれ別の新しいものに変えてください。メールのリンクではなく、いつもの入り口から入ってください。",
    en="If it names a password you know, change it wherever you use it, to a different one each, "
    "entering as you always do and not by a link of the mail.",
)
_THREATENED = Words(
    ja="相談先: 警察相談専用電話 #9110（身の危険があるときは110）。お金の被害は消費者ホットライン 188。会社への脅しは、返信せずに、経営者、システムの担当者、個人情報の担当者に伝え、本当に漏えいがあったかを調べてください。",
    en="Advice: police #9110 (110 in danger); 188 for losses of consumers. If a company is threatened, "
    "do not answer; tell its management, those who run its systems and the privacy officer, and "
    "establish whether anything leaked.",
)
_ADVERTISING = Words(
    ja="心当たりのない広告なら、リンクも「配信停止」も押さずに、迷惑メールとして分けてください。自分で登録したものなら、いつもの入り口から配信を止められます。",
    en="If you never asked for it, mark it as spam and press no link, not even to unsubscribe. If you "
    "did, stop it on the sender's own page, entered as you always do.",
)
_TELL_OFFICER = Words(
    ja="会社の方は、このメールを添付して個人情報の担当者に渡してください。個人の方は、差出人が以前いたという会社の個人情報の窓口に知らせてください。同じ名簿に載っているほかの方にも届いている可能性があります。",
    en="At work, hand the mail, attached as it is, to the privacy officer. If you are a customer, tell "
    "the privacy desk of the firm the sender says to have left. Others on the same list may have "
    "got it too.",
)
_NOT_A_PROOF = Words(
    ja="差出人を問い詰めたり、名前を公開したりしないでください。ここに出る説明は手がかりで、断定ではありません。",
    en="Do not confront the sender or name anybody in public: these are signs and no proof.",
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
    ja="宛先が公開されていないかを確かめてください（会社のサイト、名刺、SNS、申込みの公開範囲）。公開されていれば、漏えいとは限りません。",
    en="See whether the address was public (company site, business card, social network). If "
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

# In the order in which they are advised.
_STEPS: dict[Hypothesis, tuple[Words, ...]] = {
    Hypothesis.FRAUD: (_DO_NOT_PAY, _PASSWORD_SHOWN, _THREATENED),
    Hypothesis.POSES_AS_KNOWN: (_DO_NOT_OPEN, _TELL_KNOWN, _ALREADY),
    Hypothesis.POSES_AS_COMPANY: (_DO_NOT_OPEN, _PHISHING),
    Hypothesis.TAKEN_BY_LEAVER: (
        _NOT_A_PROOF, _TEST_PUBLIC, _TELL_OFFICER, _ONE_IS_ENOUGH, _ASK_SOURCE, _PPC,
    ),
    Hypothesis.LEAKED_AT_PARTNER: (_TEST_PUBLIC, _ASK_SOURCE, _PPC),
    Hypothesis.PUBLIC_ADDRESS: (_TEST_PUBLIC,),
    Hypothesis.UNSOLICITED: (_ADVERTISING,),
}  # fmt: skip
# Nobody need keep an advertisement as evidence.
_HARMLESS = frozenset({Hypothesis.PUBLIC_ADDRESS, Hypothesis.UNSOLICITED})
# What to leave undone comes before everything else.
_URGENT = (_DO_NOT_PAY, _DO_NOT_OPEN)


def steps(found: Iterable[Explanation]) -> tuple[Words, ...]:
    """What to do, the most urgent first, each once."""
    likely = [e.hypothesis for e in found if e.strength >= LIKELY]
    suspicious = [h for h in likely if h in _STEPS]
    if not suspicious:
        return (_KEEP, _CANNOT_TELL) if Hypothesis.GENUINE not in likely else ()
    # Danger before curiosity: how to stay safe comes before where the address came from.
    suspicious.sort(key=list(_STEPS).index)
    first = [step for step in _URGENT if any(step in _STEPS[h] for h in suspicious)]
    if _HARMLESS.issuperset(suspicious):
        return tuple(step for h in suspicious for step in _STEPS[h])
    return tuple(dict.fromkeys((*first, _KEEP, *(s for h in suspicious for s in _STEPS[h]))))
