"""IPアドレス: versions 4 and 6; version numbers and sections look alike."""

from __future__ import annotations

import pytest

from tests.detect.marked import marked_by

EXAMPLES = """
⟦192.168.0.1⟧
⟦203.0.113.45⟧ - - [10/Oct/2024:13:55:36 +0900]
IP: ⟦8.8.8.8⟧
接続元 ⟦10.0.0.1⟧
⟦127.0.0.1⟧:8080
client_ip=⟦198.51.100.7⟧
⟦2001:db8::1⟧
IPv6 ⟦fe80::1ff:fe23:4567:890a⟧
⟦2001:0db8:0000:0000:0000:ff00:0042:8329⟧
ＩＰ：⟦１９２．１６８．０．１⟧
src=⟦172.16.5.4⟧ dst=⟦10.1.2.3⟧
バージョン 1.2.3.4
ver. 10.0.1.2
version 192.168.0.1
v1.2.3.4
Chrome/120.0.6099.71
1.2.3.4
17.0.10.7
256.1.1.1
192.168.0.256
192.168.0
192.168.0.1.5
第3.2.1.1節
12:34:56
2024-01-02 12:34:56
00:1a:2b:3c:4d:5e
std::vector
a::b
::
OID 1.3.6.1.4.1
⟦192.168.0.0⟧/24
[⟦203.0.113.9⟧]
[⟦2001:db8::1⟧]:443
http://⟦203.0.113.9⟧/index.html
IPアドレスは⟦203.0.113.9⟧です
⟦::1⟧
⟦::ffff:192.0.2.1⟧
リリース 203.0.113.9
ファームウェア 192.168.10.2
dead::beef
std::a::b
1:2:3
10:20:30:40
⟦2001:db8::⟧/32
⟦::FFFF:192.0.2.128⟧
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    text = line.replace("\\n", "\n").replace("\\t", "\t")
    assert marked_by("IP_ADDRESS", text) == text
