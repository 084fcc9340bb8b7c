"""What the receiving server noted of the sender's domain (RFC 8601 Authentication-Results)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import familiar, pose
from morenashi.trace.sign import Sign

_RESULT = re.compile(r"\b(dkim|spf|dmarc)\s*=\s*([a-z]+)", re.IGNORECASE)
_PASSED = Words(
    ja="受信サーバーの記録では、送信ドメインの認証（{checks}）に通っています。そのドメインから送られたことの手がかりで、相手が信用できることの証明ではありません。",
    en="The receiving server noted that {checks} passed: a sign that it came from that domain, no "
    "proof that the sender can be trusted.",
)
_FAILED = Words(
    ja="受信サーバーの記録では、送信ドメインの認証（{checks}）に失敗しています。転送でも失敗することがあります。",
    en="The receiving server noted that {checks} failed. Forwarding can be the cause, too.",
)
_NONE = frozenset({"none", "neutral", "temperror", "permerror", "policy"})


def _look(received: Received) -> Iterator[Evidence]:
    if received.head is None:
        return
    lines = received.head.all("Authentication-Results")
    if not lines:
        return
    # Only the uppermost line is our own server's; those below may be the sender's own invention.
    results = {check.lower(): said.lower() for check, said in _RESULT.findall(lines[0])}
    passed = sorted(check.upper() for check, said in results.items() if said == "pass")
    failed = sorted(c.upper() for c, s in results.items() if s != "pass" and s not in _NONE)
    if failed and "DMARC" not in passed:  # DMARC is content with one of the two that fits
        told = _FAILED.filled(checks=", ".join(failed))
        forged = "DMARC" in failed
        yield Evidence(Hypothesis.GENUINE, -2 if forged else -1, told)
        # That a known partner's own domain disowns the mail says more than that a stranger's does.
        yield Evidence(pose(received), 2 if forged and familiar(received) else 1, told)
    elif passed:
        yield Evidence(Hypothesis.GENUINE, 1, _PASSED.filled(checks=", ".join(passed)))


sign = Sign(
    name="authentication",
    label=Words(ja="送信ドメインの認証", en="authentication of the sending domain"),
    look=_look,
)
