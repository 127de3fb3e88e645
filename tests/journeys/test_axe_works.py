"""The accessibility check itself: it must be able to fail."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

Check = Callable[[Page], list[str]]
_PAGE = '<html lang="th"><title>x</title><main><h1>x</h1>{body}</main></html>'


def test_A7_a_page_without_faults_has_no_violations(phone: Page, axe_violations: Check):
    phone.set_content(_PAGE.format(body="<p>สวัสดี</p>"))
    assert axe_violations(phone) == []


def test_A7_an_image_without_words_and_text_without_contrast_are_found(phone: Page, axe_violations: Check):
    phone.set_content(_PAGE.format(body='<img src="data:,"><p style="color:#ccc;background:#fff">จาง</p>'))
    found = axe_violations(phone)
    assert [line.split(":")[0] for line in found] == ["color-contrast", "image-alt"]


def test_A2_targets_that_are_too_small_are_found(phone: Page, axe_violations: Check):
    button = '<button style="width:12px;height:12px;padding:0;border:0" aria-label="{n}"></button>'
    phone.set_content(_PAGE.format(body=button.format(n=1) + button.format(n=2)))
    assert [line.split(":")[0] for line in axe_violations(phone)] == ["target-size", "target-size"]
