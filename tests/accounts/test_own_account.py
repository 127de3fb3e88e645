"""One's own account: name, password, sign-ins elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from govlab.accounts import rules
from govlab.accounts.example import FACILITATOR, PASSWORD
from tests.accounts.conftest import Browser

Open = Callable[..., Browser]
NEW = "ปลาตัวเล็ก ในคลองใส"


def test_a_new_password_ends_the_sign_ins_on_other_devices(browser: Open) -> None:
    here, elsewhere = browser(FACILITATOR), browser(FACILITATOR)
    assert here.post("/account/password", present=PASSWORD, password=NEW, again=NEW).status_code == 302
    assert here.is_signed_in
    assert not elsewhere.is_signed_in
    assert elsewhere.sign_in(FACILITATOR).status_code == 422
    assert elsewhere.sign_in(FACILITATOR, NEW).status_code == 302


def test_only_who_knows_the_present_password_changes_it(browser: Open) -> None:
    nok = browser(FACILITATOR)
    answer = nok.post("/account/password", present="a guess", password=NEW, again=NEW)
    assert "รหัสผ่านปัจจุบันยังไม่ตรง" in answer.text
    for _ in range(rules.FROM_HERE):
        answer = nok.post("/account/password", present="a guess", password=NEW, again=NEW)
    assert "โปรดลองใหม่ในอีก 15 นาที" in answer.text
    assert browser().sign_in(FACILITATOR).status_code == 302


def test_a_name_is_kept_as_typed_and_shown_escaped(browser: Open) -> None:
    nok = browser(FACILITATOR)
    nok.post("/account/name", name=" นก 'น้อย' <i> “ดี” ")
    assert 'value="นก &#39;น้อย&#39; &lt;i&gt; “ดี”"' in nok.see("/account")
    answer = nok.post("/account/name", name="   ")
    assert (answer.status_code, answer.text.count("โปรดกรอกช่องนี้")) == (422, 2)


def test_one_click_signs_out_everywhere_else(browser: Open) -> None:
    here, elsewhere = browser(FACILITATOR), browser(FACILITATOR)
    assert here.see("/account").count("ใช้ล่าสุด") == 2
    here.post("/account/sessions/end")
    assert here.see("/account").count("ใช้ล่าสุด") == 1
    assert not elsewhere.is_signed_in
