"""What someone says of themselves to enter a room."""

from __future__ import annotations

from wtforms import BooleanField, RadioField, StringField
from wtforms.validators import DataRequired, InputRequired

from govlab.web.forms import Form, Graphemes, tidy
from govlab.web.language import both
from govlab.web.names import SECTORS, choices
from govlab.workshops.rules import NAME_GRAPHEMES


class JoinForm(Form):
    """Sector, a name if they like, and their consent, which nobody ticks for them (T2)."""

    sector = RadioField(
        both("คุณอยู่ภาคส่วนใด", "Which sector are you from?"),
        choices=choices(SECTORS),
        validators=[InputRequired(both("เลือกภาคส่วนของคุณก่อนเข้าร่วม", "Choose your sector before joining"))],
    )
    name = StringField(
        both("ชื่อที่ใช้ในห้อง (ไม่บังคับ)", "Name in the room (optional)"),
        validators=[Graphemes(0, NAME_GRAPHEMES)],
        filters=[tidy],
    )
    consent = BooleanField(
        both("รับทราบและยินยอม", "I understand and agree"),
        validators=[DataRequired(both("ติ๊กยินยอมก่อนเข้าร่วม", "Tick to agree before joining"))],
    )
