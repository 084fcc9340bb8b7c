"""The static page holds everything, loads nothing, and shows by choice what a sheet would say."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.model.advice import Circumstance, When
from morenashi.model.items_of_data import BY_KEY
from morenashi.notice.advising import advice_for
from morenashi.notice.catalogue import catalogue
from morenashi.notice.groups import GROUPS
from morenashi.notice.page import advice_page
from morenashi.notice.paper import text_of
from morenashi.notice.shown_by import Shown, shown, style_rules

KNOWN = catalogue()


@cache
def page(lang: str = "ja") -> str:
    return advice_page(lang)


class Tags(HTMLParser):
    """Every tag with its attributes, and what is left open."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"input", "meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def parsed() -> Tags:
    tags = Tags()
    tags.feed(page())
    assert tags.open == []
    return tags


def test_every_item_can_be_chosen_once() -> None:
    ids = [a["id"] for tag, a in parsed().tags if tag == "input" and a.get("class") == "pick"]
    assert sorted(ids) == sorted(f"i-{key}" for key in BY_KEY)
    assert sorted(key for _, keys in GROUPS for key in keys) == sorted(BY_KEY)


def test_ids_are_used_once() -> None:
    ids = [attrs["id"] for _, attrs in parsed().tags if "id" in attrs]
    assert len(ids) == len(set(ids))


def test_everything_of_the_catalogue_stands_on_it_in_both_languages() -> None:
    texts = [row.does.words() for row in KNOWN.steps.values()]
    texts += [end.said for end in KNOWN.dead_ends.values()]
    texts += [said for advice in KNOWN.advice for said in advice.harms]
    texts += [contact.name for contact in KNOWN.contacts.values() if contact.phone]
    for said in texts:
        for text in (said.ja, said.en):
            assert escaped(text) in page()
    for contact in KNOWN.contacts.values():
        assert contact.phone in page()
        assert contact.url in page()


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&#34;").replace("'", "&#39;")


def test_it_loads_nothing() -> None:
    for tag, attrs in parsed().tags:
        assert tag not in {"link", "img", "iframe", "object", "embed", "base", "video", "audio"}
        assert not {"src", "srcset", "action", "background", "poster", "ping"} & attrs.keys()
        assert not any(name.startswith("on") for name in attrs)
    assert not re.search(
        r"url\(|@import|fetch\(|XMLHttpRequest|sendBeacon|localStorage|cookie", program()
    )
    assert "default-src 'none'" in page()


def program() -> str:
    style = "".join(re.findall(r"<style>(.*?)</style>", page(), re.DOTALL))
    return style + "".join(re.findall(r"<script>(.*?)</script>", page(), re.DOTALL))


def test_the_only_script_is_the_one_the_page_allows() -> None:
    (script,) = re.findall(r"<script>(.*?)</script>", page(), re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in page()


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_it_begins_in_the_language_asked_for(lang: str) -> None:
    assert f'<html lang="{lang}">' in page(lang)
    assert re.search(rf'id="lang-{lang}" checked', page(lang))


def test_the_page_is_small_enough_for_a_phone() -> None:
    assert len(page().encode()) < 400_000


def test_nothing_personal_or_dated_today_stands_on_it() -> None:
    assert advice_page("ja") == page()
    assert "2026年11月21日" in page()


def test_a_page_for_one_leak_has_its_items_chosen() -> None:
    text = advice_page("ja", chosen=["passport"], circumstances=[Circumstance.EX_MEMBER])
    assert re.findall(r'id="i-([\w-]+)" checked', text) == ["is-ex_member", "passport"]
    assert text.count('<details class="group" open>') == 2
    assert 'id="i-passport" checked' not in page()


STEPS = shown(KNOWN.advice, lambda advice: (step.key for step in advice.steps), "s")
RULES = style_rules(STEPS)


def visible(things: list[Shown], chosen: set[str]) -> set[object]:
    """What the style rules show, by reading them as a browser does."""
    found: set[object] = {thing.thing for thing in things if thing.always}
    by_id = {thing.id: thing.thing for thing in things}
    for heads in re.findall(r"^(form.*)\{display:revert\}$", RULES, re.MULTILINE):
        for head in heads.split(","):
            if set(re.findall(r":has\(#i-([\w-]+):checked\)", head)) <= chosen:
                found.add(by_id[head.rsplit("#", 1)[1]])
    return found


@given(st.sets(st.sampled_from(sorted(BY_KEY)), max_size=8))
def test_the_page_shows_the_steps_of_the_sheet(items: set[str]) -> None:
    assert visible(STEPS, items) == {step.key for step in advice_for(items).steps}


def test_steps_come_by_time_and_danger_first() -> None:
    said = [row.does.ja for row in KNOWN.steps.values()]
    places = [page().index(text) for text in said]
    assert places == sorted(places)
    assert next(iter(KNOWN.steps)) == "threat_police"
    times = [list(When).index(row.step(1).when) for row in KNOWN.steps.values()]
    assert times == sorted(times)


def test_the_letter_on_the_page_can_name_items() -> None:
    """The script adds them to the line that begins with `1. `."""
    from morenashi.notice.enquiry import enquiry
    from morenashi.notice.mine import Mine

    for lang in ("ja", "en"):
        assert re.search(r"^1\. ", text_of(enquiry((), Mine(), today=None), lang), re.MULTILINE)
