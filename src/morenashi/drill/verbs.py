"""The verbs a case may name, each under one of the five verbs of the product, and what each is to do."""

from __future__ import annotations

from dataclasses import dataclass

from morenashi import catalog
from morenashi.drill.act import Act
from morenashi.model.words import Words

FOLDER = "morenashi.drill.acts"


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb of a case. `pillar` is the product's verb it belongs to; `will` says what it does,
    for the acts whose part does not exist yet."""

    pillar: str
    label: Words
    will: Words


PILLARS = {
    "scan": Words(ja="探す", en="find"),
    "audit": Words(ja="確かめる", en="audit"),
    "guard": Words(ja="止める", en="guard"),
    "watch": Words(ja="見張る", en="watch"),
    "respond": Words(ja="応える", en="respond"),
}

VERBS = {
    "find": Verb(
        "scan",
        Words(ja="個人情報のありかを探す", en="find where personal information lies"),
        Words(
            ja="ファイルの中の個人情報を探します。", en="It finds personal information in files."
        ),
    ),
    "audit_lists": Verb(
        "audit",
        Words(ja="メーリングリストの宛先を確かめる", en="audit who is on a mailing list"),
        Words(
            ja="リストの宛先を社員名簿と照らし合わせ、社外の人がいれば知らせます。",
            en="It compares a list's members with the directory and names those outside.",
        ),
    ),
    "audit_storage": Verb(
        "audit",
        Words(ja="保管場所が外から見えないか確かめる", en="audit what can be seen from outside"),
        Words(
            ja="自分たちの保管場所を外側から見て、開いていれば、いつから開いていたかとともに知らせます。",
            en="It looks at one's own storage from outside, and tells what stands open and since when.",
        ),
    ),
    "audit_access": Verb(
        "audit",
        Words(ja="だれが何を見られるかを確かめる", en="audit who can reach what"),
        Words(
            ja="見られるはずの範囲と、実際に見られる範囲を比べ、違いを知らせます。",
            en="It compares what each may see with what each can see.",
        ),
    ),
    "audit_reidentification": Verb(
        "audit",
        Words(
            ja="名前のない表から人が分からないか確かめる",
            en="audit whether the nameless can be told",
        ),
        Words(
            ja="年齢や経歴の組み合わせから、一人に絞れてしまう行を数えます。",
            en="It counts the rows that age, career and the like narrow down to one person.",
        ),
    ),
    "audit_retention": Verb(
        "audit",
        Words(ja="まだ持っている理由があるか確かめる", en="audit whether it should still be there"),
        Words(
            ja="目的を終えたのに残っているもの、退会した人のものを、約束と照らし合わせて挙げます。",
            en="It lists what has outlived its purpose or its member, against what was promised.",
        ),
    ),
    "audit_leaver": Verb(
        "audit",
        Words(ja="辞める人が持っているものを確かめる", en="audit what a leaver can reach"),
        Words(
            ja="辞める人が見られたもの、書き出したもの、送ったものを一覧にし、消した確認を残します。",
            en="It lists what a leaver could reach, exported and sent, and keeps the proof of erasure.",
        ),
    ),
    "check": Verb(
        "guard",
        Words(ja="送る前に確かめる", en="check before it is sent"),
        Words(
            ja="送ってよいかを、理由とともに答えます。",
            en="It answers whether something may be sent, with reasons.",
        ),
    ),
    "check_release": Verb(
        "guard",
        Words(ja="公開する前に画面を確かめる", en="check a page before it is released"),
        Words(
            ja="見る人以外のデータが出る画面を、公開の前に止めて確かめます。",
            en="It stops a page that shows data of others than its viewer until somebody has judged it.",
        ),
    ),
    "guard": Verb(
        "guard",
        Words(ja="メールサーバーで止める", en="hold it at the mail server"),
        Words(
            ja="送る人が何もしなくても、メールサーバーが同じ判断で止めます。",
            en="The mail server holds by the same rules, without the sender doing anything.",
        ),
    ),
    "received": Verb(
        "watch",
        Words(ja="届いたメールを見分ける", en="judge a mail that arrived"),
        Words(
            ja="届いたメールについて、何を疑うべきかを根拠とともに示します。",
            en="It shows what a received mail gives reason to suspect, and why.",
        ),
    ),
    "watch_canaries": Verb(
        "watch",
        Words(ja="おとりの人で見張る", en="watch with canary persons"),
        Words(
            ja="名簿ごとに架空の人を混ぜておき、その人に連絡が来たら、どの名簿から出たかを知らせます。",
            en="Invented people in each list: when one of them is written to, the list is known.",
        ),
    ),
    "watch_logs": Verb(
        "watch",
        Words(ja="だれが持ち出したかを記録から見る", en="see from the logs who took it"),
        Words(
            ja="アクセスの記録から、ふだんと違う量の読み出しを見つけます。",
            en="It finds unusual amounts of reading in access logs.",
        ),
    ),
    "watch_claim": Verb(
        "watch",
        Words(ja="「流出した」という話の真偽を見る", en="judge a claimed leak"),
        Words(
            ja="流出と称するデータの見本を自社のデータと照らし合わせ、本物かどうかを根拠とともに答えます。",
            en="It compares the sample of a claimed leak with one's own data and says how likely it is real.",
        ),
    ),
    "respond": Verb(
        "respond",
        Words(ja="本人に応える", en="answer the people concerned"),
        Words(
            ja="だれに、何が起き、いつまでに何を届け出て、一人ひとりに何を伝えるかを整えます。",
            en="It prepares who is concerned, what is due by when, and what each person is told.",
        ),
    ),
}


def playable() -> frozenset[str]:
    """The verbs that have a part; loads none of them."""
    return frozenset(catalog.names(FOLDER))


def act_of(verb: str) -> Act | None:
    """The part of a verb, None where there is none yet."""
    return catalog.load(FOLDER, verb, "act", Act) if verb in playable() else None
