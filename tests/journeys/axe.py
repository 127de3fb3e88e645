"""Accessibility by axe-core, with the rules of WCAG 2.2 AA (A7). It finds about half of what matters, never all."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

_SCRIPT = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


def violations(page: Page) -> list[str]:
    """One line for each element that breaks a rule: rule, element, what to do.

    The script comes by `evaluate`, which the page's own policy (script-src 'self') does not concern.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(_SCRIPT.read_text())
    found = page.evaluate("options => axe.run(document, options)", _OPTIONS)["violations"]
    return [
        f"{rule['id']}: {node['html'][:200]}: {' '.join(node['failureSummary'].split())}"
        for rule in found
        for node in rule["nodes"]
    ]
