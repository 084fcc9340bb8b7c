"""What all formats say alike: the order of findings, the sums by kind, the folders of the heat map."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from morenashi.model.finding import Cause, Finding, Unread
from morenashi.model.items_of_data import BY_KIND
from morenashi.model.scan import ScanResult
from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class KindSum:
    """One kind over the whole scan."""

    kind: str
    label: Words
    harm: int
    places: int
    count: int
    business: int


@dataclass(frozen=True, slots=True)
class FolderSum:
    """One folder: how many values of each kind lie in it."""

    name: str
    counts: dict[str, int]
    harm: int
    weight: int


def harm_of(kind: str) -> int:
    """The rank of harm of a kind, 0 for one this version does not know."""
    item = BY_KIND.get(kind)
    return item.harm if item else 0


def label_of(kind: str) -> Words:
    """The label of a kind; an unknown one shows its machine name."""
    item = BY_KIND.get(kind)
    return item.label if item else Words(ja=kind, en=kind)


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """By harm, then by how many values belong to persons, then by name."""
    return sorted(
        findings,
        key=lambda f: (
            -harm_of(f.kind),
            f.business - f.count,
            -f.count,
            f.name,
            f.part,
            f.column or "",
            f.kind,
        ),
    )


def by_kind(findings: Iterable[Finding]) -> list[KindSum]:
    """The sums by kind, worst first."""
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for finding in findings:
        entry = sums[finding.kind]
        entry[0] += 1
        entry[1] += finding.count
        entry[2] += finding.business
    rows = [
        KindSum(kind, label_of(kind), harm_of(kind), places, count, business)
        for kind, (places, count, business) in sums.items()
    ]
    return sorted(rows, key=lambda row: (-row.harm, row.business - row.count, row.kind))


def place_of(url: str) -> str:
    """A scanned root as people write it: a path for file URLs, else the URL itself.

    >>> place_of("file:///srv/%E5%85%B1%E6%9C%89")
    '/srv/共有'
    """
    if not url.startswith("file://"):
        return url
    path = unquote_to_bytes(url[len("file://") :]).decode("utf-8", "surrogateescape")
    is_drive = len(path) > 2 and path[0] == "/" and path[2] == ":"
    return path[1:] if is_drive else path


def folder_of(finding: Finding, roots: tuple[str, ...], depth: int = 2) -> str:
    """The folder a finding lies in, at most `depth` deep; begins with the root if there are several."""
    folders = finding.name.split("/")[:-1][:depth]
    if len(roots) > 1:
        above = (root.rstrip("/") for root in roots)
        own = max((r for r in above if f"{finding.url}/".startswith(f"{r}/")), key=len, default="")
        folders.insert(0, place_of(own).rpartition("/")[2])
    return "/".join(folder for folder in folders if folder)


def by_folder(findings: Iterable[Finding], roots: tuple[str, ...]) -> list[FolderSum]:
    """The folders, worst first: by the gravest kind in them, then by harm times number.

    Values of organisations do not weigh, but they are counted.
    """
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    weights: dict[str, int] = defaultdict(int)
    for finding in findings:
        folder = folder_of(finding, roots)
        counts[folder][finding.kind] += finding.count
        weights[folder] += harm_of(finding.kind) * (finding.count - finding.business)
    rows = [
        FolderSum(name, dict(kinds), max(map(harm_of, kinds)), weights[name])
        for name, kinds in counts.items()
    ]
    return sorted(rows, key=lambda row: (-row.harm, -row.weight, row.name))


def by_cause(unread: Iterable[Unread]) -> list[tuple[Cause, list[Unread]]]:
    """What could not be read, by cause, the most frequent first."""
    groups: dict[Cause, list[Unread]] = defaultdict(list)
    for place in unread:
        groups[place.cause].append(place)
    for places in groups.values():
        places.sort(key=lambda place: (place.name, place.part))
    return sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))


def shade(count: int) -> int:
    """The step of a number in the heat map: 0 none, 1 below 10, 2 below 100, 3 below 1,000, 4 more."""
    return 0 if count < 1 else min(len(str(count)), 4)


def lines_words(finding: Finding) -> Words:
    """Where in its part or column a finding begins and ends, as a person would say it."""
    first, last = finding.first.line, finding.last.line
    if first == last:
        return Words(ja=f"{first:,}行目", en=f"line {first:,}")
    # U+FF5E, since a cp932 console has no U+301C; likewise a hyphen, not a dash.
    return Words(ja=f"{first:,}～{last:,}行目", en=f"lines {first:,}-{last:,}")


def people_words(result: ScanResult) -> Words:
    """How many people the findings concern, within the bounds that are known."""
    low, high = result.people.at_least, result.people.at_most
    if high == 0:
        return Words(ja="人数の手がかりはありません", en="nothing to count people by")
    if low == high:
        return Words(ja=f"{low:,}人", en=f"{low:,}")
    return Words(
        ja=f"少なくとも{low:,}人、多くとも{high:,}人", en=f"at least {low:,}, at most {high:,}"
    )


def size_words(size: int) -> str:
    """A number of bytes in the unit that fits.

    >>> size_words(999), size_words(12_345_678)
    ('999 B', '12.3 MB')
    """
    amount, unit = float(size), "B"
    for unit in ("B", "kB", "MB", "GB", "TB"):
        if amount < 1000 or unit == "TB":
            break
        amount /= 1000
    return f"{amount:,.0f} {unit}" if unit == "B" else f"{amount:,.1f} {unit}"


def duration_words(seconds: float) -> Words:
    """A length of time, no finer than anyone needs."""
    if seconds < 60:
        return Words(ja=f"{seconds:.1f}秒", en=f"{seconds:.1f} s")
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return Words(ja=f"{hours:,}時間{minutes}分", en=f"{hours:,} h {minutes} min")
    return Words(ja=f"{minutes}分{rest}秒", en=f"{minutes} min {rest} s")


def verdict_words(result: ScanResult) -> Words:
    """The whole scan in one sentence."""
    files = {finding.url for finding in result.findings}
    if result.findings:
        found = Words(
            ja=f"{result.items:,}ファイルのうち{len(files):,}ファイルで個人情報が見つかりました。",
            en=f"Personal information was found in {len(files):,} of {result.items:,} files.",
        )
    else:
        found = Words(
            ja=f"読み取れた{result.items:,}ファイルからは、個人情報は見つかりませんでした。",
            en=f"No personal information was found in the {result.items:,} files that were read.",
        )
    if result.interrupted:
        return Words(
            ja=f"検査は途中で中断されています。それまでに、{found.ja}",
            en=f"The scan was interrupted; up to then: {found.en}",
        )
    return found
