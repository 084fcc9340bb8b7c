"""How a mail begins and ends: address, greeting, closing, signature, as each kind of writer does it."""

from __future__ import annotations

import random
from dataclasses import dataclass

from morenashi.samples.month.contact import Contact
from morenashi.samples.month.world import LIST_OF_UNIT

_CLOSE_OUT = (
    "以上、よろしくお願いいたします。", "何卒よろしくお願い申し上げます。", "よろしくお願い申し上げます。",
    "引き続きよろしくお願いいたします。", "今後ともよろしくお願いいたします。", "どうぞよろしくお願いいたします。",
)  # fmt: skip
_CLOSE_IN = (
    "よろしくお願いします。",
    "以上です。よろしくお願いします。",
    "よろしくお願いいたします。",
    "以上、よろしくお願いします。",
    "",
)
_GREET_OUT = (
    "いつもお世話になっております。", "お世話になっております。", "平素より大変お世話になっております。",
    "いつも大変お世話になっております。",
)  # fmt: skip
_GREET_PRIVATE = (
    "いつもご利用いただき、誠にありがとうございます。",
    "お世話になっております。",
    "平素よりご愛顧いただき、ありがとうございます。",
)  # fmt: skip
_GREET_IN = ("お疲れさまです。", "お疲れ様です。", "おはようございます。", "お疲れさまです、", "")
_RULES = ("-" * 40, "=" * 40, "*" * 36, "━" * 20, "─" * 24, "_/" * 18, "--", "□■" * 12)


@dataclass(frozen=True, slots=True, repr=False)
class Frame:
    """Who writes to whom in which relation: out, private, in, team; `first` mail of a thread or not."""

    sender: Contact
    to: Contact
    relation: str
    first: bool
    cc: tuple[Contact, ...] = ()


def framed(frame: Frame, body: str, rng: random.Random) -> str:
    """The whole text of a mail, with the signature."""
    if frame.sender.kind == "staff":
        makers = {
            "out": _to_firm,
            "private": _to_private,
            "new": _to_private,
            "in": _to_colleague,
            "team": _to_team,
        }
        head = makers[frame.relation](frame, rng)
    else:
        head = _from_outside(frame, rng)
    close = rng.choice(_CLOSE_IN if frame.relation in ("in", "team") else _CLOSE_OUT)
    if frame.sender.kind == "private":
        close = rng.choice(
            ("よろしくお願いします。", "お願いします。", "よろしくお願いいたします。", "")
        )
    if (
        body.endswith(("お願いいたします。", "お願いします。", "申し上げます。"))
        and rng.random() < 0.8
    ):
        close = ""
    sign = signature(
        frame.sender,
        rng,
        short=not frame.first and rng.random() < 0.35,
        inside=frame.relation in ("in", "team"),
    )
    return "\n\n".join(part for part in (head, body, close, sign) if part) + "\n"


def _to_firm(frame: Frame, rng: random.Random) -> str:
    to, us = frame.to, frame.sender
    lines = rng.choice(
        (f"{to.company}\n{to.surname}様", f"{to.company}\n{to.unit}　{to.name} 様", f"{to.company}　{to.surname}様",
         f"{to.company}\n{to.unit} {to.title or 'ご担当'} {to.surname}様" if to.title else f"{to.company}\n{to.name}様")
    )  # fmt: skip
    if not frame.first and rng.random() < 0.4:
        lines = f"{to.surname}様"
    others = [c for c in frame.cc if c.kind != "staff"]
    if others and rng.random() < 0.4:
        lines += f"\n（Cc：{'、'.join(c.surname + '様' for c in others)}）"
    who = rng.choice(
        (
            f"みなと商事の{us.surname}です。",
            f"みなと商事 {us.unit}の{us.surname}です。",
            f"株式会社みなと商事の{us.surname}でございます。",
        )
    )
    return f"{lines}\n\n{rng.choice(_GREET_OUT)}\n{who}"


def _to_private(frame: Frame, rng: random.Random) -> str:
    to, us = frame.to, frame.sender
    line = rng.choice((f"{to.name} 様", f"{to.name}様", f"{to.surname} 様"))
    who = rng.choice(
        (
            f"みなと商事 {us.unit}の{us.surname}です。",
            f"株式会社みなと商事、{us.unit}の{us.surname}と申します。",
            f"みなと商事の{us.surname}でございます。",
        )
    )
    stranger = us.unit == "人事部" or frame.relation == "new"
    greet = "お世話になっております。" if stranger else rng.choice(_GREET_PRIVATE)
    return f"{line}\n\n{greet}\n{who}"


def _to_colleague(frame: Frame, rng: random.Random) -> str:
    to, us = frame.to, frame.sender
    name = to.surname + (to.title if to.title and rng.random() < 0.7 else "さん")
    greet = rng.choice(_GREET_IN)
    who = f"{us.unit}の{us.surname}です。" if us.unit != to.unit else f"{us.surname}です。"
    if not frame.first:
        return rng.choice(
            (f"{name}\n\n{greet}{us.surname}です。", f"{name}", "", f"{name}\n{greet.rstrip('、')}")
        )
    return f"{name}\n\n{greet}{who}"


def _to_team(frame: Frame, rng: random.Random) -> str:
    us = frame.sender
    who = rng.choice(
        (f"{us.title if us.unit == '役員' else us.unit}の{us.surname}です。", f"{us.surname}です。")
    )
    to = frame.to.surname
    lines = ("各位", "皆さん", "関係者各位")
    if to == LIST_OF_UNIT[us.unit]:
        lines = ("各位", f"{us.unit}の皆さん", f"{us.unit} 各位")
    elif to == "all":
        lines = ("社員各位", "全社員の皆さん", "各位")
    return f"{rng.choice(lines)}\n\n{rng.choice(_GREET_IN[:4])}{who}"


def _from_outside(frame: Frame, rng: random.Random) -> str:
    us, to = frame.sender, frame.to
    if us.kind == "private":
        greet = rng.choice(
            ("", "", "お世話になります。", "お世話になっております。", "こんにちは。")
        )
        line = rng.choice(
            ("", f"みなと商事 {to.surname}様", "みなと商事 ご担当者様", "みなと商事御中")
        )
        who = rng.choice(
            (
                f"{us.surname}です。",
                f"{us.name}と申します。" if frame.first else f"{us.surname}です。",
            )
        )
        return f"{line}\n\n{greet}{who}".lstrip("\n")
    line = rng.choice(
        (
            f"株式会社みなと商事\n{to.surname}様",
            f"みなと商事　{to.surname}様",
            f"株式会社みなと商事\n{to.unit}　{to.name}様",
        )
    )
    if not frame.first and rng.random() < 0.5:
        line = f"{to.surname}様"
    who = rng.choice(
        (f"{us.company}の{us.surname}です。", f"{us.company} {us.unit}の{us.surname}です。")
    )
    return f"{line}\n\n{rng.choice(_GREET_OUT)}\n{who}"


def signature(
    who: Contact, rng: random.Random, *, short: bool = False, inside: bool = False
) -> str:
    """What stands at the end; everybody keeps to one form."""
    if who.kind == "private":
        forms = (
            "",
            who.name,
            f"{who.name}\n{who.mobile}",
            f"{who.name}\n〒{who.postal_code} {who.street}\n電話 {who.mobile}",
            who.surname,
        )
        end = ("", "", "iPhoneから送信", "")[who.style % 4] if who.program == "phone" else ""
        return "\n\n".join(part for part in (forms[who.style % 5], end) if part)
    if short or (inside and rng.random() < 0.5):
        return (
            rng.choice((f"{who.company} {who.surname}", who.surname, f"{who.unit} {who.surname}"))
            if not inside
            else f"{who.unit} {who.surname}"
        )
    if inside:
        return f"--\n{who.unit} {who.name}\n内線 45{who.style:02}"
    return _business_card(who)


def _business_card(who: Contact) -> str:
    rule = _RULES[who.style % len(_RULES)]
    fax = who.phone[:-4] + f"{9000 + who.style * 7}"
    place = f"〒{who.postal_code} {who.street}"
    title = f" {who.title}" if who.title else ""
    forms = (
        f"{rule}\n{who.company}\n{who.unit}{title}　{who.name}\n{place}\nTEL：{who.phone}　FAX：{fax}\nE-mail：{who.address}\nURL：https://www.{who.domain}/\n{rule}",
        f"{rule}\n{who.name}（{who.kana}）\n{who.company} {who.unit}{title}\n{place}\nTEL {who.phone}\n{who.address}\n{rule}",
        f"{rule}\n{who.company} {who.unit}\n{who.name}\nTel: {who.phone} / Fax: {fax}"
        + (f"\n携帯: {who.mobile}" if who.mobile else "")
        + f"\nmailto:{who.address}\n{rule}",
        f"{who.company}\n{who.unit}\n{who.title or '担当'}　{who.name}\n\n{place}\n電話　{who.phone}\nメール　{who.address}",
    )
    note = ""
    if who.style % 7 == 0:
        note = "\n\n本メールには機密情報が含まれている場合があります。\n宛先に心当たりのない場合は、送信者にお知らせのうえ削除してください。"
    return forms[who.style % len(forms)] + note
