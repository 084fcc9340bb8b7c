"""The sentences of a received mail: what it asks for, threatens or denies is judged one sentence at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from morenashi.model.message import Spot
from morenashi.model.received import Received
from morenashi.trace.reading import own_words

# A line break does not end a sentence: mailers wrap lines. An empty line does.
_SENTENCE = re.compile(r"(?:(?!\n[ \t　\r]*\n)[^。！？!?])+")
# What a mail only tells of another: 「…を入力してください」という不審なメール.
_TOLD = re.compile(r"「[^」]{0,300}」(?=という|といった|と書|などの)")
# An honest sender says what it does not ask for, and that nothing changes.
_DENIED = re.compile(
    r"(?:お尋ね|お聞き|お願い|お知らせ|お送り|求め|伺う|入力)[^。]{0,16}"
    r"(?:しません|ありません|ございません|いたしません|おりません|ないで)"
    r"|不審な(?:メール|電話)[^。]{0,20}(?:注意|届いて)"
    r"|(?:これまで|従来)(?:と同じ|の|どおり)[^。]{0,12}(?:口座|結構|変わ)"
    r"|てしまった(?:場合|とき|方)"
    r"|手続きは(?:必要|不要)(?:ありません|です)"
)


def sentences(received: Received) -> Iterator[tuple[Spot, str]]:
    """Each sentence of the mail's own words, its line breaks taken out, and where it begins."""
    for passage in own_words(received):
        text = _TOLD.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), passage.text)
        line, counted = passage.line, 0
        for match in _SENTENCE.finditer(text):
            said = match[0].strip()
            if not said:
                continue
            at = match.start() + match[0].index(said[0])
            line, counted = line + text.count("\n", counted, at), at
            spot = Spot(passage.part, line if passage.line else 0, None, passage.voice)
            yield spot, re.sub(r"\s*\n\s*", "", said)


def saying(
    told: Iterable[tuple[Spot, str]], *patterns: re.Pattern[str], even_denied: bool = False
) -> tuple[Spot, str] | None:
    """The first sentence in which every pattern is found, unless it denies or only warns."""
    for spot, said in told:
        if not even_denied and _DENIED.search(said):
            continue
        if all(pattern.search(said) for pattern in patterns):
            return spot, said
    return None
