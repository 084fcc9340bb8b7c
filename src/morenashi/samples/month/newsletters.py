"""Newsletters and notices to small groups, sent by Bcc as they should be."""

from __future__ import annotations

import random
from datetime import datetime

from morenashi.samples.month.framing import signature
from morenashi.samples.month.language import fill
from morenashi.samples.month.letter import Letter
from morenashi.samples.month.slots import Slots
from morenashi.samples.month.world import GROUPS, KNOWN_CUSTOMERS, World

_TO_FIRMS = (
    ("[みなと商事ニュース 11月号|新商品のご案内（{品}）|オフィス家具の下取りキャンペーン]",
     "お取引先の皆様\n\nいつもお世話になっております。みなと商事の{当方}です。\n\n[{品}の新型（{品番}）を発売いたしました。|11月末まで、オフィス家具の下取りを行っております。|冬の節電に役立つ商品をご紹介します。]\n\n"
     "■おすすめ　{品}　{品番}　特別価格{単価}円（税別）\n■受付　{日}まで\n\nくわしくはこちら\n{URL}\n\n[配信の停止は、このメールにご返信ください。|※このメールはBccでお送りしています。]"),
    ("[倉庫休業のお知らせ|年末年始の出荷について|棚卸しに伴う出荷停止のご案内]",
     "お取引先各位\n\n平素は格別のお引き立てを賜り、厚くお礼申し上げます。\n\n[棚卸しのため、{日}は出荷をお休みいたします。|年内の最終出荷は12月25日（金）正午受付分です。]\nご不便をおかけしますが、ご理解のほどお願い申し上げます。\n\n※一斉にお知らせするため、Bccで失礼いたします。"),
    ("[セミナーのご案内|オフィス移転セミナー|【ご案内】働きやすいオフィスづくり]",
     "お取引先の皆様\n\nお世話になっております。みなと商事の{当方}です。\n下記のセミナーを開きます。参加は無料です。\n\n日時　{日}　{時刻}〜\n会場　{相談会場}\n内容　[少人数オフィスのレイアウト|在宅勤務といすの選び方]\n申込　{URL}\n\n[ご参加をお待ちしております。|定員になりしだい締め切ります。]"),
)  # fmt: skip
_TO_CUSTOMERS = (
    ("[みなとクラブ通信|会員様限定セールのお知らせ|ポイント2倍のご案内]",
     "みなとクラブ会員の皆様\n\nいつもご利用いただき、ありがとうございます。\n\n[{日}から{日2}まで、ポイントが2倍になります。|会員様だけの冬のセールを行います。|在宅勤務に人気の{品}が入荷しました。]\n\n"
     "▼商品を見る\n{URL}\n\n[配信を希望されない方は、このメールにご返信ください。|会員ページから配信の設定を変更できます。]"),
    ("[点検のお願い（いす・ワゴン）|キャスター点検のお願い|【重要】ご購入商品の点検について]",
     "お客様各位\n\n平素はみなと商事をご利用いただき、ありがとうございます。\n{品番}をご購入のお客様に、キャスターの点検をお願いしております。\n点検の方法は次のページをご覧ください。\n{URL}\n\n[ゆるみがある場合は、無償で部品をお送りします。|お手数をおかけし、申し訳ございません。]\n\n※このメールは、対象のお客様にBccでお送りしています。"),
)  # fmt: skip


def newsletter(
    world: World, rng: random.Random, when: datetime, *, firms: bool | None = None
) -> Letter:
    """A newsletter to 8 to 40 receivers who do not see each other; To is the sender.

    `firms` decides between clients and private customers; None leaves it to chance.
    """
    us = rng.choice(world.unit(rng.choice(GROUPS["営業"])))
    count = rng.randrange(8, 41)
    if rng.random() < 0.55 if firms is None else firms:
        contacts = [rng.choice(firm.contacts) for firm in world.firms_of("client")]
        hidden = tuple(rng.sample(contacts, min(count, len(contacts))))
        subject, body = rng.choice(_TO_FIRMS)
    else:
        hidden = tuple(world.customer(n) for n in rng.sample(range(KNOWN_CUSTOMERS), count))
        subject, body = rng.choice(_TO_CUSTOMERS)
    slots = Slots(world, rng, when, us, us)
    text = f"{fill(body, rng, slots)}\n\n{signature(us, rng)}\n"
    return Letter(us, (us,), when, fill(subject, rng, slots), text, hidden=hidden)
