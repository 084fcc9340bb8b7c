"""The mailing lists of the company, in the form of sendmail's aliases; some hold forgotten outsiders.

Ordinary mails of the month use only lists without forgotten outsiders: who may still read along on
the others is a question of the list audit, and each mail with personal data to them is planted.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from morenashi.samples.month.firms import Firm
from morenashi.samples.month.world import LIST_OF_UNIT, World

# Lists on which somebody outside sits who was forgotten there.
FORGOTTEN = ("hoken-gate", "tenjikai2025", "eigyo-mt")
# The list with a partner who is meant to read along.
WITH_PARTNER = "shinki"


@dataclass(frozen=True, slots=True, repr=False)
class MailingList:
    """A list and its members: addresses, or names of other lists."""

    name: str
    comment: str
    members: tuple[str, ...]


def mailing_lists(world: World) -> tuple[MailingList, ...]:
    """All lists, nested ones behind their parts."""
    rng = random.Random(f"{world.seed}/month/lists")  # noqa: S311 - invented, and must be repeatable
    own = [
        MailingList(name, unit, tuple(member.address for member in world.unit(unit)))
        for unit, name in LIST_OF_UNIT.items()
    ]
    systems = approved_partner(world)
    sales = [member.address for member in world.unit("営業二課")]
    leavers = [leaver.private.address for leaver in world.leavers]
    strangers = [world.customer(5000 + i, "掲示板").address for i in range(4)]
    vendors = [firm for firm in world.firms_of("vendor") if firm is not systems]
    forgotten = min(vendors, key=lambda firm: firm.approved)
    nested = [
        MailingList("eigyo", "営業部 全体（一課・二課）", ("eigyo1", "eigyo2")),
        MailingList("kanribumon", "管理部門", ("soumu", "jinji", "keiri", "johosys")),
        MailingList(
            "all", "全社員", ("kanri", "kanribumon", "eigyo", "butsuryu", "soudan", "fukushi")
        ),
    ]
    project = [m.address for m in rng.sample(world.staff, 9)]
    more = [
        MailingList(WITH_PARTNER, "新基幹システム（保守会社の担当者を含む。承認済み）",
                    (*project, *(contact.address for contact in systems.contacts[:2]))),
        MailingList("hoken-gate", "保険ゲート 申込フォームの転送先", (*sales[3:8], leavers[2], leavers[5], *strangers)),
        MailingList("tenjikai2025", "展示会2025 実行委員", (*project[:5], forgotten.contacts[0].address, leavers[7])),
        MailingList("eigyo-mt", "営業会議", ("eigyo", "kanri", leavers[9])),
    ]  # fmt: skip
    return (*own, *nested, *more)


def approved_partner(world: World) -> Firm:
    """The firm that looks after the systems, with a contract."""
    found = [firm for firm in world.firms_of("vendor") if firm.approved]
    return next((firm for firm in found if firm.sort == "systems"), found[0])


def written(world: World) -> str:
    """The file: long lists go on in lines that begin with a space, as sendmail allows."""
    lines = [
        "# /etc/mail/aliases  みなと商事",
        "# 変更したら newaliases を実行すること（情報システム室 内線4545）",
        "postmaster: root",
        f"root: {world.unit('情報システム室')[0].address}",
        "",
    ]
    for each in mailing_lists(world):
        lines += [
            f"# {each.comment}",
            f"{each.name}: {each.members[0]}" + ("," if each.members[1:] else ""),
        ]
        rest = each.members[1:]
        lines += [
            f"    {member}{',' if i + 1 < len(rest) else ''}" for i, member in enumerate(rest)
        ]
        lines.append("")
    lines += [
        f"{alias.partition('@')[0]}: {owner}" for owner, alias in sorted(world.aliases.items())
    ]
    return "\n".join(lines) + "\n"
