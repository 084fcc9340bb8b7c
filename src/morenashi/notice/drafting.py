"""Drafting: a letter and a case become a draft; what the case does not hold stays a visible blank."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

from morenashi.errors import NoticeError
from morenashi.model.draft import Blank, Block, Draft, Head, LetterLang, Section, Sentence
from morenashi.model.words import Words
from morenashi.notice.facts.shape import Told
from morenashi.notice.facts.table import facts, holds, rows
from morenashi.notice.facts.whole import discreet
from morenashi.notice.letter import PLACE, Letter, Line, Part, letter
from morenashi.notice.readings import with_readings
from morenashi.notice.remarks import remarks
from morenashi.notice.scene import Scene
from morenashi.notice.traced import digest, path_of

_BLANK = {
    LetterLang.JA: "〔未記入：{}〕",
    LetterLang.PLAIN: "〔未記入：{}〕",
    LetterLang.EN: "[to be filled in: {}]",
}
Read = Callable[[str], tuple[Told, Words]]


def draft(scene: Scene) -> Draft:
    """The draft of the letter for this scene. Raises NoticeError where no such letter is written."""
    written = letter(scene.kind, scene.lang)
    if written is None:
        raise NoticeError(
            where=f"{scene.kind.key}, {scene.lang.value}",
            why=Words(
                ja="この言葉の文案はありません。", en="There is no such letter in this language."
            ),
            todo=Words(ja="ja を使ってください。", en="Use ja."),
        )
    return _Writer(scene).write(written)


class _Writer:
    """Fills one letter; collects the blanks on the way."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.blanks: dict[tuple[str, str], Blank] = {}
        self.section = ""
        self.read: dict[str, None] = {}  # also what a sentence that stayed away was judged by

    def write(self, written: Letter) -> Draft:
        """The whole draft."""
        scene = self.scene
        title, subject = self._first(written.title), self._first(written.subject)
        on, number, to = (self._first(written.head[key]) for key in ("on", "number", "to"))
        sender = tuple(said for line in written.head["sender"] for said in self._said(line))
        head = Head(on, number, to, sender)
        sections = tuple(self._sections(written))
        noted = remarks(scene)
        self._take()
        return Draft(
            kind=scene.kind,
            language=scene.lang,
            group=scene.group.key if scene.group else scene.party.key if scene.party else "",
            case=scene.raw.key,
            subject=subject.text,
            title=title.text,
            title_rests_on=title.rests_on,
            head=head,
            sections=sections,
            blanks=tuple(self.blanks.values()),
            remarks=noted,
            facts=tuple((path, digest(scene.raw, path)) for path in self.read),
            discreet=discreet(scene),
            on=scene.on,
        )

    def _take(self) -> tuple[str, ...]:
        read = self.scene.trace.take()
        self.read |= dict.fromkeys(read)
        return read

    def _sections(self, written: Letter) -> Iterator[Section]:
        for part in self._parts(written):
            self._take()
            if not holds(self.scene, part.when):
                continue
            because = self._take()
            self.section = part.heading
            blocks = tuple(self._blocks(part.lines, because))
            if blocks:
                heading = self._ours(part.heading)
                yield Section(self._fill(heading, self._fact), blocks)

    def _parts(self, written: Letter) -> Iterator[Part]:
        """Those of the letter, then the headed ones of a letter that follows."""
        yield from written.parts
        for then in written.then:
            self._take()
            if holds(self.scene, then.when) and (other := letter(then.kind, written.lang)):
                yield from (part for part in other.parts if part.heading)

    def _blocks(self, lines: Iterable[Line], because: tuple[str, ...]) -> Iterator[Block]:
        """Lines of one shape that follow each other are one block; an empty line ends a paragraph."""
        number, said = 0, []
        for line in lines:
            number += line.gap
            said += [(number, line, one) for one in self._said(line, because)]
        for (_, shape, columns), together in groupby(
            said, key=lambda one: (one[0], one[1].shape, one[1].columns)
        ):
            yield Block(
                shape, tuple(one for _, _, one in together), tuple(map(self._ours, columns))
            )

    def _first(self, lines: Iterable[Line]) -> Sentence:
        for line in lines:
            for said in self._said(line):
                return said
        return Sentence("")

    def _said(self, line: Line, because: tuple[str, ...] = ()) -> Iterator[Sentence]:
        """The sentences one line becomes: none, one, or one for each thing of its list."""
        if line.gap:
            return
        self._take()
        if not holds(self.scene, line.when):
            return
        conditions = (*because, *self._take())
        if not line.each:
            yield self._sentence(line, self._fact, conditions)
            return
        listed = rows()[line.each]
        things = listed.select(self.scene)
        chosen_by = self._take()
        for thing in things:
            own = path_of(thing)
            told = listed.tell(self.scene, thing)
            why = tuple(path for path in chosen_by if own and path.startswith(f"{own}."))
            read = _reader(told, listed.labels, self._fact)
            yield self._sentence(line, read, (*conditions, *why), own)

    def _sentence(
        self, line: Line, read: Read, conditions: tuple[str, ...], where: str = ""
    ) -> Sentence:
        text = self._fill(self._ours(line.say), read, where)
        cells = tuple(self._fill(self._ours(cell), read, where) for cell in line.cells)
        rests_on = tuple(dict.fromkeys((*self._take(), *conditions)))
        return Sentence(text or "：".join(filter(None, cells)), rests_on, cells)

    def _fill(self, text: str, read: Read, where: str = "") -> str:
        def one(place: object) -> str:
            name = place[1]  # type: ignore[index]
            told, label = read(name)
            return told if told is not None else self._blank(where or name, label)

        return PLACE.sub(one, text)

    def _fact(self, name: str) -> tuple[Told, Words]:
        fact = facts()[name]
        return fact.read(self.scene), fact.label

    def _blank(self, where: str, label: Words) -> str:
        key = (where, label.ja)
        self.blanks.setdefault(key, Blank(where, label, self.section))
        return _BLANK[self.scene.lang].format(label.said(self.scene.lang.words))

    def _ours(self, text: str) -> str:
        """A text of the letter; in やさしい日本語 with readings."""
        return with_readings(text) if self.scene.lang is LetterLang.PLAIN else text


def _reader(told: Mapping[str, Told], labels: Mapping[str, Words], others: Read) -> Read:
    def read(name: str) -> tuple[Told, Words]:
        return (told[name], labels[name]) if name in labels else others(name)

    return read
