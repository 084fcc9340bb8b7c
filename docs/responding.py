"""The generated pages about answering a leak: advice, the law as data, the rules of the notice linter."""

from __future__ import annotations

from typing import Any

from markup import page, table


def advice() -> str:
    """Every statement of the advice catalogue with its source and state, for whoever reviews it."""
    from morenashi.notice.catalogue import catalogue

    known = catalogue()

    def state(entry: Any) -> str:
        if entry.verified:
            return f"{entry.source}"
        return f"**{'一般' if entry.source == 'practice' else '未確認'}** {entry.source}"

    steps = [
        (f"`{row.key}`", row.when, row.does.ja, row.does.en, state(row))
        for row in known.steps.values()
    ]
    ends = [
        (f"`{end.key}`", end.said.ja, end.said.en, state(end)) for end in known.dead_ends.values()
    ]
    desks = [
        (f"`{c.key}`", c.name.ja, c.phone, c.hours.ja, c.checked_on, state(c))
        for c in known.contacts.values()
    ]
    sources = [(f"{s.key}", s.title.ja, s.url or "-") for s in known.sources.values()]
    return page(
        "助言 / Advice",
        "src/morenashi/notice/advice",
        "助言の一覧にあるすべての手順、うまくいかないこと、連絡先と、その出典です。**未確認** は元の資料で確かめていない事柄、**一般** は公的な出典のない一般的な注意です。公開や送信の前に、人が読んで確かめてください。",
        "Every step, dead end and contact of the catalogue with its source. **未確認**: not read at its "
        "origin; **一般**: general practice without an official source. To be read by a person before it "
        "is sent. How it is used: [when your own data leaked](../how-to/advise.md).",
        "## 手順 / Steps",
        table(["key", "when", "ja", "en", "source"], steps),
        "## うまくいかないこと / What does not work",
        table(["key", "ja", "en", "source"], ends),
        "## 連絡先 / Contacts",
        table(["key", "name", "phone", "hours", "checked on", "source"], desks),
        "## 出典 / Sources",
        table(["key", "title", "url"], sources),
    )


def lint_rules() -> str:
    """The thirty-two rules of the notice linter: why each exists, a passage before and after."""
    from morenashi.model.lint import NoticeKind
    from morenashi.notice.lint.engine import rules

    kinds = tuple(NoticeKind)
    heads = ["", "ja", "en", *(f"{kind.value.ja} / {kind.value.en}" for kind in kinds)]
    listed = [
        (
            f"[{rule.id}](#{rule.id.lower()})",
            rule.label.ja,
            rule.label.en,
            *(rule.levels[kind].name if kind in rule.levels else "-" for kind in kinds),
        )
        for rule in rules()
    ]
    return page(
        "点検の規則 / The rules of the notice linter",
        "src/morenashi/notice/lint/rules",
        "`morenashi respond lint` の規則です。E は送れない、W は答えが要る、I は参考です。「-」の種類の文章には使いません。",
        "The rules of `morenashi respond lint`. E blocks sending, W must be answered, I is a hint; a rule "
        "is not used for kinds marked `-`.",
        table(heads, listed),
        *(_lint_rule(rule) for rule in rules()),
    )


def _lint_rule(rule: Any) -> str:
    base = "、".join(one.value.ja for one in rule.base)
    based = ", ".join(one.value.en for one in rule.base)
    needs = [need.value.ja for need in rule.needs]
    return "\n\n".join(
        [
            f"### {rule.id}",
            f"**{rule.label.ja}** / {rule.label.en}",
            f"{rule.explain.ja} （{base}：{rule.source.ja}）",
            f"{rule.explain.en} ({based}: {rule.source.en})",
            *needs,
            table(["前 / before", "後 / after"], [(_cell(rule.before), _cell(rule.after))]),
        ]
    )


def _cell(text: str) -> str:
    return text.strip().replace("\n", "<br>").replace("<", "&lt;").replace("&lt;br>", "<br>")


def law() -> str:
    """Every rule of every regime with its days, its dates, its source and whether that was read."""
    from morenashi.law.reading import regimes
    from morenashi.law.sources import sources

    blocks = []
    for regime in regimes():
        rows = [
            (
                rule.label_ja,
                rule.label_en,
                rule.clause_ja,
                _measure(rule),
                rule.valid_from or "-",
                rule.valid_to or "",
                rule.source or "-",
                "" if rule.verified else "**未確認**",
                rule.checked_on,
            )
            for rule in regime.rule
        ]
        blocks += [
            f"## `{regime.key}` {regime.name_ja} / {regime.name_en}",
            table(["ja", "en", "根拠", "数", "から", "まで", "出典", "", "確かめた日"], rows),
        ]
    read = [(key, source.title, source.url or "-") for key, source in sources().items()]
    return page(
        "法令の表 / The law as data",
        "src/morenashi/law/regimes",
        "義務と期限の計算に使うすべての規則です。**未確認** は、出典そのものを読んでいない規則です。法律上の助言ではありません。",
        "Every rule behind duties and clocks. **未確認**: its source was not read by us. Not legal advice.",
        *blocks,
        "## 出典 / Sources",
        table(["key", "title", "url"], read),
    )


def _measure(rule: Any) -> str:
    said = []
    if rule.more_than is not None:
        said.append(f"{rule.more_than + 1:,}人から")
    if rule.days is not None:
        said.append(f"{rule.days}日")
    if rule.hours is not None:
        said.append(f"{rule.hours}時間")
    if rule.guide_to is not None:
        said.append(f"{rule.guide_from}〜{rule.guide_to}日（目安）")
    return "、".join(said)
