"""Whom a list really reaches, also through lists in lists and circles."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.model.directory import Directory, Entry
from morenashi.model.mailing_list import (
    Lists,
    MailingList,
    Member,
    Target,
    at_home,
    stays_here,
    target_of,
)

OWN = "minato-shoji.example"
NAMES = [f"l{number}" for number in range(8)]
PEOPLE = [f"p{number}@example.jp" for number in range(6)]


MEMBERS = st.sampled_from([*PEOPLE, *NAMES, *(f"{name}@{OWN}" for name in NAMES)])


def graphs() -> st.SearchStrategy[dict[str, list[str]]]:
    """Lists that hold people and each other, with circles and with themselves."""
    arrows = st.lists(st.tuples(st.sampled_from(NAMES), MEMBERS), max_size=30)
    return arrows.map(
        lambda pairs: {name: [to for start, to in pairs if start == name] for name in NAMES}
    )


def lists_of(graph: dict[str, list[str]]) -> Lists:
    return Lists.of(
        [MailingList(name, tuple(map(Member, members))) for name, members in graph.items()], [OWN]
    )


def reached(start: str, graph: dict[str, list[str]]) -> set[str]:
    """The same, found in the simplest way there is."""
    opened, people, waiting = set(), set(), [start]
    while waiting:
        name = waiting.pop().removesuffix(f"@{OWN}")
        if name not in graph:
            people.add(name)
        elif name not in opened:
            opened.add(name)
            waiting += graph[name]
    return people


@settings(deadline=None)
@given(graph=graphs(), start=st.sampled_from(NAMES))
def test_expansion_reaches_all_and_no_others(graph: dict[str, list[str]], start: str) -> None:
    leaves = lists_of(graph).expand(f"{start}@{OWN}")
    people = {leaf.address for leaf in leaves if leaf.address in PEOPLE}
    assert people == reached(start, graph)
    copies = [leaf for leaf in leaves if leaf.address not in PEOPLE]
    for leaf in copies:  # a list that names itself keeps a copy
        assert leaf.address.removesuffix(f"@{OWN}") == leaf.via[-1]
        assert {leaf.via[-1], f"{leaf.via[-1]}@{OWN}"} & set(graph[leaf.via[-1]])


@settings(deadline=None)
@given(graph=graphs(), start=st.sampled_from(NAMES))
def test_every_way_leads_there_and_opens_no_list_twice(
    graph: dict[str, list[str]], start: str
) -> None:
    lists = lists_of(graph)
    for leaf in lists.expand(start):
        assert leaf.via[0] == start
        assert len(set(leaf.via)) == len(leaf.via)
        for name, inner in zip(leaf.via, [*leaf.via[1:], leaf.address], strict=True):
            assert {inner, f"{inner}@{OWN}"} & set(graph[name])


def test_members_without_mail_are_not_reached() -> None:
    lists = Lists.of([MailingList("a", (Member("x@example.jp", receives=False),))])
    assert lists.expand("a") == ()


def test_bare_and_full_names() -> None:
    lists = Lists.of([MailingList("a", ()), MailingList(f"b@{OWN}", ())], [OWN])
    assert [lists.find(f"a@{OWN}"), lists.find("A"), lists.find("a@example.jp")] == [
        lists.by_address["a"], lists.by_address["a"], None,
    ]  # fmt: skip
    assert lists.find("b") is lists.by_address[f"b@{OWN}"]
    assert lists.find("@example.jp") is None


def test_a_local_name_is_at_home_where_an_employee_has_it() -> None:
    entry = Entry(("taro@b.example",))
    directory = Directory(frozenset({"a.example", "b.example"}), {"taro@b.example": entry})
    told = ("taro", "jiro", "x@y.example", "|/bin/x")
    assert [at_home(name, directory) for name in told] == [
        "taro@b.example", "jiro@a.example", "x@y.example", "|/bin/x",
    ]  # fmt: skip
    assert at_home("taro", Directory()) == "taro"


def test_targets() -> None:
    assert {text: target_of(text) for text in ("a@b.example", "a", "@b.example", "|x", "/x", "", "a b", "あ", "a@", "a@b@c", "@")} == {
        "a@b.example": Target.ADDRESS, "a": Target.ADDRESS, "@b.example": Target.EVERYONE,
        "|x": Target.PROGRAM, "/x": Target.FILE, "": Target.UNKNOWN, "a b": Target.UNKNOWN,
        "あ": Target.UNKNOWN, "a@": Target.UNKNOWN, "a@b@c": Target.UNKNOWN, "@": Target.UNKNOWN,
    }  # fmt: skip


def test_who_forwards_and_keeps_a_copy_is_reached_twice() -> None:
    forward = MailingList(
        f"taro@{OWN}", (Member(f"taro@{OWN}"), Member("taro@gmail.com")), "forward"
    )
    leaves = Lists.of([forward], [OWN]).expand(f"taro@{OWN}")
    assert [(leaf.address, leaf.via) for leaf in leaves] == [
        (f"taro@{OWN}", (f"taro@{OWN}",)),
        ("taro@gmail.com", (f"taro@{OWN}",)),
    ]


def test_a_list_of_two_sources_keeps_both() -> None:
    alias = MailingList(
        "soumu", (Member("|/usr/lib/mailman/mail/mailman post soumu"),), "alias", "aliases"
    )
    told = MailingList("soumu", (Member("a@example.jp"),), "list", "soumu.txt")
    both = Lists.of([told, alias]).by_address["soumu"]
    assert (both.kind, both.source) == ("list", "soumu.txt")
    assert [member.source for member in both.members] == ["soumu.txt", "aliases"]


def test_what_stays_on_our_server() -> None:
    texts = ["/var/mail/x", "/dev/null", '|"/usr/bin/vacation" taro', "|queue soumu@example.jp", "|/bin/mailman", "|", "|/x/shukei", "a@example.jp"]  # fmt: skip
    assert [stays_here(text) for text in texts] == [True] * 5 + [False] * 3
