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

# Axe looks without a pause: begun a moment later, it leaves us free to begin on another page.
_LOOK = """options => {
  window.looking = new Promise((done) => setTimeout(() => done(axe.run(document, options))));
}"""


def violations(page: Page) -> list[str]:
    """One line for each element that breaks a rule: rule, element, what to do."""
    begin(page)
    return found(page)


def begin(page: Page) -> None:
    """Look through a page as it is now, without waiting for the end.

    The script comes by `evaluate`, which the page's own policy (script-src 'self') does not concern.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(_SCRIPT.read_text())
    page.evaluate(_LOOK, _OPTIONS)


def found(page: Page) -> list[str]:
    """What `begin` came upon, as `violations` says it."""
    rules = page.evaluate("() => window.looking.then((it) => it.violations)")
    return [
        f"{rule['id']}: {node['html'][:200]}: {' '.join(node['failureSummary'].split())}"
        for rule in rules
        for node in rule["nodes"]
    ]
