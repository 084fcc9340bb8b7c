"""Tells a drill as a story in plain lines of text, wrapped to a width, in one language."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from morenashi.drill.case import Case, Question, Scene, Then
from morenashi.drill.exhibit import exhibit_lines
from morenashi.drill.player import Ends
from morenashi.drill.verbs import VERBS
from morenashi.model.moment import said
from morenashi.model.words import Words
from morenashi.report.columns import wrapped
from morenashi.report.text import visible

# A line longer than this is hard to read, however wide the window is.
_WIDEST = 96
_NARROWEST = 40

_DRILL = Words(ja="訓練 ― {title}", en="Drill: {title}")
_INVENTED = Words(
    ja="この訓練に出てくる人物・会社・データは、すべて架空です。実際に起きたことは、「実際の事件」「実際には」「実際の日付」のところにだけ書いてあります。",
    en="All people, companies and data of this drill are invented. What really happened stands only "
    'under "The real case", "In the real case" and "The real dates".',
)
_REAL = Words(ja="実際の事件", en="The real case")
_ACT = Words(ja="第{number}幕　{title}", en="Act {number}: {title}")
_EXHIBIT = Words(ja="架空の見本", en="invented sample")
_SEEN = Words(ja="morenashi が見たもの ― {verb}", en="What morenashi saw: {verb}")
_NOT_YET = Words(
    ja="まだありません。この部品はこれから作ります。できあがると、次のことをします。{will}",
    en="Not yet: this part is still to be made. What it is to do: {will}",
)
_SHOWN = Words(
    ja="確認: この幕で示すはずの{count}点を、すべて示しました。",
    en="Checked: all {count} things that this act must show were shown.",
)
_MISSING = Words(
    ja="示すべきことが、示されませんでした: {what}（求めるもの {wanted}、結果 {got}）",
    en="It failed to show what it must: {what} (wanted {wanted}, got {got})",
)
_FAILED = Words(ja="最後まで動きませんでした: {why}", en="It did not run to its end: {why}")
_THEN = Words(ja="実際には", en="In the real case")
_LESSON = Words(ja="考えたいこと", en="To think about")
_NOW = Words(ja="いま同じことが起きたら", en="If it happened today")
_LATER = Words(ja="（{days:,}日後）", en=" ({days:,} days later)")
_DATES = Words(ja="実際の日付", en="The real dates")
_DAY = Words(ja="{days:,}日目", en="day {days:,}")
_UNVERIFIED = Words(ja="未確認のこと: {what}", en="Unverified: {what}")
_SOURCE = Words(ja="出典: {source}", en="Source: {source}")
_TODAY = Words(ja="今日できること", en="What can be done today")
_RESULT = Words(
    ja="この訓練では、{all}幕のうち{played}幕を実際のソフトウェアで再現しました。残りの{rest}幕は、部品がまだありません。",
    en="Acts played with the real software: {played} of {all}. Without a part yet: {rest}.",
)
_TRY = Words(
    ja="--keep フォルダー名 を付けると、架空のデータが残ります。「$」の行は、そのフォルダーの中で試せます。",
    en='With --keep DIR the invented data stays; the lines that begin with "$" work in that folder.',
)
_BROKEN = Words(
    ja="{count}幕で、示すべきことが示されませんでした。",
    en="{count} acts did not show what they must.",
)
_QUESTION = Words(ja="問い（{seat}）", en="Question ({seat})")
_RIGHT = Words(ja="そのとおりです。{why}", en="Yes. {why}")
_WRONG = Words(ja="答えは {right} です。{why}", en="The answer is {right}. {why}")
_SCORE = Words(
    ja="{questions}問のうち{score}問に正しく答えました。",
    en="{score} of {questions} questions answered rightly.",
)
# What speaks for or against something begins with one of these.
_SIGNS = ("＋ ", "－ ", "+ ", "- ")


class Story:
    """The words of one case at one width; every method gives finished lines."""

    def __init__(self, case: Case, values: dict[str, Words], lang: str, width: int) -> None:
        self._case = case
        self._values = values
        self._lang = lang
        self._width = max(_NARROWEST, min(width, _WIDEST)) - 1  # never the last column

    def opening(self) -> list[str]:
        """The title, what is invented, what really happened."""
        case = self._case
        rule = "─" * (self._width // 2 if self._lang == "ja" else self._width)
        return [
            self._said(_DRILL.filled(title=case.title)),
            self._said(case.subject),
            rule,
            *self._paragraphs(_INVENTED),
            "",
            self._said(_REAL),
            *self._paragraphs(case.real, 2),
        ]

    def before(self, number: int, scene: Scene, folder: Path) -> list[str]:
        """An act up to the moment in which the software looks."""
        lines = ["", "", self._said(_ACT.filled(number=number, title=scene.title)), ""]
        lines += self._paragraphs(scene.told.filled(**self._values), 2)
        if scene.exhibit:
            texts = exhibit_lines(folder / scene.exhibit, self._lang)
            lines += ["", *self._framed(scene.shows, texts)]
        return lines

    def question(self, question: Question) -> list[str]:
        """A question with its choices."""
        lines = ["", *self._paragraphs(_QUESTION.filled(seat=question.seat), 2)]
        lines += self._paragraphs(question.ask, 4)
        for number, choice in enumerate(question.choices, 1):
            lines += self._hanging(f"{number}. ", self._said(choice), 4)
        return lines

    def answered(self, question: Question, answer: int) -> list[str]:
        """Whether the answer was right, and why."""
        said = _RIGHT if answer == question.right else _WRONG
        return self._paragraphs(said.filled(right=question.right, why=question.why), 4)

    def after(self, event: Ends) -> list[str]:
        """What the software saw, and what happened in the real case instead."""
        verb = VERBS[event.scene.verb]
        lines = ["", *self._paragraphs(_SEEN.filled(verb=verb.label), 2)]
        lines += self._seen(event)
        lines += ["", *self._then(event.scene.then)]
        for head, words in ((_LESSON, event.scene.lesson), (_NOW, event.scene.now)):
            if words is not None:
                lines += ["", "  " + self._said(head), *self._paragraphs(words, 4)]
        return lines

    def closing(self, events: Iterable[Ends]) -> list[str]:
        """The real dates, the sources, what to do today, and how much was played."""
        case, played = self._case, list(events)
        lines = ["", ""]
        if case.facts:
            lines += [self._said(_DATES), *self._dates(), ""]
        if case.unverified:
            lines += self._paragraphs(_UNVERIFIED.filled(what=case.unverified))
        lines += [*self._paragraphs(_SOURCE.filled(source=case.source)), "", self._said(_TODAY)]
        for line in case.today:
            lines += self._hanging(self._bullet, self._said(line), 2)
        shown = sum(event.seen is not None or event.error is not None for event in played)
        result = _RESULT.filled(all=len(played), played=shown, rest=len(played) - shown)
        lines += ["", *self._paragraphs(result)]
        if any(event.seen and event.seen.command for event in played):
            lines += self._paragraphs(_TRY)
        if broken := sum(not event.holds for event in played):
            lines += self._paragraphs(_BROKEN.filled(count=broken))
        return lines

    def score(self, score: int, questions: int) -> list[str]:
        """The result of the quiz."""
        return ["", *self._paragraphs(_SCORE.filled(score=score, questions=questions))]

    @property
    def _bullet(self) -> str:
        return "・" if self._lang == "ja" else "- "

    def _said(self, words: Words) -> str:
        return words.said(self._lang)

    def _seen(self, event: Ends) -> list[str]:
        if event.error is not None:
            why = _FAILED.filled(why=event.error.said(self._lang))
            return self._paragraphs(why, 4)
        if event.seen is None:
            return self._paragraphs(_NOT_YET.filled(will=VERBS[event.scene.verb].will), 4)
        lines = self._command(event.seen.command)
        for words in event.seen.lines:
            text = visible(self._said(words))
            bare = text.lstrip("　 ")
            sign = bare[:2] if bare[:2] in _SIGNS else ""
            indent = 6 if bare != text else 4
            mark = sign if bare != text else self._bullet
            bare = _capital(bare) if bare == text and self._lang == "en" else bare
            lines += self._hanging(mark, bare.removeprefix(sign), indent)
        for check in event.checks:
            if not check.holds:
                missing = _MISSING.filled(what=check.what, wanted=check.wanted, got=check.got)
                lines += self._hanging("!! ", self._said(missing), 4)
        if event.checks and event.holds:
            lines += self._paragraphs(_SHOWN.filled(count=len(event.checks)), 4)
        return lines

    def _command(self, command: str) -> list[str]:
        """The command; one that is too long goes on below, as shells allow."""
        from rich.cells import cell_len

        if not command:
            return []
        lines = ["    $ "]
        for piece in command.replace(" --", "\n--").split("\n"):
            if cell_len(lines[-1]) + cell_len(piece) + 2 > self._width:
                lines[-1] += "\\"
                lines.append("      ")
            lines[-1] += piece + " "
        return [line.rstrip() for line in lines]

    def _then(self, then: Then) -> list[str]:
        head = self._said(_THEN)
        if then.on is not None:
            space = "　" if self._lang == "ja" else ", "
            head += space + said(then.on, self._lang)
            if then.days:
                head += self._said(_LATER.filled(days=then.days))
        return [f"  {head}", *self._paragraphs(then.said, 4)]

    def _dates(self) -> list[str]:
        lines = []
        for fact in self._case.facts:
            day = f"{fact.on:%Y-%m-%d}  "
            text = self._said(fact.said)
            if fact.days > 0:
                later = self._said(_LATER.filled(days=fact.days)).strip()
                text = f"{later}{text}" if self._lang == "ja" else f"{later} {text}"
            lines += self._hanging(day, text, 2)
        return lines

    def _paragraphs(self, words: Words, indent: int = 0) -> list[str]:
        lines: list[str] = []
        join = "" if self._lang == "ja" else " "
        for paragraph in self._said(words).split("\n\n"):
            text = join.join(line.strip() for line in paragraph.splitlines())
            lines += (
                ["", *self._hanging("", text, indent)] if lines else self._hanging("", text, indent)
            )
        return lines

    def _hanging(self, mark: str, text: str, indent: int) -> list[str]:
        """The text with a mark before its first line, the others below the text."""
        from rich.cells import cell_len

        room = cell_len(mark)
        # what must not begin a line hangs over its end, by two full-width signs at most
        lines = wrapped(text, self._width - indent - room - 4)
        return [
            " " * indent + (mark if i == 0 else " " * room) + line for i, line in enumerate(lines)
        ]

    def _framed(self, shows: Words, texts: Iterable[str]) -> list[str]:
        head = self._said(_EXHIBIT)
        if said := self._said(shows):
            head += f"：{said}" if self._lang == "ja" else f": {said}"
        first, *others = wrapped(head, self._width - 10)
        lines = [f"    ┌ {first}", *(f"    │ {line}" for line in others)]
        for text in texts:
            first, *others = wrapped(visible(text), self._width - 12) if text else [""]
            lines += [f"    │ {first}".rstrip(), *(f"    │   {line}" for line in others)]
        return [*lines, "    └"]


def _capital(text: str) -> str:
    """A sentence's beginning; an address or the name of a file keeps its small letter."""
    word = text.partition(" ")[0]
    return text if "@" in word or "." in word else text[:1].upper() + text[1:]
