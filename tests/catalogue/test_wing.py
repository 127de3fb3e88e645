"""The catalogue within the whole application."""

from __future__ import annotations

from flask.testing import FlaskClient

from govlab.app import GovLab
from govlab.web import home


def test_the_application_offers_the_catalogue(app: GovLab, client: FlaskClient) -> None:
    assert client.get("/innovations/none").status_code == 404
    assert client.get("/desk").status_code == 403
    with app.flask.test_request_context("/"):
        lists = home.lists()
        assert list(lists.innovations(5)) == []
        assert dict(lists.type_counts()) == {}
