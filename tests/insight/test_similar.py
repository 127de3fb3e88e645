"""Texts that belong together are found without a dictionary, in Thai and in English."""

from __future__ import annotations

from hypothesis import given as for_all
from hypothesis import strategies as st

from govlab.insight.similar import GROUPS_MOST, groups

THAI = [
    "จองคิวผ่านมือถือ เลือกช่วงเวลามาได้",
    "ส่งยาถึงบ้านทางไปรษณีย์",
    "ที่จอดรถไม่พอ วนหานานมาก",
    "จองคิวล่วงหน้าผ่านแอปบนมือถือ",
    "รับยาที่ร้านยาใกล้บ้าน ไม่ต้องรอส่งยา",
    "เพิ่มที่จอดรถสำหรับผู้สูงอายุ",
]
ENGLISH = [
    "Book a slot by phone",
    "More parking spaces please",
    "Let us book slots on the phone",
    "Parking is always full",
]


def test_thai_texts_on_the_same_thing_come_together() -> None:
    assert {frozenset(group) for group in groups(THAI)} == {frozenset({0, 3}), frozenset({1, 4}), frozenset({2, 5})}


def test_english_texts_on_the_same_thing_come_together() -> None:
    assert {frozenset(group) for group in groups(ENGLISH)} == {frozenset({0, 2}), frozenset({1, 3})}


def test_texts_that_share_nothing_make_no_group() -> None:
    assert groups(["ที่จอดรถ", "Book a slot", "ส่งยา"]) == []
    assert groups([]) == []
    assert groups(["", "x", " "]) == []


@for_all(st.lists(st.text(max_size=40), max_size=30))
def test_a_text_is_in_one_group_at_most(texts: list[str]) -> None:
    found = groups(texts)
    places = [place for group in found for place in group]
    assert len(places) == len(set(places))
    assert all(len(group) > 1 for group in found)
    assert len(found) <= GROUPS_MOST
