"""Other explanations of a mail or call, to be tested before a company is accused of a leak."""

from __future__ import annotations

from importlib.resources import files

from morenashi.model.words import Words
from morenashi.notice.catalogue import rows
from morenashi.notice.paper import Paper, Para, Point, Points
from morenashi.notice.rows import InnocentRow

_OPENING = Words(
    ja="連絡が来たことだけでは、どこから漏れたかは決まりません。会社に尋ねる前に、次のそれぞれを確かめてください。当てはまらないと分かったことも、問い合わせの裏づけになります。（一般的な手がかりとして本プロジェクトが書いたもので、公的な出典は確認していません。）",
    en="That somebody wrote to you does not say where they have your data from. Test each of these before "
    "you ask a company; what you could rule out supports your question. (General practice written for "
    "this project; no public source was read.)",
)
_TEST = Words(ja="確かめ方: {said}", en="Test: {said}")
_FOR = Words(ja="当てはまりそうなしるし: {said}", en="Speaks for it: {said}")
_AGAINST = Words(ja="当てはまらなそうなしるし: {said}", en="Speaks against it: {said}")


def innocent_explanations() -> Paper:
    """The list, each with how to test it and what speaks for and against it."""
    file = files("morenashi.notice").joinpath("advice/innocent.toml")
    points = tuple(
        Point(
            row.said.words(),
            under=(
                _TEST.filled(said=row.test.words()),
                _FOR.filled(said=row.speaks_for.words()),
                _AGAINST.filled(said=row.speaks_against.words()),
            ),
        )
        for row in rows(file, InnocentRow)
    )
    title = Words(
        ja="どこから伝わったのか、ほかの説明を確かめる",
        en="Where do they have it from? Other explanations",
    )
    return Paper("before", title, (Para(_OPENING), Points(points, "box")))
