"""What each rule is about, for people: in the terminal and in the documentation."""

from newscli.findings.catalogue import FAMILIES, RULES, Rule


def plain_page(code: str) -> str:
    """A rule's page as plain text, ending in a line feed."""
    from textwrap import fill

    rule = RULES[code]
    lines = [f"{rule.code} {rule.name}", "", rule.summary, "", rule.why, "", f"What to do: {rule.remedy}", ""]
    lines += [f"{name}: {value}" for name, value in _facts(rule)]
    return "\n".join(fill(line, 88) for line in lines) + "\n"


def markdown_page() -> str:
    """Every rule's page, as Markdown."""
    parts = [
        "# The findings of `newscli check`\n\n"
        "Made from the rules themselves by `python -m tools.pages`; `newscli check --explain CODE` "
        "prints one of them. How to run the command and to set levels and limits: [check.md](check.md).\n\n"
        "| code | name | level | limit | |\n| --- | --- | --- | --- | --- |\n"
    ]
    for rule in RULES.values():
        limit = "" if rule.limit is None else f"{rule.limit:g}"
        link = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
        parts.append(f"| {link} | {rule.name} | {rule.level} | {limit} | {_safe(rule.summary)} |\n")
    family = ""
    for rule in RULES.values():
        if rule.family != family:
            family = rule.family
            parts.append(f"\n## {family.capitalize()}: {FAMILIES[family]}xx\n")
        facts = "\n".join(f"* {name}: {_safe(value)}" for name, value in _facts(rule))
        parts.append(
            f"\n### {rule.code} {rule.name}\n\n{_safe(rule.summary)} {_safe(rule.why)}\n\n"
            f"What to do: {_safe(rule.remedy)}\n\n{facts}\n"
        )
    return "".join(parts)


def _facts(rule: Rule) -> list[tuple[str, str]]:
    facts = [("family", rule.family), ("level", rule.level)]
    if rule.limit is not None:
        facts.append(("limit", f"{rule.limit:g} ({rule.unit})"))
    return [*facts, ("analyses it needs", ", ".join(rule.needs) or "none")]


def _safe(text: str) -> str:
    return text.replace("<", "&lt;").replace(">", "&gt;")
