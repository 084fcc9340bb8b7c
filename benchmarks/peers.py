"""The peers' own environment, .bench/: what is in it, how it is made, and what is missing in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from measure import HERE, last_line

ROOT = HERE.parent
FOLDER = ROOT / ".bench"


def python_of(folder: Path) -> Path:
    """The Python of an environment."""
    if os.name == "nt":
        return folder / "Scripts" / "python.exe"
    return folder / "bin" / "python"


def groups() -> dict[str, list[str]]:
    """What is installed for each peer."""
    with (HERE / "peers.toml").open("rb") as file:
        return tomllib.load(file)


def install(folder: Path) -> dict[str, str]:
    """Makes the environment as far as it can be had; says for each group that is absent, why."""
    uv = shutil.which("uv", path=f"{ROOT / '.tools/bin'}{os.pathsep}{os.environ.get('PATH', '')}")
    if uv is None:
        return dict.fromkeys(groups(), "no uv to install it with (make install)")
    python = python_of(folder)
    if not python.exists():
        made = _run(uv, "venv", "--quiet", "--python", sys.executable, str(folder))
        if made is not None:
            return dict.fromkeys(groups(), made)
    absent = {}
    for group, pins in groups().items():
        failed = _run(
            uv, "pip", "install", "--quiet", "--only-binary", ":all:", "--python", str(python), *pins
        )  # fmt: skip
        if failed is not None:
            absent[group] = f"cannot be installed: {failed}"
    return absent


def _run(*command: str) -> str | None:
    """What went wrong, or None."""
    environment = {"UV_CACHE_DIR": ".tools/cache", **os.environ, "UV_PYTHON_DOWNLOADS": "never"}
    said = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    return (last_line(said.stderr) or "no reason given") if said.returncode else None


def ripgrep(python: Path) -> str | None:
    """The path of ripgrep: in the peers' environment, else on the system."""
    return shutil.which("rg", path=str(python.parent)) or shutil.which("rg")
