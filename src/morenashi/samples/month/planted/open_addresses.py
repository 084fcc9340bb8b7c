"""Open addresses: many receivers who do not know each other stand in To or Cc."""

from __future__ import annotations

from dataclasses import replace

from morenashi.samples.month.newsletters import newsletter
from morenashi.samples.month.planted.scene import Planted, Scene


def _customers_in_to(scene: Scene) -> Planted:
    letter = newsletter(scene.world, scene.rng, scene.when, firms=False)
    return (
        replace(letter, to=tuple(scene.customers(scene.rng.randrange(15, 60))), hidden=()),
        "Many private customers see each other's addresses in To.",
        None,
    )


def _firms_in_cc(scene: Scene) -> Planted:
    letter = newsletter(scene.world, scene.rng, scene.when, firms=True)
    firms = scene.world.firms_of("client")
    people = tuple(
        scene.rng.choice(firm.contacts)
        for firm in scene.rng.sample(firms, scene.rng.randrange(14, 40))
    )
    return (
        replace(letter, cc=people, hidden=()),
        "People of many different client firms see each other in Cc.",
        None,
    )


def _applicants(scene: Scene) -> Planted:
    us, rng = scene.staff("人事"), scene.rng
    people = tuple(
        scene.world.customer(n, "応募者") for n in rng.sample(range(300), rng.randrange(8, 20))
    )
    letter = scene.write(
        us,
        people[0],
        (
            "[会社説明会のご案内|書類選考の結果について|面接日程のご案内]",
            "[このたびはご応募いただき、ありがとうございます。|選考の日程についてご案内いたします。]\n日時　{日}　{時刻}\n会場　本社5階　{会議室}\n[ご都合が悪い方は返信してください。|]",
        ),
        relation="private",
    )
    return (
        replace(letter, to=people, text="応募者各位\n" + letter.text.partition("\n")[2]),
        "Applicants see each other's addresses, and that the others applied.",
        None,
    )


def _few(scene: Scene) -> Planted:
    letter = scene.thread("consumer", least=0)
    others = tuple(c for c in scene.customers(scene.rng.randrange(8, 12)) if c != letter.to[0])
    us = letter.sender
    note = scene.write(
        us,
        letter.to[0],
        (
            "[定期点検のお知らせ|レンタル料金改定のお知らせ]",
            "[{翌月}の定期点検の日程をお知らせします。{日}から順に伺います。|{翌月}1日からレンタル料金を改定いたします。]",
        ),
        relation="private",
    )
    return (
        replace(note, cc=others, text="ご利用者・ご家族の皆様\n" + note.text.partition("\n")[2]),
        "About ten users of rented care goods see each other's addresses.",
        None,
    )


variants = (_customers_in_to, _firms_in_cc, _applicants, _few)
