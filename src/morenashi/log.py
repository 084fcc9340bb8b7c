"""The log: few structured lines to standard error, without personal text and without local variables."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import MutableMapping
from enum import Enum
from typing import Any, TextIO

import structlog

# Texts that come from our own code or are ids. Anything else that is text may have come from a
# file and is replaced by its length.
OPEN_KEYS = frozenset(
    {"event", "level", "timestamp", "room", "error", "command", "kind", "cause", "version"}
)


def configure(level: str = "warning", stream: TextIO | None = None) -> None:
    """Sets the log up once for the program; lines below `level` are dropped."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            describe_error,
            close_texts,
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[level.upper()]
        ),
        logger_factory=structlog.PrintLoggerFactory(stream or sys.stderr),
        cache_logger_on_first_use=False,
    )


def logger(name: str) -> structlog.typing.FilteringBoundLogger:
    """A logger for the room `name`. Events are fixed words; what varies goes into keys."""
    bound: structlog.typing.FilteringBoundLogger = structlog.get_logger(room=name)
    return bound


def close_texts(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Lets numbers, enums and our own words through; any other value shows only its size."""
    for key, value in event.items():
        if key in OPEN_KEYS or value is None or isinstance(value, bool | int | float | Enum):
            continue
        size = len(value) if hasattr(value, "__len__") else "?"
        event[key] = f"<{type(value).__name__} {size}>"
    return event


def describe_error(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Turns exc_info into the error's type and places: its message and locals may hold a value."""
    found = event.pop("exc_info", None)
    if found is True:
        found = sys.exc_info()[1]
    elif isinstance(found, tuple):
        found = found[1]
    if isinstance(found, BaseException):
        frames = traceback.extract_tb(found.__traceback__)
        places = " < ".join(
            f"{_short(frame.filename)}:{frame.lineno}" for frame in reversed(frames)
        )
        event["error"] = f"{type(found).__name__} at {places or '?'}"
    return event


def _short(path: str) -> str:
    """The path below the package, or the bare name: a full path may name a person's home."""
    parts = path.replace("\\", "/").split("/")
    if "morenashi" in parts:
        return "/".join(parts[len(parts) - parts[::-1].index("morenashi") :])
    return parts[-1]
