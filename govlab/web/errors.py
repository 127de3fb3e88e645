"""Turn every failure into a page, or JSON under /api/: the one place that maps errors to HTTP."""

from __future__ import annotations

import secrets
from typing import Any

from flask import Flask, Response, current_app, jsonify, make_response, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from govlab.access import NOBODY
from govlab.errors import GovLabError
from govlab.web import messages
from govlab.web import request as here
from govlab.web.language import t

_CODES = {
    400: "bad_request",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    429: "too_many_requests",
}


def install(flask_app: Flask) -> None:
    """Handle our own refusals, those of the framework, and what nobody expected."""
    flask_app.register_error_handler(GovLabError, _refused)
    flask_app.register_error_handler(HTTPException, _http)
    flask_app.register_error_handler(Exception, _unexpected)


def _refused(error: GovLabError) -> Response:
    return _answer(error.status, error.code, error.params, retry=error.retry)


def _http(error: HTTPException) -> Response:
    if error.response is not None or error.code is None or error.code < 400:
        return make_response(error.get_response())
    code = "form_expired" if isinstance(error, CSRFError) else _CODES.get(error.code, "bad_request")
    answer = _answer(error.code, code, {})
    if isinstance(error, MethodNotAllowed):
        answer.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
    return answer


def _unexpected(error: Exception) -> Response:
    if current_app.testing or current_app.debug:
        raise error
    reference = secrets.token_hex(3).upper()
    current_app.logger.error("unexpected error, reference %s", reference, exc_info=error)
    here.act_as(NOBODY)  # finding out who asks may be what failed
    return _answer(500, "internal", {"reference": reference})


def _answer(status: int, code: str, params: dict[str, Any], *, retry: bool = False) -> Response:
    if request.path.startswith("/api/"):
        body = {"ok": False, "error": {"code": code, "params": params, "retry": retry}}
        return make_response(jsonify(body), status)
    page = render_template(
        "web/error.html",
        title=_title(status),
        sentence=messages.text(code, params),
        status=status,
        code=code,
        params=params,
    )
    return make_response(page, status)


def _title(status: int) -> str:
    if status == 404:
        return t("ไม่พบหน้านี้", "Page not found")
    if status == 403:
        return t("ยังเปิดหน้านี้ไม่ได้", "You cannot open this page")
    if status >= 500:
        return t("ระบบขัดข้องชั่วคราว", "Temporarily out of order")
    return t("ยังทำรายการนี้ไม่ได้", "This did not work")
