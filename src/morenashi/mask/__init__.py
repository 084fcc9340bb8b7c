"""Text without the personal information in it, and samples that show what was found without showing it."""

from __future__ import annotations

from morenashi.mask.samples import masked_sample
from morenashi.mask.text import masked, replaced

__all__ = ["masked", "masked_sample", "replaced"]
