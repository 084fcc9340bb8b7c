"""IPアドレス: version 4 and 6 (RFC 791, RFC 4291); version numbers look alike and are told by their words."""

from __future__ import annotations

import ipaddress
import re

import numpy as np

from morenashi.detect.fold import Ints, Mask, is_letter
from morenashi.detect.numbers import DOT
from morenashi.detect.recognizer import Candidates, Recognizer, candidates, together
from morenashi.detect.view import View
from morenashi.detect.vocabulary import OTHER_DATE, OTHER_NUMBER
from morenashi.model.words import Words

TOPIC = "ip address"
_GROUP = 4  # hexadecimal digits in a group
_HEX = frozenset(b"0123456789abcdef")
# At most eight groups of four: nothing here repeats without a bound.
_SIX = re.compile(
    rb"(?<![0-9a-z:.])(?:[0-9a-f]{0,4}:){2,7}(?:(?:[0-9]{1,3}\.){3}[0-9]{1,3}|[0-9a-f]{1,4}|(?<=::))(?![0-9a-z:]|\.[0-9])"
)


def _four(view: View) -> Candidates:
    numbers = view.numbers
    m = len(numbers) - 3
    if m <= 0:
        return together()
    dots = numbers.gap == DOT
    first = np.flatnonzero(dots[:m] & dots[1 : m + 1] & dots[2 : m + 2])
    span = numbers.end[first + 3] - numbers.start[first]
    first = first[span == numbers.length[first[:, None] + np.arange(4)].sum(axis=1) + 3]
    for k in range(4):
        first = first[numbers.length[first + k] <= 3]
        first = first[_number(view, first + k) <= 255]
    start, end = numbers.start[first], numbers.end[first + 3]
    f = view.f
    before, after = f[start - 1], f[end]
    chain = (first > 0) & dots[np.maximum(first - 1, 0)]
    chain |= dots[first + 3]
    touches = is_letter(before) | (before == 0x5F) | ((before == 0x2F) & is_letter(f[start - 2]))
    touches &= ~view.label_ends_at(start)
    touches |= is_letter(after) & ~view.label_starts_at(end) | (after == 0x5F)
    keep = ~chain & ~touches
    start, end, first = start[keep], end[keep], first[keep]
    governed = view.governed(start)
    foreign = governed.by(view.topic(OTHER_NUMBER), view.topic(OTHER_DATE))
    foreign &= governed.direct
    labelled = governed.by(view.topic(TOPIC))
    foreign |= ~labelled & ~_looks_like_an_address(view, start, end, first)
    padded = np.zeros(len(first), np.bool_)
    for k in range(4):
        padded |= (numbers.values[numbers.ordinal[first + k]] == 0) & (
            numbers.length[first + k] > 1
        )
    score = np.where(governed.by(view.topic(TOPIC)), 0.98, 0.85)
    keep = ~foreign & ~padded
    return candidates(start[keep], end[keep], score[keep])


def _looks_like_an_address(view: View, start: Ints, end: Ints, first: Ints) -> Mask:
    """Private or documentation ranges, high first numbers, many digits, a port or a mask behind.

    Version numbers (17.0.10.7) begin low and are short.
    """
    head, second = _number(view, first), _number(view, first + 1)
    digits = view.numbers.ordinal[first + 3] + view.numbers.length[first + 3]
    digits = digits - view.numbers.ordinal[first]
    known = (head == 10) | (head == 127) | ((head == 192) & (second == 168))
    known |= ((head == 172) & (second >= 16) & (second <= 31)) | ((head == 8) & (second == 8))
    port = (view.f[end] == 0x3A) | (view.f[end] == 0x2F)
    port &= (view.f[end + 1] >= 0x31) & (view.f[end + 1] <= 0x39)
    everywhere = (head == 0) & (second == 0) & (digits == 4)
    return known | (head >= 32) | (digits >= 10) | port | everywhere


def _number(view: View, run: np.ndarray) -> np.ndarray:
    """The values of runs of up to three digits."""
    numbers = view.numbers
    total = np.zeros(len(run), np.int64)
    for k in range(3):
        more = numbers.length[run] > k
        at = np.minimum(numbers.ordinal[run] + k, len(numbers.values) - 1)
        total = np.where(more, total * 10 + numbers.values[at], total)
    return total


def _six(view: View) -> Candidates:
    """Only where two colons touch or seven stand close together; times of day do neither."""
    colons = np.flatnonzero(view.f == 0x3A)
    if len(colons) < 2:
        return together()
    step = np.diff(colons)
    first = np.concatenate(([0], np.flatnonzero(step > _GROUP + 1) + 1))
    count = np.diff(np.concatenate((first, [len(colons)])))
    touching = np.zeros(len(first), np.bool_)
    touching[np.searchsorted(first, np.flatnonzero(step == 1), "right") - 1] = True
    chains = colons[first[touching | (count >= 7)]]
    data = view.f.tobytes() if len(chains) else b""
    found = []
    for colon in chains.tolist():
        begin = colon
        while begin > colon - _GROUP and data[begin - 1] in _HEX:
            begin -= 1
        match = _SIX.match(data, begin)
        if match and _is_six(match[0]):
            found.append(match.span())
    table = np.array(found, np.int64).reshape(-1, 2)
    return candidates(table[:, 0], table[:, 1], 0.95, 1)


def _is_six(text: bytes) -> bool:
    if not any(0x30 <= byte <= 0x39 for byte in text) and text.count(b":") < 3:
        return False  # a::b of a programming language
    if text in (b"::",) or (b"::" not in text and text.count(b":") != 7 and b"." not in text):
        return False
    try:
        ipaddress.IPv6Address(text.decode("ascii"))
    except ValueError:
        return False
    return True


def find(view: View) -> Candidates:
    """Both versions."""
    return together(_four(view), _six(view))


recognizer = Recognizer(
    kind="IP_ADDRESS",
    find=find,
    topics={
        TOPIC: (
            "ip", "ipアドレス", "ip address", "ip_address", "ipaddress", "ipaddr", "ip_addr", "接続元", "接続元ip", "アクセス元", "送信元", "送信元ip", "宛先ip", "host", "hostname", "ホスト", "gateway", "ゲートウェイ", "デフォルトゲートウェイ", "dns", "サーバ", "サーバー", "server",
            "remote_addr", "remoteaddr", "client_ip", "clientip", "client", "src", "dst", "src_ip", "dst_ip", "source", "destination", "x-forwarded-for", "ipv4", "ipv6", "ping", "from ip", "リモートアドレス", "グローバルip", "固定ip", "ローカルip", "プライベートip", "peer", "rhost", "last_login_ip", "login_ip", "nameserver", "inet", "inet6",
            "ipv4アドレス", "ipv6アドレス", "ip元", "発信元ip", "発ip", "着ip", "仮想ip", "vip",
            "管理ip",
        )
    },
    rules=(Words(ja="IPv4の形", en="the shape of version 4"), Words(ja="IPv6の形", en="the shape of version 6"),),
)  # fmt: skip
