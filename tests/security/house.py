"""A whole GovLab with the example in it, browsers for its people, and real ids for every address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from govlab.access import Actor
from govlab.accounts import invitations
from govlab.accounts.example import ADMINISTRATOR, FACILITATOR, PASSWORD
from govlab.accounts.sessions import actor_of_person
from govlab.accounts.tables import Agency, Grant, Person
from govlab.activities.photo import develop
from govlab.activities.tables import Idea, Picture
from govlab.app import GovLab
from govlab.catalogue import promotion, readers
from govlab.catalogue.readers import Signature
from govlab.catalogue.tables import Innovation
from govlab.exchange.example import make_example
from govlab.settings import Settings
from govlab.storage.ids import new_id
from govlab.storage.table import Table
from govlab.workshops import joining, moving, rehearsal, screens, seat_codes, service
from govlab.workshops.agenda import Plan
from govlab.workshops.seats import cookie_base, seat_of
from govlab.workshops.tables import Facilitation, Workshop
from tests.rig.clock import Clock
from tests.rig.photos import photo
from tests.rig.templates import KeptTemplates

_TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
PLANS = (Plan("brainstorm", "ระดมความคิด", "อะไรช่วยได้"), Plan("dots", "ให้จุด", "ควรทำอะไรก่อน"))
EMAIL_OF_A_READER = "hidden.reader@mail.example"


@dataclass
class House:
    """The application, and what its addresses may name."""

    app: GovLab
    clock: Clock
    ids: dict[str, Any] = field(default_factory=dict[str, Any])
    live: str = ""
    code: str = ""
    challenge: str = ""
    finished: str = ""

    def browser(self, email: str | None = None) -> Visitor:
        """A browser of its own, signed in where an e-mail is given."""
        visitor = Visitor(self.app.flask.test_client())
        if email:
            visitor.sign_in(email)
        return visitor

    def with_token(self, visitor: Visitor, **how: Any) -> Visitor:
        """The visitor, with the CSRF token of the first page that they opened."""
        visitor.csrf = _TOKEN.findall(visitor.get("/sign-in", **how).text)[0]
        return visitor

    def person(self, email: str) -> Actor:
        """A person as the services see them."""
        with self.app.storage.reading() as session:
            found = actor_of_person(session, session.scalars(select(Person.id).where(Person.email == email)).one())
        assert found
        return found

    def rules(self, method: str) -> Iterator[Rule]:
        """Every address that takes `method`."""
        return (rule for rule in self.app.flask.url_map.iter_rules() if method in (rule.methods or ()))

    def address(self, rule: Rule, **other: Any) -> str:
        """An address by this rule, of things that exist unless `other` names them."""
        values = {name: other.get(name, self.ids[name]) for name in rule.arguments}
        with self.app.flask.test_request_context():
            return self.app.flask.url_for(rule.endpoint, **values) if values else rule.rule

    def content(self) -> dict[str, list[str]]:
        """All rows of all tables, but for when a sign-in was last seen: that is not a change of anything."""
        with self.app.storage.reading() as session:
            return {
                table.name: sorted(
                    str(row)
                    for row in session.execute(select(*[one for one in table.columns if one.name != "seen_ms"]))
                )
                for table in Table.metadata.sorted_tables
            }


class Visitor:
    """A browser without script that knows its CSRF token."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client
        self.csrf = ""

    def sign_in(self, email: str, password: str = PASSWORD) -> None:
        """Sign in; the token is sent with every POST from now on."""
        answer = self.client.post("/api/v1/sign-in", json={"email": email, "password": password})
        assert answer.status_code == 200, answer.text
        self.csrf = answer.json["csrf"]

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.client.get(path, **more)

    def post(self, path: str, data: Any = None, **more: Any) -> TestResponse:
        """Post a form, or `json=...`."""
        return self.client.post(path, data=data, headers={"X-CSRFToken": self.csrf}, **more)


def build(database_url: str, **settings: Any) -> House:
    """Open a GovLab on a migrated, empty database and put the example and one of everything into it."""
    clock = Clock()
    given = Settings(secret_key="only-for-tests-" * 3, database_url=database_url, **settings)
    app = GovLab(given, now_ms=clock)
    app.flask.testing = True  # what nobody expected is raised, and fails the test
    app.flask.jinja_env.bytecode_cache = KeptTemplates()
    make_example(app.storage, clock())
    house = House(app, clock)
    _give_every_right(house)
    _furnish(house)
    return house


def _give_every_right(house: House) -> None:
    """One person who may open every page: each role for the centre, and in charge of every workshop."""
    person = house.person(ADMINISTRATOR).person
    with house.app.storage.transaction() as tx:
        for role in ("facilitator", "staff"):
            tx.session.add(Grant(id=new_id(), person_id=person, role=role, agency_id=None))
        for workshop in tx.session.scalars(select(Workshop.id)):
            tx.session.add(Facilitation(workshop_id=workshop, person_id=person))


def _furnish(house: House) -> None:
    admin, nok, now_ms = house.person(ADMINISTRATOR), house.person(FACILITATOR), house.clock()
    with house.app.storage.transaction() as tx:
        live = tx.session.scalars(select(Workshop).where(Workshop.state == "live")).one()
        house.live, house.code, house.challenge = live.id, live.code or "", live.challenge_id
        house.finished = tx.session.scalars(select(Workshop.id).where(Workshop.state == "closed")).one()
        planned = service.create_workshop(tx, admin, live.challenge_id, "กำลังเตรียม", now_ms, plans=PLANS)
        service.publish(tx, admin, planned.id)
        participant, seat = joining.join(tx, live, "citizen", "ส้ม", True, None, now_ms)
        public = tx.session.scalars(select(Innovation).where(Innovation.slug.is_not(None)).limit(1)).one()
        comment = readers.comment(tx, nok, public.slug or "", "น่าสนใจ", Signature("ผู้อ่าน", EMAIL_OF_A_READER), now_ms)
        notes = select(Idea).where(Idea.workshop_id == live.id, Idea.state == "accepted")
        shown = tx.session.scalars(notes.order_by(Idea.no).limit(1)).one()
        ideas = list(tx.session.scalars(select(Idea.no).where(Idea.workshop_id == live.id).limit(2)))
        draft = promotion.promote(tx, nok, live.id, ideas[:1], now_ms)
        invited = tx.session.get_one(Person, _invited(tx, now_ms))
        seat_codes.make(tx, admin, planned.id, 2, now_ms)
        house.ids = {
            "made_ms": now_ms,
            "workshop_id": planned.id,
            "no": 1,
            "method_key": "dot_voting",
            "agenda_key": "prioritise",
            "agenda_id": new_id(),
            "other_id": house.finished,
            "version": 3,
            "rehearsal_id": rehearsal.begin(tx, admin, planned.id, 12, now_ms)[0].id,
            "agency_id": tx.session.scalars(select(Agency.id).limit(1)).one(),
            "person_id": nok.person,
            "innovation_id": draft.id,
            "comment_id": comment.id,
            "slug": public.slug,
            "qr_token": live.qr_token,
            "link_id": new_id(),
            "picture_id": _picture(tx, shown, now_ms),
            "token": screens.make_link(tx, nok, live.id, now_ms),
            "filename": "manifest.json",
            "seat": (cookie_base(live.id), seat),
            "move": moving.make_link(tx, seat_of(participant), now_ms),
            "invitation": invitations.written(
                str(house.app.flask.secret_key), invited.id, invited.password_hash, now_ms
            ),
        }


def _picture(tx: Any, idea: Idea, now_ms: int) -> str:
    """A picture of a note, as if its author had sent it."""
    about = {"workshop_id": idea.workshop_id, "participant_id": idea.participant_id, "idea_no": idea.no, "position": 0}
    sent = Picture(id=new_id(), sent_ms=now_ms, **about, **develop(photo(40, 30))._asdict())
    tx.session.add(sent)
    return sent.id


def _invited(tx: Any, now_ms: int) -> str:
    person = Person(
        id=new_id(),
        email="new@example.test",
        name="คนใหม่",
        password_hash=invitations.no_password(),
        created_ms=now_ms,
    )
    tx.session.add(person)
    tx.session.flush()
    return person.id


def nasty() -> dict[str, str]:
    """Text that nobody types and programs send, by what it is."""
    return {
        "a zero character": "ก\x00ข",
        "a lone surrogate": "ก\udce0ข",
        "turned around": "\u202eอ่านกลับ\u2066\u2069",
        "marks without end": "ก" + "\u0e49" * 3000,
        "half a megabyte": "ก" * 150_000,
        "a tag": "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
        "nothing but blanks": " \u200b\ufeff\u00a0",
        "a number too large": "9" * 40,
    }
