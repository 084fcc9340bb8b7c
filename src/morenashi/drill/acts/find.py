"""Find: scans a folder of the case and tells which kinds of personal information lie where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from morenashi.drill.act import Act, Seen
from morenashi.model.scan import ScanResult
from morenashi.model.words import Words

_KIND = Words(
    ja="{kind} {count:,}件　{sample} など（{place}）",
    en="{kind}: {count:,}, such as {sample} ({place})",
)
_WHOLE = Words(
    ja="{files}ファイルのうち{found}ファイルに個人情報がありました。人数: {people}",
    en="{found} of {files} files hold personal information. People: {people}.",
)
_UNREAD = Words(
    ja="中を見られなかったファイルが{count}件あります（{names}）。「見ていない」は「ない」ではありません。",
    en="{count} files could not be looked into ({names}). Not seen does not mean nothing there.",
)
# A scan leaves out the installation's home, and nothing is ever written there.
_NOWHERE = ".morenashi"
_MOST = 6
_NAMES = 2


def _play(folder: Path, given: Mapping[str, Any]) -> Seen:
    from morenashi.flows.scan import scan_paths
    from morenashi.flows.showing import meaning_of
    from morenashi.settings import Settings

    settings = Settings(home=folder / _NOWHERE, database_url="", workers=0)
    result = scan_paths([folder / given["path"]], settings=settings)
    meaning = meaning_of(result)
    kinds: Counter[str] = Counter()
    for finding in result.findings:
        kinds[finding.kind] += finding.count
    facts = {
        "files": result.items,
        "kinds": dict(sorted(kinds.items())),
        "people_min": result.people.at_least,
        "people_max": result.people.at_most,
        "unread": dict(sorted(Counter(unread.cause.value for unread in result.unread).items())),
    }
    return Seen(
        (*_lines(result), meaning.sentence), facts, f"morenashi scan {given['path']} --no-store"
    )


def _lines(result: ScanResult) -> Iterator[Words]:
    from morenashi.report.summary import label_of, people_words, worst_first

    shown: set[str] = set()
    for finding in worst_first(result.findings):
        if finding.kind in shown or len(shown) == _MOST:
            continue
        shown.add(finding.kind)
        yield _KIND.filled(
            kind=label_of(finding.kind),
            count=sum(f.count for f in result.findings if f.kind == finding.kind),
            place=_place(finding.name, finding.column),
            sample=finding.samples[0] if finding.samples else "●●●",
        )
    files = {finding.url for finding in result.findings}
    yield _WHOLE.filled(files=result.items, found=len(files), people=people_words(result))
    if result.unread:
        names = [unread.name for unread in result.unread]
        more = Words(ja="ほか", en=" ...") if len(names) > _NAMES else Words(ja="", en="")
        listed = Words(
            ja="、".join(names[:_NAMES]) + more.ja, en=", ".join(names[:_NAMES]) + more.en
        )
        yield _UNREAD.filled(count=len(result.unread), names=listed)


def _place(name: str, column: str | None) -> Words:
    if column is None:
        return Words(ja=name, en=name)
    return Words(ja=f"{name} の「{column}」列", en=f"{name}, column {column}")


act = Act(_play)
