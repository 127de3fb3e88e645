"""Pictures over HTTP: who may send one, what is kept, and who sees it (S11, S6, P6)."""

from __future__ import annotations

import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select, update
from werkzeug.test import TestResponse

from govlab.access import Actor
from govlab.activities import picture_pages, picture_store
from govlab.activities.load import load_board
from govlab.activities.tables import Idea, Picture
from govlab.activities.view import state_of
from govlab.app import GovLab
from govlab.exchange.past import past
from govlab.storage import Storage
from govlab.storage.ids import new_id, new_token, token_hash
from govlab.web import cookies
from govlab.web import request as here
from govlab.workshops.seats import cookie_base
from govlab.workshops.tables import Activity, ScreenLink, SeatToken
from tests.activities.rooms import ANN, ANNS, ANNS_OTHER, BEN, BENS, CHAI, CONCEPT, DOTS_AFTER, FON, WORKSHOP
from tests.activities.stored import NOW, do, store_room
from tests.rig.clock import Clock
from tests.rig.photos import TELLTALE, photo

PATH = f"/api/v1/workshops/{WORKSHOP}/pictures/"


class Phone:
    """A participant's browser, which has a seat in the room."""

    def __init__(self, app: GovLab, who: Actor, client: FlaskClient | None = None) -> None:
        self.client = client or app.flask.test_client()
        token = new_token()
        with app.storage.transaction() as tx:
            tx.session.add(SeatToken(token_hash=token_hash(token), participant_id=who.participant, created_ms=0))
        self.client.set_cookie(cookies.name(app.settings, cookie_base(WORKSHOP)), token)
        found = re.search(r'name="csrf_token" value="([^"]+)"', self.client.get("/sign-in").text)
        assert found
        self.csrf = found[1]

    def send(self, data: bytes, key: str | None = None, **more: Any) -> TestResponse:
        """Send one picture."""
        headers = {"X-CSRFToken": self.csrf, **more.pop("headers", {})}
        return self.client.post(PATH + (key or new_id()), data=data, headers=headers, **more)

    def sees(self, key: str, **query: str) -> int:
        """How the server answers when this browser wants to show a picture."""
        return self.client.get(f"/w/{WORKSHOP}/pictures/{key}", query_string=query).status_code


@pytest.fixture
def room(app: GovLab) -> Storage:
    """The stored room, which makes concept cards; afterwards it gives dots."""
    store_room(app.storage)
    with app.storage.transaction() as tx:
        tx.session.execute(update(Activity).where(Activity.no == DOTS_AFTER).values(position=CONCEPT + 1))
    do(app.storage, 0, FON, "start")
    do(app.storage, 1, FON, "go_to", activity=CONCEPT)
    return app.storage


@pytest.fixture
def ann(app: GovLab, room: Storage) -> Phone:
    return Phone(app, ANN)


@pytest.fixture
def ben(app: GovLab, room: Storage) -> Phone:
    return Phone(app, BEN)


def kept(storage: Storage, key: str) -> Picture | None:
    with storage.reading() as session:
        return session.get(Picture, key)


def code(answer: TestResponse) -> str:
    return answer.json["error"]["code"]  # type: ignore[index]


def as_facilitator(app: GovLab) -> FlaskClient:
    """Fon's browser."""
    here.load_actor_with(app.flask, lambda: FON)
    return app.flask.test_client()


def screen_of(app: GovLab) -> str:
    """A link to the big screen."""
    token = new_token()
    with app.storage.transaction() as tx:
        about = {"workshop_id": WORKSHOP, "created_by": "fon", "created_ms": 0}
        tx.session.add(ScreenLink(id=new_id(), token_hash=token_hash(token), **about))
    return f"/screen/{token}/pictures/"


def test_S11_a_photo_is_sent_named_by_a_card_and_seen_by_the_room(room: Storage, ann: Phone, ben: Phone) -> None:
    key = new_id()
    assert ann.send(photo(2400, 1800), key).json == {"picture": key}
    assert ben.sees(key) == 404
    do(room, 2, ANN, "post_idea", activity=CONCEPT, text="คิวในมือถือ", pictures=[{"id": key, "alt": " หน้าจอ\nคิว "}])
    answer = ben.client.get(f"/w/{WORKSHOP}/pictures/{key}")
    assert (answer.status_code, answer.mimetype) == (200, "image/jpeg")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert TELLTALE not in answer.data
    small = ben.client.get(f"/w/{WORKSHOP}/pictures/{key}?size=small")
    assert len(small.data) < len(answer.data)
    again = ben.client.get(f"/w/{WORKSHOP}/pictures/{key}", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    with room.reading() as session:
        [idea] = [one for one in state_of(load_board(session, WORKSHOP), "participant")["ideas"] if "pictures" in one]
    assert idea.get("pictures") == [{"id": key, "alt": "หน้าจอ คิว", "width": 1600, "height": 1200}]


def test_P2_a_photo_that_is_sent_again_is_kept_once_and_nobody_elses_name_is_taken(ann: Phone, ben: Phone) -> None:
    key = new_id()
    assert ann.send(photo(), key).status_code == ann.send(photo(), key).status_code == 200
    taken = ben.send(photo(), key)
    assert (taken.status_code, code(taken)) == (409, "id_reused")


@pytest.mark.parametrize(
    ("data", "status", "refusal"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", 415, "not_a_picture"),
        (photo()[:2000], 415, "not_a_picture"),
        (b"", 415, "not_a_picture"),
        (b"\xff\xd8\xff" + b"\0" * picture_pages.LARGEST_BYTES, 413, "too_large"),
    ],
    ids=["svg", "truncated", "empty", "too many bytes"],
)
def test_S11_what_is_no_picture_is_refused_and_leaves_nothing(
    room: Storage, ann: Phone, data: bytes, status: int, refusal: str
) -> None:
    key = new_id()
    answer = ann.send(data, key, content_type="image/jpeg")
    assert (answer.status_code, code(answer)) == (status, refusal)
    assert kept(room, key) is None


@pytest.mark.parametrize("key", ["..%2f..%2fetc%2fpasswd", "../../etc/passwd", "1", "x" * 36, "0" * 35 + "."])
def test_S11_a_name_is_a_uuid_or_no_address(ann: Phone, key: str) -> None:
    assert ann.send(photo(), key).status_code in (404, 405)
    assert ann.client.get(f"/w/{WORKSHOP}/pictures/{key}").status_code == 404


def test_S6_no_picture_comes_in_without_a_seat_or_the_pages_token(app: GovLab, room: Storage, ann: Phone) -> None:
    assert code(ann.send(photo(), headers={"X-CSRFToken": "made-up"})) == "form_expired"
    stranger = app.flask.test_client()
    found = re.search(r'name="csrf_token" value="([^"]+)"', stranger.get("/sign-in").text)
    assert found
    answer = stranger.post(PATH + new_id(), data=photo(), headers={"X-CSRFToken": found[1]})
    assert (answer.status_code, code(answer)) == (403, "forbidden")
    do(room, 2, ANN, "post_idea", activity=CONCEPT, text="ก่อกวน")
    do(room, 3, FON, "remove_author", idea=1)
    assert code(ann.send(photo())) == "seat_removed"
    with room.reading() as session:
        assert session.scalar(select(func.count()).select_from(Picture)) == 4


def test_S11_a_closed_workshop_takes_no_pictures(room: Storage, ann: Phone) -> None:
    do(room, 2, FON, "close")
    assert code(ann.send(photo())) == "workshop_not_live"


def test_S11_there_is_a_limit_for_a_person_and_for_a_workshop(
    monkeypatch: pytest.MonkeyPatch, ann: Phone, ben: Phone
) -> None:
    monkeypatch.setattr(picture_store, "PER_PERSON", 3)
    assert ann.send(photo()).status_code == 200
    full = ann.send(photo())
    assert (full.status_code, full.json["error"]["params"]) == (409, {"max": 3})  # type: ignore[index]
    monkeypatch.setattr(picture_store, "PER_WORKSHOP", 5)
    assert code(ben.send(photo())) == "pictures_full"


def test_S4_who_sends_too_fast_is_asked_to_wait(ann: Phone, clock: Clock) -> None:
    answers = [ann.send(b"no picture") for _ in range(picture_pages.BURST + 1)]
    assert [code(one) for one in answers[:-1]] == ["not_a_picture"] * picture_pages.BURST
    error = answers[-1].json["error"]  # type: ignore[index]
    assert (answers[-1].status_code, error["retry"]) == (429, True)
    clock.advance(error["params"]["retry_after_ms"] / 1000)
    assert code(ann.send(b"no picture")) == "not_a_picture"


def test_S11_what_no_card_names_is_dropped_after_an_hour(room: Storage, ann: Phone, clock: Clock) -> None:
    named, unnamed = new_id(), new_id()
    for key in (named, unnamed):
        assert ann.send(photo(), key).status_code == 200
    do(room, 2, ANN, "post_idea", activity=CONCEPT, text="คิว", pictures=[{"id": named}])
    for age_ms, left in ((picture_store.UNNAMED_MS - 1, True), (picture_store.UNNAMED_MS, False)):
        with room.transaction() as tx:
            picture_store.drop_unnamed(tx, clock() + age_ms)
        assert (kept(room, unnamed) is not None) is left
        assert kept(room, named) is not None


WAYS: dict[str, list[tuple[Actor, str, dict[str, Any]]]] = {
    "shown": [],
    "written in private": [(FON, "show_ideas", {"activity": CONCEPT, "visible": False})],
    "private, but put to the vote": [
        (FON, "show_ideas", {"activity": CONCEPT, "visible": False}),
        (FON, "go_to", {"activity": DOTS_AFTER}),
    ],
    "hidden": [(FON, "moderate_idea", {"idea": 1, "state": "rejected", "reason": "ซ้ำ"})],
    "shown again": [
        (FON, "moderate_idea", {"idea": 1, "state": "rejected"}),
        (FON, "moderate_idea", {"idea": 1, "state": "accepted"}),
    ],
    "withdrawn": [(ANN, "withdraw_idea", {"idea": 1})],
    "taken out": [(ANN, "edit_idea", {"idea": 1, "text": "คิว", "pictures": []})],
    "closed": [(FON, "close", {})],
}


@pytest.mark.parametrize("way", WAYS)
def test_P6_a_picture_is_seen_by_those_who_see_its_note_and_by_nobody_else(
    app: GovLab, room: Storage, ann: Phone, ben: Phone, way: str
) -> None:
    do(room, 2, ANN, "post_idea", activity=CONCEPT, text="คิวในมือถือ", pictures=[{"id": ANNS}])
    for no, (actor, name, args) in enumerate(WAYS[way], start=3):
        do(room, no, actor, name, **args)
    with room.reading() as session:
        board = load_board(session, WORKSHOP)
    told = ANNS in str(state_of(board, "participant", "ben"))
    assert told is (way in ("shown", "private, but put to the vote", "shown again", "closed"))
    assert (ANNS in str(state_of(board, "screen"))) is told
    seen = 200 if told else 404
    assert ben.sees(ANNS) == ben.sees(ANNS, size="small") == seen
    assert app.flask.test_client().get(screen_of(app) + ANNS).status_code == seen
    assert ann.sees(ANNS) == 200, "its author always"
    assert app.flask.test_client().get(f"/w/{WORKSHOP}/pictures/{ANNS}").status_code == 404
    assert ann.client.get(f"/w/another/pictures/{ANNS}").status_code == 404
    assert as_facilitator(app).get(f"/w/{WORKSHOP}/pictures/{ANNS}").status_code == 200


def test_P6_what_a_table_draws_is_seen_at_that_table(app: GovLab, room: Storage, ann: Phone, ben: Phone) -> None:
    do(room, 2, FON, "split_tables", activity=CONCEPT, tables=2, way="chosen")
    for no, (who, table) in enumerate(((ANN, 1), (BEN, 2), (CHAI, 1)), start=3):
        do(room, no, who, "take_table", activity=CONCEPT, table=table)
    do(room, 6, ANN, "post_idea", activity=CONCEPT, text="คิวในมือถือ", pictures=[{"id": ANNS}])
    chai, screen = Phone(app, CHAI), screen_of(app) + ANNS
    assert (chai.sees(ANNS), ben.sees(ANNS), app.flask.test_client().get(screen).status_code) == (200, 404, 404)
    do(room, 7, FON, "bring_back", activity=CONCEPT, table=1)
    assert (chai.sees(ANNS), ben.sees(ANNS), app.flask.test_client().get(screen).status_code) == (200, 200, 200)


def test_P6_who_was_removed_or_holds_a_dark_screen_sees_no_picture(app: GovLab, room: Storage, ben: Phone) -> None:
    do(room, 2, BEN, "post_idea", activity=CONCEPT, text="คิว", pictures=[{"id": BENS}])
    screen = screen_of(app) + BENS
    assert (ben.sees(BENS), app.flask.test_client().get(screen).status_code) == (200, 200)
    do(room, 3, FON, "remove_author", idea=1)
    with room.transaction() as tx:
        for link in tx.session.scalars(select(ScreenLink)):
            link.revoked_ms = NOW
    assert (ben.sees(BENS), app.flask.test_client().get(screen).status_code) == (404, 404)


def test_P6_the_report_shows_the_pictures_of_the_cards_that_the_room_saw(app: GovLab, room: Storage) -> None:
    do(room, 2, ANN, "post_idea", activity=CONCEPT, text="คิวในมือถือ", pictures=[{"id": ANNS, "alt": "ภาพ <ร่าง>"}])
    do(room, 3, BEN, "post_idea", activity=CONCEPT, text="ตู้รับยา", pictures=[{"id": BENS}])
    do(room, 4, FON, "moderate_idea", idea=2, state="rejected", reason="ซ้ำ")
    page = as_facilitator(app).get(f"/workshops/{WORKSHOP}/report").text
    assert f'src="/w/{WORKSHOP}/pictures/{ANNS}" width="1600" height="1200" alt="ภาพ &lt;ร่าง&gt;"' in page
    assert BENS not in page


def test_a_replay_shows_a_card_as_it_was_with_pictures_that_were_taken_out_since(room: Storage) -> None:
    do(room, 2, ANN, "post_idea", activity=CONCEPT, text="คิว", pictures=[{"id": ANNS, "alt": "ร่าง"}])
    do(room, 3, ANN, "edit_idea", idea=1, text="คิว", pictures=[{"id": ANNS_OTHER}])
    with room.reading() as session:
        then = {version: past(session, WORKSHOP, version, lambda: None) for version in (3, 4)}
        last = session.scalars(select(Idea.no)).one()
    assert [one.skipped for one in then.values()] == [0, 0]
    assert [[picture.id for picture in one.board.ideas[last].pictures] for one in then.values()] == [
        [ANNS],
        [ANNS_OTHER],
    ]
