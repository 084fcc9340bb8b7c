"""Plays a drill at the terminal: prints the story, asks the questions, keeps the attendance."""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import click

from morenashi import __version__
from morenashi.cli import console
from morenashi.cli.command import FOUND, OK
from morenashi.cli.files import write_whole
from morenashi.cli.language import spoken
from morenashi.drill.case import Case, Question, case_names, read_case
from morenashi.drill.outline import outline
from morenashi.drill.player import Begins, Ends, prepare
from morenashi.drill.player import play as acts_of
from morenashi.drill.records import ROLES, Attendance, certificate, keep, kept
from morenashi.drill.story import Story
from morenashi.drill.table import table_lines
from morenashi.errors import DrillError
from morenashi.model.words import Words
from morenashi.report.text import visible

_ANSWER = Words(ja="    番号", en="    Number")
_TOO_FEW = Words(
    ja="問いは{count}問ありますが、答えは{given}個です。",
    en="There are {count} questions, but {given} answers.",
)
_GIVE = Words(
    ja="--answers に、問いの数だけ番号を並べてください。",
    en="Give one number for each question in --answers.",
)
_KEPT = Words(ja="受講を記録しました: {place}", en="The attendance is recorded in {place}")
_STAYS = Words(
    ja="作ったデータはここに残してあります: {place}", en="The invented data stays in {place}"
)
_NOBODY = Words(ja="受講の記録はまだありません。", en="Nobody has taken part yet.")
_HOW = Words(
    ja="訓練を始めるには: morenashi drill 名前　（問いに答えながら進めるには --quiz）",
    en="To begin: morenashi drill NAME (with --quiz to be asked before you are told)",
)


@dataclass(slots=True)
class Quizmaster:
    """Asks the questions: at the terminal, or takes the answers given beforehand."""

    given: tuple[int, ...]
    score: int = 0
    asked: int = 0

    def check(self, case: Case) -> None:
        """DrillError where answers are given but not one for each question."""
        questions = [question for scene in case.scenes for question in scene.questions]
        right = all(1 <= n <= len(q.choices) for n, q in zip(self.given, questions, strict=False))
        if self.given and (len(self.given) != len(questions) or not right):
            raise DrillError(
                where="--answers",
                why=_TOO_FEW.filled(count=len(questions), given=len(self.given)),
                todo=_GIVE,
            )

    def ask(self, question: Question) -> int:
        """The number chosen."""
        if self.given:
            answer = self.given[self.asked]
        else:
            choice = click.IntRange(1, len(question.choices))
            answer = click.prompt(_ANSWER.said(spoken()), type=choice, show_choices=False)
        self.asked += 1
        self.score += answer == question.right
        return answer


@dataclass(frozen=True, slots=True)
class Attendee:
    """Who takes part, in which role, and where that is to be noted."""

    name: str = field(repr=False)
    role: str
    certificate: Path | None
    home: Path | None


def show_list() -> None:
    """The drills, and how much of each plays."""
    lang = spoken()
    for name in case_names():
        case = read_case(name)
        click.echo(f"{name:16} {case.title.said(lang)}")
    click.echo()
    for line in table_lines(lang):
        click.echo(line)
    click.echo()
    click.echo(_HOW.said(lang))


def show_records(home: Path | None) -> None:
    """Who has taken part in what."""
    from morenashi.settings import load_settings

    found = kept(load_settings(home=home).home)
    if not found:
        console.tell(_NOBODY)
    for one in found:
        role = ROLES[one.role].said(spoken()) if one.role in ROLES else "-"
        result = f"{one.score}/{one.questions}"
        click.echo(
            f"{one.on}  {one.case:16} {result:>5}  {one.seconds:>5} s  {visible(one.name)}  {role}"
        )


def play(
    name: str, keep_in: Path | None, form: str, quiz: Quizmaster | None, who: Attendee | None
) -> int:
    """Plays one case; 1 if an act did not show what it must."""
    case, begun = read_case(name), time.monotonic()
    if quiz is not None:
        quiz.check(case)
    with _place(keep_in) as folder:
        values = case.make(folder)
        width = shutil.get_terminal_size((80, 24)).columns
        story = Story(case, values, spoken(), width)
        ended = list(_told(case, folder, story if form == "text" else None, quiz))
    if form == "json":
        told = outline(case, ended)
        if quiz is not None:
            told |= {"score": quiz.score, "questions": quiz.asked}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    if keep_in is not None:
        console.tell(_STAYS.filled(place=visible(str(keep_in))))
    if who is not None:
        _note(who, case, quiz, round(time.monotonic() - begun))
    return OK if all(event.holds for event in ended) else FOUND


def _told(case: Case, folder: Path, story: Story | None, quiz: Quizmaster | None) -> Iterator[Ends]:
    """Plays the acts; tells them where there is a story, asks where there is a quiz."""
    if story is not None:
        _echo(story.opening())
    ended: list[Ends] = []
    for event in acts_of(case, folder):
        if isinstance(event, Begins):
            if story is not None:
                _echo(story.before(event.number, event.scene, folder))
            if quiz is not None:
                _ask(event.scene.questions, quiz, story)
            continue
        ended.append(event)
        if story is not None:
            _echo(story.after(event))
        yield event
    if story is not None:
        _echo(story.closing(ended))
        if quiz is not None:
            _echo(story.score(quiz.score, quiz.asked))


def _ask(questions: tuple[Question, ...], quiz: Quizmaster, story: Story | None) -> None:
    for question in questions:
        if story is not None:
            _echo(story.question(question))
        answer = quiz.ask(question)
        if story is not None:
            _echo(story.answered(question, answer))


def _note(who: Attendee, case: Case, quiz: Quizmaster | None, seconds: int) -> None:
    """Keeps the attendance, and writes the certificate if one was asked for."""
    from morenashi.settings import load_settings

    home = load_settings(home=who.home).prepare_home()
    score, asked = (quiz.score, quiz.asked) if quiz else (0, 0)
    attendance = Attendance(
        date.today(),  # noqa: DTZ011 - the day on the wall where the drill is held
        case.name,
        who.name,
        who.role,
        score,
        asked,
        seconds,
    )
    keep(home, attendance)
    console.tell(_KEPT.filled(place=visible(str(home / "drills.csv"))))
    if who.certificate is not None:
        text = certificate(attendance, case.title, __version__, spoken())
        with write_whole(who.certificate) as stream:
            stream.write(text.encode("utf-8", "replace"))


def _echo(lines: list[str]) -> None:
    for line in lines:
        click.echo(line)


@contextmanager
def _place(keep_in: Path | None) -> Iterator[Path]:
    """The folder of the invented data: thrown away, unless it is to be kept."""
    if keep_in is not None:
        yield prepare(keep_in)
        return
    with tempfile.TemporaryDirectory(prefix="morenashi-drill-") as folder:
        yield Path(folder)
