"""The advice for everybody on one static page: pick what leaked, read what to do; ja and en, no network.

The page may load nothing (CSP `default-src 'none'`). Choosing works by style rules; the one script,
known by its hash, only adds comfort: search, and the letter that follows the choice.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING

from morenashi.model.advice import Advice, Circumstance, Step, When
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.moment import in_words
from morenashi.model.words import Words
from morenashi.notice.bureau_sheets import bureau_points, ground_point
from morenashi.notice.bureaus import bureaus
from morenashi.notice.catalogue import Catalogue, catalogue
from morenashi.notice.enquiry import enquiry
from morenashi.notice.groups import GROUPS
from morenashi.notice.innocent import innocent_explanations
from morenashi.notice.keeping import keeping
from morenashi.notice.mine import Mine
from morenashi.notice.page_words import WORDS
from morenashi.notice.paper import Paper, Point, Points, marks_of, text_of
from morenashi.notice.sheet import AFFECTED, QUESTIONS
from morenashi.notice.shown_by import Shown, circumstance_id, shown, style_rules
from morenashi.notice.wording import words_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


def advice_page(
    lang: str, *, chosen: Iterable[str] = (), circumstances: Iterable[Circumstance] = ()
) -> str:
    """The whole page; `lang` is the language shown first.

    `chosen` items and `circumstances` are ticked from the start: a page for one leak.
    """
    room = files("morenashi.notice").joinpath("templates")
    script = room.joinpath("advice_page.js").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    known = catalogue()
    worst_first = sorted(known.advice, key=lambda advice: -advice.harm)
    harms = shown(worst_first, lambda advice: advice.harms, "h")
    steps = _in_order(shown(worst_first, _steps_of, "s"), known)
    ends = shown(worst_first, lambda advice: advice.dead_ends, "d")
    template = _environment().from_string(room.joinpath("advice_page.html.j2").read_text("utf-8"))
    return template.render(
        lang=lang,
        css=room.joinpath("advice_page.css").read_text("utf-8"),
        rules=style_rules([*harms, *steps, *ends]),
        script=script,
        script_hash=f"'sha256-{digest}'",
        words=WORDS,
        questions=QUESTIONS,
        affected=AFFECTED,
        groups=GROUPS,
        ticked={*chosen, *map(circumstance_id, circumstances)},
        items=BY_KEY,
        words_of=words_of,
        circumstances=[(circumstance_id(one), one.value) for one in Circumstance],
        harms=harms,
        times=[(when, [s for s in steps if s.thing.when is when]) for when in When],
        ends=ends,
        contacts=known.contacts,
        desks=[contact for contact in known.contacts.values() if contact.phone or contact.url],
        bureaus=[(bureau, (ground_point(bureau), *bureau_points(bureau))) for bureau in bureaus()],
        letter={one: text_of(enquiry((), Mine(), today=None), one) for one in ("ja", "en")},
        before=_points(innocent_explanations()),
        keep=_points(keeping()),
        sources=known.sources.values(),
        day=in_words(min(contact.checked_on for contact in known.contacts.values())),
        marks_of=marks_of,
        tel=_tel,
    )


def _in_order(steps: list[Shown], known: Catalogue) -> list[Shown]:
    """By time, then as in steps.toml: what comes first must not depend on a choice."""
    places = {key: place for place, key in enumerate(known.steps)}
    times = list(When)
    return sorted(steps, key=lambda entry: (times.index(entry.thing.when), places[entry.thing.key]))


def _steps_of(advice: Advice) -> Iterable[Step]:
    """The same step is the same wherever it stands."""
    return (replace(step, order=0) for step in advice.steps)


def _points(paper: Paper) -> tuple[Point, ...]:
    return tuple(
        point for block in paper.blocks if isinstance(block, Points) for point in block.points
    )


def _tel(phone: str) -> str:
    """An address that dials; the sign of #9110 would end it."""
    return "tel:" + phone.replace("#", "%23").replace("-", "")


def _say(words: Words) -> Markup:
    """Both languages, of which the style sheet shows one."""
    from markupsafe import Markup

    return Markup(
        '<span class="ja" lang="ja">{}</span><span class="en" lang="en">{}</span>'
    ).format(words.ja, words.en)


def _environment() -> Environment:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals["say"] = _say
    return environment
