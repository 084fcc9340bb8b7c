"""Paths of this machine as URLs and back, whatever bytes a name holds and on Windows too (unverified there)."""

from __future__ import annotations

import os
from urllib.parse import quote_from_bytes, unquote_to_bytes

WINDOWS = os.name == "nt"


def name_bytes(path: str) -> bytes:
    """The bytes of a path as the disk holds them."""
    return path.encode("utf-8", "surrogatepass") if WINDOWS else os.fsencode(path)


def to_url(path: str) -> str:
    """The `file://` URL of an absolute path, plain ASCII."""
    plain = name_bytes(path).replace(b"\\", b"/") if WINDOWS else name_bytes(path)
    if plain.startswith(b"//") and WINDOWS:  # \\server\share
        return "file:" + quote_from_bytes(plain, safe="/:")
    if not plain.startswith(b"/"):
        plain = b"/" + plain
    return "file://" + quote_from_bytes(plain, safe="/:" if WINDOWS else "/")


def from_url(place: str) -> str:
    """The path meant by a `file://` URL; a bare path is itself."""
    if not place.lower().startswith("file://"):
        return place
    host, slash, rest = place[len("file://") :].partition("/")
    plain = unquote_to_bytes(slash + rest)
    if not WINDOWS:
        return os.fsdecode(plain)
    path = plain.decode("utf-8", "surrogatepass")
    if host and host != "localhost":
        return f"\\\\{host}" + path.replace("/", "\\")
    return path.lstrip("/").replace("/", "\\")


def long_path(path: str) -> str:
    """Windows takes paths of more than 260 letters only with this mark (unverified: not run there)."""
    if not WINDOWS or len(path) < 240 or path.startswith("\\\\?\\"):
        return path
    return "\\\\?\\UNC\\" + path[2:] if path.startswith("\\\\") else "\\\\?\\" + path


def short_path(path: str) -> str:
    """Undoes `long_path`."""
    if path.startswith("\\\\?\\UNC\\"):
        return "\\\\" + path[8:]
    return path.removeprefix("\\\\?\\")
