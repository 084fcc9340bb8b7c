"""Writes the hashes of listed files anew: python -m training.licences [PATH ...]; without paths, of all that changed."""

from __future__ import annotations

import hashlib
import re
import sys
import tomllib
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
MANIFEST = ROOT / "LICENSES" / "manifest.toml"


def renewed(manifest: str, root: Path, wanted: Collection[str] = ()) -> str:
    """The manifest with the hashes that the files below `root` have now.

    `wanted` limits it to these paths. A path that no entry names is an error: origin and licence
    of a new file are for a person to write.
    """
    listed = {entry["path"]: entry for entry in tomllib.loads(manifest)["file"]}
    unknown = sorted(set(wanted) - set(listed))
    if unknown:
        raise SystemExit(f"not in the manifest, so its licence is unknown: {', '.join(unknown)}")
    for path in wanted or listed:
        now = hashlib.sha256((root / path).read_bytes()).hexdigest()
        if listed[path]["sha256"] != now:
            manifest = _changed(manifest, path, now)
    return manifest


def _changed(manifest: str, path: str, now: str) -> str:
    """The manifest with another hash for one path; `version` becomes today's date where it is a date."""
    entry = re.compile(rf'(\[\[file\]\]\npath = "{re.escape(path)}"\n)((?:(?!\[\[file\]\]).*\n?)*)')
    found = entry.search(manifest)
    if found is None:
        raise SystemExit(f"the entry of {path} must begin with its path")
    today = datetime.now(UTC).date().isoformat()
    said = re.sub(r'(?m)^sha256 = ".*"$', f'sha256 = "{now}"', found[2])
    said = re.sub(r'(?m)^version = "\d{4}-\d\d-\d\d"$', f'version = "{today}"', said)
    return manifest[: found.start(2)] + said + manifest[found.end(2) :]


def renew(paths: Iterable[Path] = ()) -> None:
    """Renews the manifest in place, for these files or for all it names."""
    text = MANIFEST.read_text(encoding="utf-8")
    new = renewed(text, ROOT, [path.resolve().relative_to(ROOT).as_posix() for path in paths])
    if new != text:
        MANIFEST.write_text(new, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    renew([Path(name) for name in sys.argv[1:]])
