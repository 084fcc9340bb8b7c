"""Holds that no answer about a message shows a planted value: recipients alone are shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import run
from tests.flows.mails import mail
from tests.silence.planted import lines, seen, values


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A mail that carries every value in its subject, text, quote, attached files and attached mail."""
    form = "\n".join(lines())
    quoted = "\n".join(f"> {line}" for line in form.splitlines())
    table = "氏名,電話番号,メールアドレス,住所\n" + ",".join(
        values()[kind] for kind in ("PERSON", "PHONE", "EMAIL", "ADDRESS")
    )
    data = mail(
        f"{form}\n\n2026年11月1日(日) 10:00 山本 <x@unknown.example>:\n{quoted}\n",
        subject=f"{values()['PERSON']} 様の件",
        attached={f"{values()['PERSON']}.csv": table, "控え.txt": form},
        inner=mail(form, sender="c@sakura.example", subject=values()["PHONE"]),
    )
    path = tmp_path_factory.mktemp("silence") / "planted.eml"
    path.write_bytes(data)
    return path


def test_the_values_are_there(planted: Path) -> None:
    from morenashi.flows.inspection import inspect

    found = {m.kind for m in inspect(planted.read_bytes()).mentions}
    assert found >= set(values())


@pytest.mark.parametrize(
    "arguments",
    [("--trace",), ("--format", "json"), ("--received",), ("--received", "--format", "json")],
)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_no_answer_shows_a_value(planted: Path, arguments: tuple[str, ...], lang: str) -> None:
    said = run("--lang", lang, "check", planted, *arguments, MORENASHI_WORKERS="1")
    assert said.returncode in (0, 1, 3)
    assert len(said.stdout) > 200
    assert seen(said.stdout + said.stderr) == set()


def test_the_masked_copy_shows_none(planted: Path, tmp_path: Path) -> None:
    import email

    copy = tmp_path / "copy.eml"
    said = run("check", planted, "--masked", copy, MORENASHI_WORKERS="1")
    assert seen(said.stdout + said.stderr) == set()
    parts = [p for p in email.message_from_bytes(copy.read_bytes()).walk() if not p.is_multipart()]
    whole = b"\n".join(part.get_payload(decode=True) for part in parts)
    names = "\n".join(part.get_filename() or "" for part in parts).encode()
    assert seen(whole + names + copy.read_bytes()) == set()
