"""morenashi (漏れなし): finds personal information in Japanese text and files.

>>> import morenashi
>>> [(e.type, e.start, e.end) for e in morenashi.find_entities("電話は090-1234-5678です")]
[('PHONE', 3, 16)]
>>> morenashi.mask_text("電話は090-1234-5678です")
'電話は[電話番号]です'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from morenashi.detect import find_entities
    from morenashi.flows.masking import mask_text
    from morenashi.flows.scan import scan_paths
    from morenashi.model.entity import Entity
    from morenashi.model.finding import Finding

__version__ = "0.1.0"

# Where each public name lives. Loaded on first use, so that `import morenashi` costs nothing.
_HOMES = {
    "find_entities": "morenashi.detect",
    "mask_text": "morenashi.flows.masking",
    "scan_paths": "morenashi.flows.scan",
    "Entity": "morenashi.model.entity",
    "Finding": "morenashi.model.finding",
}

__all__ = ["Entity", "Finding", "find_entities", "mask_text", "scan_paths"]


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'morenashi' has no attribute {name!r}")
