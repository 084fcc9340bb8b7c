"""Cases are kept sealed, whole or not at all, and nobody overtakes anybody unseen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from morenashi import store
from morenashi.errors import KeysError, StoreError
from morenashi.keys import Keys
from morenashi.model.keepers import CaseKeeper
from morenashi.model.living import Document, DocumentKind, LivingCase
from morenashi.settings import Settings
from morenashi.sources.case_file import parse_case
from tests.incidents import MINATO

KEYS = Keys(bytes(range(32)), outside=True)
AT = datetime(2026, 4, 2, 1, 15, tzinfo=UTC)
NAME = "黒柳 源三郎"
INCIDENT = parse_case(MINATO.replace("港 一郎", NAME), where="here")
FIRST = LivingCase("minato", 1, AT, AT, INCIDENT, seq=9, mark="ab", secret=bytes(32), documents=())


@pytest.fixture
def keeper(opened: Settings) -> Iterator[CaseKeeper]:
    from morenashi.store.cases import DjangoCaseKeeper

    return DjangoCaseKeeper(KEYS)


def second() -> LivingCase:
    changed = replace(INCIDENT, as_of=None)
    document = Document(DocumentKind.NOTICE, "0" * 64, AT, 2)
    return replace(FIRST, version=2, incident=changed, seq=11, mark="cd", documents=(document,))


def test_what_is_kept_is_found(keeper: CaseKeeper) -> None:
    assert keeper.find("minato") is None
    keeper.put(FIRST, before=None, reasons=("最初の登録",))
    assert keeper.find("minato") == FIRST
    keeper.put(second(), before=FIRST, reasons=("日付の訂正",))
    assert list(keeper.all()) == [second()]
    assert keeper.reasons("minato") == ("最初の登録", "日付の訂正")
    assert second().has(DocumentKind.NOTICE)
    closed = replace(second(), closed=AT + timedelta(days=1), seq=12)
    keeper.put(closed, before=second())
    assert keeper.find("minato") == closed


@pytest.mark.parametrize(
    ("case", "before"),
    [(FIRST, None), (second(), replace(FIRST, version=7)), (second(), replace(FIRST, seq=8))],
)
def test_who_was_slower_is_told(
    keeper: CaseKeeper, case: LivingCase, before: LivingCase | None
) -> None:
    keeper.put(FIRST, before=None)
    with pytest.raises(StoreError, match="in the meantime"):
        keeper.put(case, before=before, reasons=("x",))
    assert keeper.find("minato") == FIRST
    assert keeper.reasons("minato") == ()


def test_nothing_is_readable_without_the_key(keeper: CaseKeeper, opened: Settings) -> None:
    keeper.put(FIRST, before=None, reasons=(f"{NAME}さんの申出",))
    held = b"".join(path.read_bytes() for path in opened.home.rglob("*") if path.is_file())
    assert b"minato" in held
    for text in (NAME, "黒柳", "応募者名簿", "みなと商事"):
        for encoding in ("utf-8", "utf-16-le", "cp932", "unicode_escape"):
            assert text.encode(encoding) not in held
    from morenashi.store.cases import DjangoCaseKeeper

    with pytest.raises(KeysError, match="another key"):
        DjangoCaseKeeper(Keys(bytes(32), outside=True)).find("minato")


def test_a_state_moved_to_another_case_does_not_open(keeper: CaseKeeper) -> None:
    from morenashi.store.models import CaseState

    keeper.put(FIRST, before=None)
    keeper.put(replace(FIRST, key="other"), before=None)
    states = list(CaseState.objects.order_by("id"))
    CaseState.objects.filter(id=states[0].id).update(state=states[1].state)
    with pytest.raises(KeysError):
        keeper.find("minato")


def test_erasing_leaves_no_bytes(keeper: CaseKeeper, opened: Settings) -> None:
    from django.db import connection

    from morenashi.store.models import Case, CaseReason, CaseState

    keeper.put(FIRST, before=None, reasons=("理由",))
    sealed = [bytes(CaseState.objects.get().state), bytes(CaseReason.objects.get().text)]
    sealed.append(bytes(Case.objects.get().secret))
    store.close()
    store.open(opened)  # what stood in the log stands in the file now
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete=OFF")  # some builds of SQLite have it on
    gone = replace(FIRST, incident=None, erased=AT, secret=b"", seq=10)
    keeper.put(gone, before=FIRST)
    assert keeper.find("minato") == gone
    assert keeper.reasons("minato") == ()
    store.close()
    held = b"".join(path.read_bytes() for path in opened.home.rglob("*") if path.is_file())
    assert [text in held for text in sealed] == [False] * 3


KILLED = """
import os, signal, sys
from pathlib import Path
from morenashi import store
from morenashi.settings import Settings
store.open(Settings(home=Path(sys.argv[1])))
from django.db import transaction
from morenashi.store.cases import DjangoCaseKeeper
from tests.store.test_cases import FIRST, KEYS, second
keeper = DjangoCaseKeeper(KEYS)
keeper.put(FIRST, before=None)
with transaction.atomic():
    keeper.put(second(), before=FIRST)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_a_kill_leaves_the_state_before(settings: Settings) -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(settings.home)],
        env=os.environ | {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    store.open(settings)
    from morenashi.store.cases import DjangoCaseKeeper

    assert DjangoCaseKeeper(KEYS).find("minato") == FIRST
    store.close()


def test_tables_fit_the_models(opened: Settings) -> None:
    from django.apps import apps
    from django.db import connection
    from django.db.migrations.autodetector import MigrationAutodetector
    from django.db.migrations.executor import MigrationExecutor
    from django.db.migrations.state import ProjectState

    loader = MigrationExecutor(connection).loader
    found = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps)).changes(
        graph=loader.graph
    )
    assert "store" not in found
