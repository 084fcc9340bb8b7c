"""Notices: a case becomes its letters, in any form, and two states of it the sentences that changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from datetime import date

from morenashi.errors import NoticeError
from morenashi.model.draft import Draft, LetterKind, LetterLang
from morenashi.model.incident import Incident
from morenashi.model.words import Words
from morenashi.notice.compare import DraftChange, compared
from morenashi.notice.letters_of import Asked, drafts


def notices(
    case: Incident,
    *,
    kinds: Collection[str] = (),
    languages: Collection[str] = (),
    groups: Collection[str] = (),
    before: Incident | None = None,
    today: date,
) -> tuple[Draft, ...]:
    """The letters the case needs, of what is asked for (nothing: all). Raises NoticeError for an unknown group."""
    known = {group.key for group in case.groups}
    if unknown := sorted(set(groups) - known):
        raise NoticeError(
            where=", ".join(unknown),
            why=Words(ja="事案にこの群はありません。", en="is no group of the case."),
            todo=Words(
                ja=f"次のどれかにしてください: {', '.join(sorted(known))}",
                en=f"Name one of: {', '.join(sorted(known))}",
            ),
        )
    asked = Asked(
        kinds=[LetterKind[name.upper()] for name in kinds],
        languages=[LetterLang(code) for code in languages],
        groups=groups,
        before=before,
    )
    return drafts(case, asked, today=today)


def what_changed(
    old: Incident, new: Incident, made: tuple[Draft, ...], *, today: date
) -> tuple[DraftChange, ...]:
    """Every letter whose sentences differ between two states; `made` are the newer letters."""
    keys = {draft.key for draft in made}
    earlier = tuple(one for one in drafts(old, today=today) if one.key in keys or not made)
    return compared(old, new, earlier, made)


def rendered(draft: Draft, form: str) -> bytes:
    """The letter as text, html, pdf or json."""
    return _FORMS[form](draft)


def _text(draft: Draft) -> bytes:
    from morenashi.notice.rendering.text import text

    return text(draft).encode()


def _html(draft: Draft) -> bytes:
    from morenashi.notice.rendering.html import html

    return html(draft).encode()


def _pdf(draft: Draft) -> bytes:
    from morenashi.notice.rendering.pdf import pdf

    return pdf(draft)


def _json(draft: Draft) -> bytes:
    from morenashi.notice.rendering.json import data

    return json.dumps(data(draft), ensure_ascii=False, indent=1).encode() + b"\n"


_FORMS: Mapping[str, Callable[[Draft], bytes]] = {
    "text": _text,
    "html": _html,
    "pdf": _pdf,
    "json": _json,
}
SUFFIXES = {"text": ".txt", "html": ".html", "pdf": ".pdf", "json": ".json"}


def changes_as_data(changed: tuple[DraftChange, ...]) -> list[dict[str, object]]:
    """The changes as plain data for other programs."""
    return [
        {
            "key": one.draft.key,
            "appeared": one.appeared,
            "gone": one.gone,
            "changes": [
                {
                    "before": change.before,
                    "after": change.after,
                    "facts": [
                        {"path": fact.path, "before": fact.before, "after": fact.after}
                        for fact in change.facts
                    ],
                }
                for change in one.changes
            ],
        }
        for one in changed
    ]
