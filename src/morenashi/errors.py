"""Every error of the project: one base, one child per room; each says where, why and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.model.plain import Wrong


class MorenashiError(Exception):
    """Something a person can act upon. Its words never contain a personal value.

    `where` names the file, setting or place; `why` what happened; `todo` what to do next.
    """

    def __init__(self, *, where: str, why: Words, todo: Words) -> None:
        self.where = where
        self.why = why
        self.todo = todo
        super().__init__(f"{where}: {why.en} {todo.en}")

    def said(self, lang: str) -> str:
        """The whole message in one line, in `lang` ("ja" or "en")."""
        return f"{self.where}: {self.why.said(lang)} {self.todo.said(lang)}"


class CatalogError(MorenashiError):
    """A part's file does not hold what its room expects."""


class SettingsError(MorenashiError):
    """morenashi.toml or a MORENASHI_* variable cannot be used."""


class KeysError(MorenashiError):
    """The installation's key cannot be read or made."""


class AllowListError(MorenashiError):
    """An allow-list cannot be read."""


class OutputError(MorenashiError):
    """A document cannot be written where it was asked for."""


class SourceError(MorenashiError):
    """A place to be scanned cannot be listed or opened."""


class DetectError(MorenashiError):
    """A text cannot be searched in the way that was asked for."""


class ExtractError(MorenashiError):
    """An item cannot be read as what it seems to be."""


class StoreError(MorenashiError):
    """The installation's database cannot be opened, migrated or written."""


class WorkerError(MorenashiError):
    """A child process died or went over a limit."""


class DirectoryError(MorenashiError):
    """The directory of employees, partners and leavers, or a list export, cannot be read."""


class PolicyError(MorenashiError):
    """The settings of the rules cannot be used."""


class DrillError(MorenashiError):
    """A drill cannot be played."""


class SampleError(MorenashiError):
    """The sample company cannot be written."""


class CaseError(MorenashiError):
    """A case file cannot be read, or says something that cannot be: `problems` has one for each place."""

    def __init__(
        self, *, where: str, why: Words, todo: Words, problems: tuple[Wrong, ...] = ()
    ) -> None:
        super().__init__(where=where, why=why, todo=todo)
        self.problems = problems

    def said(self, lang: str) -> str:
        """The message, then a line for each problem."""
        lines = (f"  {problem.said(lang)}" for problem in self.problems)
        return "\n".join([super().said(lang), *lines])


class LawError(MorenashiError):
    """A regime's file is not as it must be, or an unknown regime or class was asked for."""


class NoticeError(MorenashiError):
    """A notice, a piece of advice or a certificate cannot be made."""


class LedgerError(MorenashiError):
    """The ledger cannot be read, or its chain does not hold."""


class AffectedError(MorenashiError):
    """A list of people concerned cannot be read."""


def reason_of(error: OSError) -> Words:
    """Why the system refused, in both languages; what has no words here stays as the system says it."""
    said = error.strerror or type(error).__name__
    for kind, ja in _REASONS.items():
        if isinstance(error, kind):
            return Words(ja=ja, en=said)
    return Words(ja=said, en=said)


_REASONS: dict[type[OSError], str] = {
    FileNotFoundError: "その名前のものがありません",
    PermissionError: "読み書きする権限がないか、ほかのソフトが開いています",
    IsADirectoryError: "フォルダーです",
    NotADirectoryError: "途中にフォルダーでないものがあります",
    FileExistsError: "同じ名前のものがあります",
}
