"""07_システム: settings with passwords, a dump of the member database, and a log that takes the rest."""

from __future__ import annotations

import json
import random

from morenashi.samples.marks import mark
from morenashi.samples.office import Office, birth, email, kana, name, postal_code
from morenashi.values.digits import random_digits

_PATHS = (
    "/",
    "/items/KX-4410-B",
    "/cart",
    "/login",
    "/mypage",
    "/css/main.css",
    "/js/app.3f9a1c.js",
    "/search?q=%E3%83%A9%E3%82%A4%E3%83%88",
)
# 126.0.0.0 is a version, though it has the shape of an address
_AGENTS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
)
_LEAST_LOG = 50_000
_COLUMNS = ("name", "kana", "birthday", "tel", "zip", "email", "pw_hash")
_VISITORS = 400


def write(office: Office) -> None:
    """Writes all files of the department, the log last."""
    _settings(office)
    _dump(office)
    _errors(office)
    _access(office)


def _settings(office: Office) -> None:
    office.folder.text(
        "07_システム/ec-site/.env",
        "APP_ENV=production\nAPP_VERSION=2.14.0.3\n"
        f"DB_HOST={mark('IP_ADDRESS', '10.0.12.34')}\nDB_USER=ec_app\nDB_PASSWORD={mark('CREDENTIAL', 'tR8-umikaze_41')}\n"
        f"MAIL_FROM={mark('EMAIL', 'no-reply@minato-shoji.example')}\nMAIL_USER=mailer\nMAIL_PASSWORD={mark('CREDENTIAL', 'k3iKaku!0912')}\n"
        "SESSION_LIFETIME=120\nPASSWORD_MIN_LENGTH=12\n",
    )
    listen, proxy, other = (
        mark("IP_ADDRESS", address) for address in ("10.0.12.20", "10.0.12.1", "2001:db8:12::1")
    )
    support = mark("EMAIL", "support@minato-shoji.example")
    settings = {
        "listen": f"{listen}:8080",
        "trusted_proxies": [proxy, other],
        "support": support,
        "packages": ["@types/node@20.1.0"],
    }
    text = json.dumps(settings, ensure_ascii=False, indent=2)
    office.folder.text("07_システム/ec-site/config.json", text + "\n")


def _quoted(marked: str) -> str:
    return f"'{marked}'"


def _dump(office: Office) -> None:
    with office.folder.stream("07_システム/backup/members_20250630.sql") as file:
        file.line("-- Dump of table members, 2025-06-30 03:00:01")
        file.line("DROP TABLE IF EXISTS `members`;")
        file.line(
            "CREATE TABLE `members` (`id` int, `name` varchar(64), `kana` varchar(64), `birthday` date, `tel` varchar(16), `zip` char(8), `email` varchar(128), `pw_hash` char(64));"
        )
        columns = ",".join(f"`{column}`" for column in ("id", *_COLUMNS))
        for i in range(120):
            person = office.customer(i * 2)
            digest = "".join(person.rng("hash").choices("0123456789abcdef", k=64))
            cells = (name(person), kana(person), birth(person, "%Y-%m-%d"), mark("PHONE", person.mobile),
                     postal_code(person), email(person), digest)  # fmt: skip
            values = ",".join(map(_quoted, cells))
            # written into a text, never given to a database
            file.line(f"INSERT INTO `members` ({columns}) VALUES ({i + 1},{values});")  # noqa: S608


def _errors(office: Office) -> None:
    rng = office.rng
    with office.folder.stream("07_システム/log/app_error.log") as file:
        for i in range(200):
            stamp = (
                f"2025-06-{i % 28 + 1:02}T{i % 24:02}:{i % 60:02}:07.{rng.randrange(1000):03}+09:00"
            )
            if i % 20 == 3:
                person = office.customer(i)
                file.line(
                    f"{stamp} WARN  mail bounced: to=<{email(person)}> status=550 user unknown"
                )
            elif i % 20 == 11:
                address = mark("IP_ADDRESS", f"192.0.2.{i}")
                file.line(
                    f"{stamp} WARN  too many logins from {address} request={rng.getrandbits(128):032x}"
                )
            else:
                file.line(
                    f"{stamp} ERROR timeout after {rng.randrange(1000, 30000)} ms order={random_digits(rng, 12)}"
                )


def _visitor(i: int) -> str:
    # documentation and private ranges only (RFC 5737, RFC 3849, RFC 1918)
    if i % 12 == 5:
        return f"2001:db8:{i:x}::{i * 7 % 4096 + 1:x}"
    net = ("192.0.2", "198.51.100", "203.0.113", "10.20.30", "172.16.4")[i % 5]
    return f"{net}.{i % 254 + 1}"


def _access(office: Office) -> None:
    target = max(_LEAST_LOG, office.size - office.folder.size)
    rng = random.Random(f"{office.rng.random()}/log")  # noqa: S311 - invented, and must be repeatable
    visitors = [mark("IP_ADDRESS", _visitor(i)) for i in range(_VISITORS)]
    second = 0
    with office.folder.stream("07_システム/log/access.log") as file:
        while file.size < target:
            second += rng.randrange(1, 4)
            file.line(_access_line(rng, visitors, second))


def _access_line(rng: random.Random, visitors: list[str], second: int) -> str:
    day, rest = divmod(second, 86_400)
    hour, minute = rest // 3600, rest // 60 % 60
    stamp = f"{day % 28 + 1:02}/Jun/2025:{hour:02}:{minute:02}:{rest % 60:02} +0900"
    chance = rng.random()
    who = visitors[int(chance * _VISITORS)]
    path = _PATHS[int(chance * 7919) % len(_PATHS)]
    agent = _AGENTS[int(chance * 104729) % len(_AGENTS)]
    size = int(chance * 1_000_003) % 48_000
    return f'{who} - - [{stamp}] "GET {path} HTTP/1.1" 200 {size} "-" "{agent}"'
