"""Why a class applies or does not, and which fact would change it, in plain words."""

from __future__ import annotations

from morenashi.model.words import Words

SPECIAL_CARE = Words(
    ja="{groups}の{items}は要配慮個人情報です。1人分でも報告の対象になります。",
    en="{items} of {groups} is special care-required personal information; one person is enough.",
)
NO_SPECIAL_CARE = Words(
    ja="漏えいした（おそれのある）項目に、要配慮個人情報はありません。",
    en="No item that leaked, or may have, is special care-required personal information.",
)
FREE_TEXT = Words(
    ja="{groups}の自由記述や書類に病歴などが書かれていれば、要配慮個人情報に当たり得ます。",
    en="Free text or papers of {groups} that tell of illness and the like may be special "
    "care-required personal information.",
)
ITEMS_UNKNOWN = Words(
    ja="漏えいした項目がまだ記録されていません。", en="Which items leaked is not recorded yet."
)
LOSS_JUDGED = Words(
    ja="「{name}」は、不正に使われると財産的被害が生じるおそれがあると人が判断しています。",
    en="A person judged that misuse of “{name}” may cause financial loss.",
)
NO_LOSS_JUDGED = Words(
    ja="「{name}」は、財産的被害が生じるおそれはないと人が判断しています。",
    en="A person judged that misuse of “{name}” causes no financial loss.",
)
CARD_AGAINST_JUDGEMENT = Words(
    ja="「{name}」にはクレジットカード番号があります。番号だけでも2号に当たるとされているため（Q6-12）、"
    "判断の理由を見直してください。",
    en="“{name}” holds full card numbers, which are item 2 by themselves (Q6-12): look at the reason "
    "of that judgement again.",
)
FULL_CARD = Words(
    ja="「{name}」にクレジットカード番号があります。番号だけでも2号に当たります（Q6-12）。",
    en="“{name}” holds full card numbers, which are item 2 by themselves (Q6-12).",
)
CREDENTIAL = Words(
    ja="「{name}」のIDとパスワード等で決済や送金ができるなら、2号に当たります。できるかどうかは記録されていません。",
    en="If the logins and passwords of “{name}” can pay or send money, item 2 applies; whether they "
    "can is not recorded.",
)
CREDENTIAL_ALONE = Words(
    ja="「{name}」のパスワード・暗証番号等で決済や送金ができるなら、2号に当たります。"
    "使えるIDが一緒に漏れたか、決済や送金ができるかは記録されていません。",
    en="If the passwords or PINs of “{name}” can pay or send money, item 2 applies; whether a login "
    "leaked with them and whether they can is not recorded.",
)
CANNOT_PAY = Words(
    ja="「{name}」のパスワード等では決済も送金もできないと確かめて記録すれば（may_cause_loss = false）、2号に当たりません。",
    en="Item 2 would not apply if it is confirmed, and recorded as may_cause_loss = false, that the "
    "passwords of “{name}” can neither pay nor send money.",
)
NO_LOSS = Words(
    ja="漏えいした（おそれのある）項目だけで財産を動かされるものはありません。",
    en="None of the items that leaked, or may have, lets others dispose of property.",
)
# What does not count by itself, in the order in which it is said.
NOT_BY_ITSELF: tuple[tuple[tuple[str, ...], Words], ...] = (
    (
        ("card_expiry",),
        Words(
            ja="カードの有効期限や番号の下4桁だけでは2号に当たりません（Q6-12）。",
            en="Expiry or the last four digits of a card are not item 2 by themselves (Q6-12).",
        ),
    ),
    (
        ("bank_account",),
        Words(
            ja="口座番号だけでは2号に当たらないと考えられます（Q14-8からの推論、未確認）。",
            en="A bank account number does not seem to be item 2 by itself (inferred from Q14-8, "
            "unverified).",
        ),
    ),
    (
        ("address", "phone", "email", "sns_account"),
        Words(
            ja="住所、電話番号、メールアドレス、SNSのアカウントだけでは2号に当たりません（Q6-11）。",
            en="Address, phone, e-mail or SNS account are not item 2 by themselves (Q6-11).",
        ),
    ),
)
PURPOSE = Words(
    ja="不正の目的をもって行われました。社外の者でも従業者でも、1人分でも報告の対象です。",
    en="It was done with an improper purpose; outsiders and staff alike, and one person is enough.",
)
PURPOSE_POSSIBLE = Words(
    ja="不正の目的をもって行われたおそれがあります。おそれでも、1人分でも報告の対象です。",
    en="It may have been done with an improper purpose; suspicion and one person are enough.",
)
ACT = Words(
    ja="原因が{acts}であり、不正の目的をもって行われたおそれがあります。",
    en="The cause is {acts}: it may have been done with an improper purpose.",
)
PURPOSE_REFUTED = Words(
    ja="不正の目的がなかったと調べて確かめられれば、3号に当たりません（確報の期限は30日になります）。",
    en="Item 3 would not apply if an improper purpose is ruled out (the final report then has 30 days).",
)
PURPOSE_UNKNOWN = Words(
    ja="不正の目的をもって行われたかどうかは、まだ記録されていません。",
    en="Whether there was an improper purpose is not recorded yet.",
)
PURPOSE_FOUND = Words(
    ja="社外の者や従業者が不正の目的で行ったおそれがあると分かれば、1人分でも3号に当たり、確報の期限は60日になります。",
    en="If an outsider or one of the staff may have acted with an improper purpose, item 3 applies even "
    "for one person, and the final report has 60 days.",
)
NO_PURPOSE = Words(
    ja="不正の目的によるものではないと記録されています。",
    en="It is recorded that there was no improper purpose.",
)
ACT_AGAINST_PURPOSE = Words(
    ja="原因に{acts}があるのに、不正の目的はないと記録されています。どちらが正しいかで3号に当たるかが変わります。",
    en="The cause names {acts}, yet no improper purpose is recorded: item 3 hangs on which is right.",
)
NOT_DATA_YET = Words(
    ja="個人データになる前の情報です。3号がこれに及ぶのは2024年4月1日からです。",
    en="The information was not personal data yet; item 3 covers that only since 1 April 2024.",
)
NO_GROUP = Words(ja="数えるべき人がいません。", en="There is nobody who counts for this item.")
MANY = Words(
    ja="本人は少なくとも{least}人で、{n}人を超えます。",
    en="At least {least} persons are concerned, more than {n}.",
)
MANY_AT_MOST = Words(
    ja="人数が確定していません。考えられる最大は{most}人で、{n}人を超えます（不明なときは最大で数えます）。",
    en="The number is not settled; at most {most} persons, more than {n} (while unknown, the possible "
    "maximum counts).",
)
MANY_UNKNOWN = Words(
    ja="人数が分からず、上限も記録されていません。{n}人を超えるおそれがあるものとして扱います。",
    en="The number is unknown and without an upper bound: treated as possibly more than {n}.",
)
MANY_CHANGE = Words(
    ja="最大でも{n}人以下だと確かめられれば、4号に当たりません。",
    en="Item 4 would not apply if the number is confirmed to be {n} or less at most.",
)
FEW = Words(
    ja="本人は最大でも{most}人で、{n}人を超えません。",
    en="At most {most} persons are concerned, not more than {n}.",
)
GROWTH = Words(
    ja="調べるうちに{n}人を超えたと分かれば、その時点から4号に当たります。",
    en="If the number turns out to be more than {n}, item 4 applies from that moment.",
)
