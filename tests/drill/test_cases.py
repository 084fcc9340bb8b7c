"""Every case plays, says only what its source says, and makes the same invented data each time."""

from __future__ import annotations

import json
import re
import shlex
from datetime import date
from pathlib import Path

import pytest

from morenashi.drill.acts.respond import PAPERS
from morenashi.drill.case import ORDER, Scene, read_case
from morenashi.drill.verbs import VERBS, playable
from morenashi.model.words import Words
from tests.architecture.house import PACKAGE
from tests.cli.program import call
from tests.drill.conftest import Played

CASES = PACKAGE / "drill/cases"
# What plays today; an act that begins to play is added here with its case.
PLAYING = {
    "willgate": {"audit_lists", "check", "respond"},
    "omiai": {"find", "respond"},
    "clubhouse": {"find", "respond"},
    "tokiomarine": {"find", "respond"},
    "openwork": {"respond"},
    "welcomehr": {"find", "respond"},
    "leaver": {"check", "received", "respond"},
    "partner-flood": {"received", "respond"},
    "attached-thread": {"check", "respond"},
}
# The dates of the real cases, as the fact file has them: day, days since the day named first.
TIMELINES = {
    "willgate": [("2012-10-01", 0), ("2012-10-20", 19), ("2012-10-21", 20), ("2012-10-24", 23), ("2012-11-06", 36)],
    "omiai": [("2021-04-20", 0), ("2021-04-28", 8), ("2021-05-21", 31), ("2021-08-11", 113)],
    "clubhouse": [("2021-07-24", 0), ("2021-09-04", 42)],
    "tokiomarine": [("2023-10-30", 0)],
    "openwork": [("2023-06-16", 0)],
    "welcomehr": [
        ("2020-01-05", -1538), ("2023-12-28", -85), ("2024-03-22", 0), ("2024-03-28", 6), ("2024-03-29", 7),
        ("2024-04-13", 22), ("2024-05-24", 63), ("2024-05-31", 70),
    ],
    "leaver": [],
    "partner-flood": [],
    "attached-thread": [],
}  # fmt: skip


def test_the_folders_are_the_cases() -> None:
    folders = {path.parent.name.replace("_", "-") for path in CASES.glob("*/case.toml")}
    assert folders == set(ORDER) == set(PLAYING) == set(TIMELINES)


def test_every_act_shows_what_it_must(played: Played) -> None:
    _case, _folder, _values, events = played
    broken = [
        (event.scene.verb, check.what, check.wanted, check.got)
        for event in events
        for check in event.checks
        if not check.holds
    ]
    assert broken == []
    assert all(event.error is None for event in events)


def test_what_plays_is_what_we_say(played: Played) -> None:
    case, _folder, _values, events = played
    assert {event.scene.verb for event in events if event.seen} == PLAYING[case.name]
    assert all(event.checks for event in events if event.seen), "an act that must show nothing"


def test_the_real_dates(played: Played) -> None:
    case = played[0]
    facts = [(fact.on.isoformat(), fact.days) for fact in case.facts]
    assert facts == TIMELINES[case.name]


@pytest.mark.parametrize(
    ("name", "verb", "days"),
    [
        ("willgate", "audit_lists", 19),
        ("willgate", "guard", 20),
        ("omiai", "respond", 23),
        ("welcomehr", "audit_storage", 1538),
        ("welcomehr", "watch_logs", 91),
        ("welcomehr", "respond", 15),
    ],
)
def test_days_later(name: str, verb: str, days: int) -> None:
    scene = next(scene for scene in read_case(name).scenes if scene.verb == verb)
    assert scene.then.days == days


def test_days_said_in_words_are_the_days_counted(played: Played) -> None:
    for scene in played[0].scenes:
        for said in re.findall(r"(?<!の)(?<!さらに)(?<!\d)(\d[\d,]*)日後", scene.then.said.ja):
            assert int(said.replace(",", "")) == scene.then.days or scene.then.days is None


def texts(scene: Scene) -> list[Words]:
    asked = [
        words
        for question in scene.questions
        for words in (question.seat, question.ask, question.why, *question.choices)
    ]
    rest = [words for words in (scene.lesson, scene.now) if words is not None]
    return [scene.title, scene.told, scene.then.said, *asked, *rest]


def test_everything_is_said_in_both_languages(played: Played) -> None:
    case, _folder, values, _events = played
    said = [case.title, case.short, case.subject, case.real, case.source, *case.today]
    said += [words for scene in case.scenes for words in texts(scene)]
    for words in said:
        filled = words.filled(**values)
        assert re.search(r"[ぁ-んァ-ヶ一-龥]", filled.ja), filled.ja
        assert filled.en.strip(), filled.ja
        assert "{" not in filled.ja + filled.en


def test_what_is_not_certain_is_said(played: Played) -> None:
    case = played[0]
    assert case.unverified is not None
    told = "".join(scene.then.said.ja for scene in case.scenes)
    if "とされてい" in told:
        assert "未確認" in told + case.unverified.ja


def test_no_plain_forms_in_the_story(played: Played) -> None:
    """です・ます throughout: a sentence that ends in る。, た。 or だ。 stands only in quotation marks."""
    case = played[0]
    paragraphs = [case.real, *(w for s in case.scenes for w in (s.told, s.then.said))]
    for words in paragraphs:
        for sentence in re.findall(r"[^。]*。", re.sub(r"「[^」]*」", "", words.ja)):
            plain = re.search(r"(?<!し)(?<!い)(?<!で)(だ|である|のだ)。$", sentence)
            assert not plain, sentence


def test_questions_can_be_answered(played: Played) -> None:
    questions = [question for scene in played[0].scenes for question in scene.questions]
    assert 2 <= len(questions) <= 4
    for question in questions:
        assert 2 <= len(question.choices) <= 4
        assert 1 <= question.right <= len(question.choices)
    assert len({question.right for question in questions}) > 1 or len(questions) == 2


def test_the_verbs_are_known(played: Played) -> None:
    assert {scene.verb for scene in played[0].scenes} <= set(VERBS)
    assert playable() <= set(VERBS)


def contents(folder: Path) -> dict[str, bytes]:
    """What the case made; not the papers that an act wrote, which point to real desks."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and PAPERS not in path.relative_to(folder).parts
    }


def test_the_same_data_each_time(played: Played, tmp_path: Path) -> None:
    case, folder, values, _events = played
    assert case.make(tmp_path) == values
    assert contents(tmp_path) == contents(folder)
    assert contents(folder)


def test_the_data_is_invented(played: Played) -> None:
    """Addresses and links lead nowhere: example domains and addresses for documentation only."""
    for name, data in contents(played[1]).items():
        text = data.decode("iso2022_jp" if name.endswith(".eml") else "utf-8", "replace")
        for domain in re.findall(r"(?:@|https?://)([A-Za-z0-9.-]+)", text):
            assert re.search(
                r"(^|\.)example(\.(jp|com))?$|\.example\.co\.jp$|^203\.0\.113\.", domain
            )


def test_the_commands_shown_do_the_same(
    played: Played, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _case, folder, _values, events = played
    monkeypatch.chdir(folder)
    for event in events:
        if event.seen is None:
            continue
        program, *arguments = shlex.split(event.seen.command)
        assert program == "morenashi"
        if event.scene.verb == "respond":
            assert_the_papers_are_written(arguments, tmp_path)
            continue
        result = call(*arguments, "--format", "json", home=tmp_path / "home")
        assert result.exit_code in (1, 3), result.output
        told, facts = json.loads(result.stdout), event.seen.facts
        if event.scene.verb == "check":
            assert told["verdict"] in facts["verdicts"]
        elif event.scene.verb == "received":
            assert told["explanations"][0]["hypothesis"] == facts["likeliest"]
            assert told["evidence_record"]["sha256"] == facts["sha256"]
        else:
            assert event.scene.verb in ("find", "audit_lists")


def assert_the_papers_are_written(arguments: list[str], tmp_path: Path) -> None:
    out = tmp_path / "papers"
    result = call(*arguments[:-1], str(out), home=tmp_path / "home", lang="ja")
    assert result.exit_code in (0, 1), result.output  # 1: a field of a report is still open
    assert "義務と期限.txt" in {path.name for path in out.iterdir()}


@pytest.mark.parametrize("path", sorted(CASES.glob("*/make.py")), ids=lambda path: path.parent.name)
def test_no_case_knows_another(path: Path) -> None:
    assert "drill.cases" not in path.read_text(encoding="utf-8")


def test_dates_are_dates() -> None:
    for name in ORDER:
        for scene in read_case(name).scenes:
            assert isinstance(scene.given.get("today", date.min), date)
