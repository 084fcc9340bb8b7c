"""A draft: its name among the letters of a case, and what keeps it from being sent."""

from __future__ import annotations

from dataclasses import replace

from morenashi.model.draft import Blank, Draft, Head, LetterKind, LetterLang, Remark, Sentence
from morenashi.model.words import Words

NO_HEAD = Head(Sentence(""), Sentence("c"), Sentence(""), (Sentence("会社"),))
DRAFT = Draft(
    LetterKind.INDIVIDUAL, LetterLang.PLAIN, "staff", "case", "s", "題", NO_HEAD, (),
    title_rests_on=("title",),
)  # fmt: skip


def test_a_letter_is_named_by_kind_group_and_language() -> None:
    assert DRAFT.key == "individual-staff-ja_plain"
    assert replace(DRAFT, kind=LetterKind.PUBLIC, group="").key == "public-ja_plain"


def test_blanks_and_grave_remarks_keep_it_from_being_sent() -> None:
    words = Words(ja="原因", en="cause")
    assert DRAFT.ready
    assert not replace(DRAFT, blanks=(Blank("cause", words),)).ready
    assert replace(DRAFT, remarks=(Remark(words),)).ready
    assert not replace(DRAFT, remarks=(Remark(words, blocks=True),)).ready


def test_the_title_is_a_sentence_too_and_what_says_nothing_is_none() -> None:
    assert [one.text for one in DRAFT.sentences()] == ["題", "c", "会社"]
    assert next(DRAFT.sentences()).rests_on == ("title",)
