"""SQL: the columns' names explain the values of INSERT and COPY, beside tables and other text."""

from __future__ import annotations

import pytest

from tests.detect.marked import marked_by

PHONES = [
    "INSERT INTO t (name, tel) VALUES ('山田', '⟦0312345678⟧');",
    "INSERT INTO t (tel, name) VALUES ('⟦0312345678⟧', 'x'), ('⟦0398765432⟧', 'y');",
    "INSERT INTO `t` (`id`, `tel`) VALUES (1, '⟦0312345678⟧'),\n(2, '⟦0398765432⟧');",
    'REPLACE INTO "t" ("id", "tel") VALUES (1,\'⟦0312345678⟧\')',
    "insert into t (id,tel) values (1,'⟦0312345678⟧')",
    "INSERT INTO t (note, tel) VALUES ('it''s, (ok)', '⟦0312345678⟧')",
    "INSERT INTO t (note, tel) VALUES ('a\\'b', '⟦0312345678⟧')",
    "INSERT INTO t (at, tel) VALUES (NOW(), '⟦0312345678⟧'), (NULL, '⟦0398765432⟧')",
    "INSERT INTO t (name, tel) VALUES (N'山田', N'⟦0312345678⟧')",
    "INSERT INTO t (order_no, tel) VALUES ('0312345679', '⟦0312345678⟧')",
    "INSERT INTO t (order_no) VALUES ('0312345679')",
    "COPY t (order_no, tel) FROM stdin;\n0312345679\t⟦0312345678⟧\n0312345670\t⟦0398765432⟧\n\\.\n0312345671\n",
    "COPY public.t (tel) FROM stdin WITH (FORMAT text);\n⟦0312345678⟧\n",
    "氏名,電話\n山田,⟦0312345678⟧\n\nINSERT INTO t (id, tel) VALUES (1, '⟦0398765432⟧');\n",
    "INSERT INTO t (id, tel) VALUES (1, '⟦0398765432⟧');\n\n氏名,電話\n山田,⟦0312345678⟧\n",
]


@pytest.mark.parametrize("text", PHONES)
def test_columns_by_name(text: str) -> None:
    assert marked_by("PHONE", text) == text


def test_my_numbers_and_secrets() -> None:
    text = "INSERT INTO staff (my_number, password) VALUES ('⟦983205673214⟧', 'Sakura99x');"
    assert marked_by("MY_NUMBER", text) == text
    text = "INSERT INTO staff (order_no, password) VALUES ('983205673214', '⟦Sakura99x⟧');"
    assert marked_by("CREDENTIAL", text) == text


@pytest.mark.parametrize(
    "text",
    [
        "INSERT INTO t (tel) VALUES (",
        "INSERT INTO t (tel) VALUES ('",
        "INSERT INTO t (tel) VALUES ('0312345678",
        "INSERT INTO t () VALUES ()",
        "INSERT INTO t (tel) VALUES (1,2,3,4)",
        "COPY t (tel) FROM stdin;\n",
        "COPY t (tel) FROM stdin;",
        "INSERT INTO t (tel) VALUES\x1e('0312345678')",
    ],
)
def test_broken_statements_do_no_harm(text: str) -> None:
    marked_by("PHONE", text)
