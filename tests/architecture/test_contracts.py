"""Holds the contracts of .importlinter, and breaks each of them once to see that it complains."""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / ".importlinter"
ROOMS = [
    "cli",
    "cli/audits",
    "cli/commands",
    "cli/ledgers",
    "cli/responds",
    "drill",
    "drill/acts",
    "flows",
    "sources",
    "sources/list_exports",
    "sources/schemes",
    "extract",
    "extract/formats",
    "detect",
    "detect/recognizers",
    "detect/companions",
    "mask",
    "policy",
    "policy/rules",
    "report",
    "report/formats",
    "trace",
    "trace/signs",
    "report/list_formats",
    "report/form_formats",
    "audits",
    "affected",
    "ledger",
    "notice",
    "notice/lint",
    "notice/lint/rules",
    "law",
    "notice",
    "samples",
    "store",
    "workers",
    "values",
    "model",
]
FILES = ["keys.py", "catalog.py", "log.py", "settings.py", "errors.py", "__main__.py"]

# A legal house in small: every file, and what it imports.
HOUSE = {
    "cli/main.py": "import morenashi\nimport morenashi.store\nimport morenashi.flows.scan",
    "cli/commands/scan.py": "import morenashi.flows.scan\nimport morenashi.store.scans",
    "cli/commands/mask.py": "import morenashi.mask",
    "drill/player.py": "import morenashi.drill.acts.find",
    "drill/acts/find.py": "import morenashi.flows.scan",
    "drill/acts/check.py": "import morenashi.model",
    "flows/scan.py": "import morenashi.sources\nimport morenashi.workers\nimport morenashi.model",
    "store/scans.py": "import django\nimport morenashi.settings",
    "extract/formats/csv.py": "import morenashi.values.decode",
    "extract/formats/xml.py": "import lxml",
    "report/formats/html.py": "import jinja2",
    "report/formats/csv.py": "import csv",
    "cli/audits/lists.py": "import morenashi.flows.scan",
    "cli/audits/rooms.py": "import morenashi.model",
    "audits/list_membership.py": "import morenashi.values.phone",
    "report/list_formats/csv.py": "import csv",
    "report/form_formats/docx.py": "import docx",
    "report/form_formats/json.py": "import json",
    "cli/ledgers/verify.py": "import morenashi.flows.scan",
    "cli/ledgers/seal.py": "import morenashi.model",
    "cli/responds/due.py": "import morenashi.flows.scan",
    "cli/responds/lint.py": "import morenashi.model",
    "notice/lint/rules/apology.py": "import morenashi.notice.lint",
    "notice/lint/rules/desk.py": "import morenashi.model.words",
    "report/list_formats/json.py": "import json",
    "sources/list_exports/sympa.py": "import morenashi.values.decode",
    "sources/list_exports/virtual.py": "import re",
    "sources/schemes/file.py": "import os",
    "sources/schemes/s3.py": "import http",
    "detect/recognizers/phone.py": "import morenashi.values.phone",
    "detect/recognizers/email.py": "import numpy",
    "detect/companions/age.py": "import morenashi.values.phone",
    "detect/companions/sex.py": "import numpy",
    "policy/rules/leaver.py": "import morenashi.values.email",
    "policy/rules/list_size.py": "import morenashi.model.words",
    "trace/signs/links.py": "import morenashi.model.words",
    "trace/signs/demands.py": "import morenashi.values.email",
    "notice/advising.py": "import jinja2",
    "values/phone.py": "import morenashi.errors",
    "values/decode.py": "import morenashi.model",
}

# contract, file that does it, forbidden import
BREAKS = [
    ("floors", "detect/__init__.py", "import morenashi.flows.scan"),
    ("floors", "detect/__init__.py", "import morenashi.mask"),
    ("floors", "model/__init__.py", "import morenashi.settings"),
    ("floors", "store/scans.py", "import morenashi.report"),
    ("floors", "attic.py", ""),
    ("floors", "flows/scan.py", "import morenashi.drill.player"),
    ("flows", "flows/guard.py", "import morenashi.flows.scan"),
    ("django", "report/formats/html.py", "import django.template"),
    ("django", "cli/main.py", "from django.conf import settings"),
    ("store", "flows/scan.py", "import morenashi.store.scans"),
    ("offline", "detect/__init__.py", "import urllib.request"),
    ("offline", "law/clock.py", "import httpx"),
    ("offline", "values/phone.py", "from socket import socket"),
    ("offline", "notice/advising.py", "import urllib.parse"),
    ("floors", "notice/advising.py", "import morenashi.law"),
    ("pure", "mask/__init__.py", "from pathlib import Path"),
    ("parts-cli", "cli/commands/scan.py", "import morenashi.cli.commands.mask"),
    ("parts-detect", "detect/recognizers/phone.py", "import morenashi.detect.recognizers.email"),
    ("parts-companions", "detect/companions/age.py", "import morenashi.detect.companions.sex"),
    ("parts-drill", "drill/acts/check.py", "import morenashi.drill.acts.find"),
    ("parts-extract", "extract/formats/csv.py", "import morenashi.extract.formats.xml"),
    ("parts-policy", "policy/rules/leaver.py", "import morenashi.policy.rules.list_size"),
    ("offline", "policy/rules/leaver.py", "import http.client"),
    ("parts-report", "report/formats/csv.py", "import morenashi.report.formats.html"),
    ("parts-trace", "trace/signs/links.py", "import morenashi.trace.signs.demands"),
    ("offline", "trace/signs/links.py", "import http.client"),
    ("parts-sources", "sources/schemes/s3.py", "from morenashi.sources.schemes import file"),
    (
        "parts-lists",
        "sources/list_exports/sympa.py",
        "import morenashi.sources.list_exports.virtual",
    ),
    ("parts-audits", "cli/audits/lists.py", "import morenashi.cli.audits.rooms"),
    (
        "parts-list-report",
        "report/list_formats/csv.py",
        "import morenashi.report.list_formats.json",
    ),
    ("parts-ledgers", "cli/ledgers/verify.py", "import morenashi.cli.ledgers.seal"),
    ("parts-responds", "cli/responds/due.py", "import morenashi.cli.responds.lint"),
    ("parts-lint", "notice/lint/rules/apology.py", "import morenashi.notice.lint.rules.desk"),
    (
        "parts-form-report",
        "report/form_formats/docx.py",
        "import morenashi.report.form_formats.json",
    ),
    ("offline", "notice/lint/rules/desk.py", "import urllib.request"),
    ("floors", "notice/lint/rules/desk.py", "import morenashi.law"),
    ("floors", "audits/list_membership.py", "import morenashi.sources"),
    ("face", "values/phone.py", "from morenashi import find_entities"),
    ("circles", "values/decode.py", "import morenashi.values.ring"),
]


def contracts() -> dict[str, str]:
    """The name of every contract by its key."""
    config = configparser.ConfigParser()
    config.read(CONFIG, encoding="utf-8")
    head = "importlinter:contract:"
    return {s.removeprefix(head): config[s]["name"] for s in config if s.startswith(head)}


def lint(source: Path, *only: str) -> subprocess.CompletedProcess[str]:
    """Runs all contracts, or one, over the package below `source`."""
    run = "import sys; from importlinter.cli import lint_imports_command as c; c()"
    return subprocess.run(
        [sys.executable, "-c", run, "--config", str(CONFIG), "--no-cache", *only],
        cwd=source,
        env={**os.environ, "PYTHONPATH": str(source), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def build(folder: Path) -> Path:
    """Writes the legal house below `folder` and returns its package."""
    package = folder / "morenashi"
    for room in ["", *ROOMS]:
        (package / room).mkdir(parents=True, exist_ok=True)
        (package / room / "__init__.py").write_text("find_entities = 1\n", encoding="utf-8")
    for name in FILES:
        (package / name).touch()
    for name, imports in HOUSE.items():
        (package / name).write_text(imports + "\n", encoding="utf-8")
    return package


def broken(said: str) -> set[str]:
    """The keys of the contracts reported as broken."""
    return {key for key, name in contracts().items() if f"{name} BROKEN" in " ".join(said.split())}


def test_the_real_house_keeps_every_contract() -> None:
    result = lint(ROOT / "src")
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_house_in_small_keeps_every_contract(tmp_path: Path) -> None:
    build(tmp_path)
    result = lint(tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr
    assert f"Contracts: {len(contracts())} kept, 0 broken." in result.stdout


@pytest.mark.parametrize(("contract", "file", "imports"), BREAKS)
def test_a_forbidden_import_breaks_its_contract(
    tmp_path: Path, contract: str, file: str, imports: str
) -> None:
    package = build(tmp_path)
    target = package / file
    before = target.read_text(encoding="utf-8") if target.exists() else ""
    target.write_text(f"{before}\n{imports}\n", encoding="utf-8")
    (package / "values/ring.py").write_text("import morenashi.values.decode\n", encoding="utf-8")
    result = lint(tmp_path, "--contract", contract)
    assert result.returncode != 0
    assert contract in broken(result.stdout), result.stdout + result.stderr


def test_every_contract_was_broken_once() -> None:
    assert {contract for contract, _, _ in BREAKS} == set(contracts())
