"""Look-alike domains: a partner's or the own domain mistyped or imitated."""

from __future__ import annotations

from dataclasses import replace

from morenashi.samples.month.contact import Contact
from morenashi.samples.month.planted.scene import Planted, Scene, birthday

_SWAPS = (
    ("o", "0"),
    ("l", "1"),
    ("i", "l"),
    ("m", "rn"),
    ("w", "vv"),
    ("u", "uu"),
    ("sh", "s"),
    ("n", "m"),
    ("a", "e"),
)
# a Cyrillic letter for a Latin one
_IMITATED = str.maketrans("aeo", "аео")


def imitation(scene: Scene, domain: str) -> str:
    """A domain that looks like `domain` and is another."""
    name, _, rest = domain.partition(".")
    rng = scene.rng
    place = rng.randrange(1, len(name) - 1)
    forms = [
        name[:place] + name[place + 1] + name[place] + name[place + 2 :],
        name[:place] + name[place + 1 :],
        name[:place] + name[place] + name[place:],
        name.replace("-", "") if "-" in name else name + "-jp",
        name + rng.choice(("-co", "-group", "s")),
        *(name.replace(old, new, 1) for old, new in _SWAPS if old in name),
    ]
    wide = name.translate(_IMITATED)
    if wide != name:
        forms.append("xn--" + wide.encode("punycode").decode("ascii"))
    return f"{rng.choice([form for form in forms if form != name])}.{rest}"


def _posing(scene: Scene, contact: Contact) -> Contact:
    return replace(
        contact, address=f"{contact.address.partition('@')[0]}@{imitation(scene, contact.domain)}"
    )


def _only_receiver(scene: Scene) -> Planted:
    letter = scene.thread("client", "supplier", "carrier", "labor")
    fake = _posing(scene, letter.to[0])
    return (
        replace(letter, to=(fake,)),
        f"The answer goes to {fake.domain}, which only looks like the partner's domain.",
        None,
    )


def _one_of_cc(scene: Scene) -> Planted:
    letter = scene.thread("client", "supplier", "vendor")
    partner = _posing(scene, replace(letter.to[0], surname="", given="", style=0, kind="private"))
    return (
        replace(letter, cc=(*letter.cc, partner)),
        f"One of the Cc addresses, {partner.domain}, imitates the partner's domain.",
        None,
    )


def _own_domain(scene: Scene) -> Planted:
    us = scene.staff("お客様相談室")
    who = scene.customer()
    mate = _posing(
        scene, scene.rng.choice([m for m in scene.world.unit("営業一課") if m is not us])
    )
    letter = scene.write(
        us,
        mate,
        (
            "[お客様の対応依頼|折り返しのお願い|名義変更の件]",
            f"{who.name}様（{birthday(who)}生、{who.street}、{who.mobile}）から電話がありました。\n[名義の変更をしたいとのことです。|折り返しをお願いします。]",
        ),
        relation="in",
    )
    return (
        letter,
        f"A customer's data go to {mate.domain}, a mistyped form of the own domain.",
        None,
    )


def _thread_taken_over(scene: Scene) -> Planted:
    """The other side has changed in the middle: the answer goes where the imitator wants it."""
    letter = scene.thread("client", "supplier", "carrier")
    fake = _posing(scene, letter.to[0])
    earlier = letter.earlier
    assert earlier is not None
    return (
        replace(letter, to=(fake,), earlier=replace(earlier, sender=fake)),
        f"The thread was taken over by an imitated domain, {fake.domain}.",
        None,
    )


variants = (_only_receiver, _own_domain, _one_of_cc, _thread_taken_over)
