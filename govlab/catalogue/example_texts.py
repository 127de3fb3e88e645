"""The example's innovations. All of it is invented: bodies, people and figures alike."""

from __future__ import annotations

from typing import NamedTuple

from govlab.catalogue.entry_text import EntryText


class Example(NamedTuple):
    """An invented entry: how many days ago it was published, who owns it (a hospital or the centre), its stars."""

    days_ago: int
    of_hospital: bool
    stars: tuple[int, ...]
    text: EntryText


EXAMPLES = (
    Example(
        days_ago=310,
        of_hospital=True,
        stars=(5, 5, 4, 5, 4, 5, 5),
        text=EntryText(
            type="service_delivery",
            stage="scaled",
            title_th="รับยาโรคเรื้อรังที่ร้านยาใกล้บ้าน",
            title_en="Medicine for chronic illness from the pharmacy next door",
            summary_th="ผู้ป่วยที่อาการคงที่รับยาเดิมได้ที่ร้านยาในตำบล ไม่ต้องเดินทางไปรอที่โรงพยาบาล",
            summary_en="Patients in stable health get their usual medicine nearby instead of waiting at the hospital",
            body_th="""## อะไรใหม่

แพทย์สั่งยาล่วงหน้าสามเดือน เภสัชกรในตำบลเห็นใบสั่งยาเดียวกับโรงพยาบาล และวัดความดันให้ก่อนจ่ายยาทุกครั้ง

## ผลที่เกิดขึ้น

ผู้ป่วย 412 คนใน 3 อำเภอรับยาครบตามนัดร้อยละ 94 ในหกเดือน เดิมร้อยละ 81

## สิ่งที่ไม่ได้ผล

ร้านที่มีเภสัชกรคนเดียวปิดในวันพระ ผู้ป่วยจึงมาเสียเที่ยว ตอนนี้ทุกร้านแจ้งวันปิดทางข้อความล่วงหน้า

## ใช้ได้ดีเมื่อ

- มีร้านยาอย่างน้อยหนึ่งร้านในระยะ 5 กิโลเมตร
- โรงพยาบาลและร้านยาใช้บัญชียาเดียวกัน
""",
            body_en="""## What is new

Doctors prescribe for three months. The local pharmacist sees the same prescription as the hospital, and takes the
blood pressure before each refill.

## Results

Of 412 patients in 3 districts, 94% collected every refill within six months, up from 81%.

## What did not work

Pharmacies with a single pharmacist close on Buddhist holy days, and patients came in vain. All of them now send word
ahead.

## Works well when

- there is a pharmacy within 5 kilometres
- hospital and pharmacy use the same list of medicines
""",
        ),
    ),
    Example(
        days_ago=150,
        of_hospital=True,
        stars=(4, 4, 5, 3, 4),
        text=EntryText(
            type="service",
            stage="pilot",
            title_th="พยาบาลโทรกลับก่อนคุณออกจากบ้าน",
            title_en="A nurse calls back before you leave home",
            summary_th="โทรแจ้งอาการตอนเช้า พยาบาลโทรกลับใน 30 นาที บอกว่าควรมาวันนี้ นัดวันอื่น หรือดูแลที่บ้านได้",
            summary_en="Call in the morning; in 30 minutes a nurse says: come today, come another day, or stay home",
            body_th="""## อะไรใหม่

เดิมทุกคนต้องมาถึงโรงพยาบาลก่อนจึงจะรู้ว่าต้องพบแพทย์หรือไม่ ตอนนี้โทรเบอร์เดียว บอกอาการ แล้วรอสายที่บ้าน

## ผลที่เกิดขึ้น

สองเดือนแรกมีผู้โทร 1,260 สาย ร้อยละ 38 ไม่ต้องเดินทางมาในวันนั้น

## สิ่งที่ไม่ได้ผล

สายหลังวันหยุดยาวรอนานเกิน 30 นาที ทีมกำลังทดลองเพิ่มพยาบาลช่วงเช้าวันจันทร์
""",
            body_en="""## What is new

People used to learn only at the hospital whether they needed a doctor. Now they call one number and wait at home.

## Results

In the first two months 1,260 people called; 38% did not have to travel that day.

## What did not work

After long holidays calls took more than 30 minutes. The team is trying an extra nurse on Monday mornings.
""",
        ),
    ),
    Example(
        days_ago=220,
        of_hospital=True,
        stars=(4, 5, 4),
        text=EntryText(
            type="administrative",
            stage="implemented",
            title_th="ยืนคุยหน้ากระดานคิว 15 นาทีทุกเช้า",
            title_en="Fifteen minutes at the queue board every morning",
            summary_th="ห้องตรวจ ห้องยา และการเงินเห็นคิวของวันพร้อมกัน แล้วย้ายคนไปช่วยจุดที่จะติดขัดก่อนคิวยาว",
            summary_en="Clinic, pharmacy and cashier see the day's queue together and move staff before it grows",
            body_th="""## อะไรใหม่

หัวหน้าสามจุดยืนคุยหน้ากระดานเดียวกัน ตกลงว่าใครไปช่วยใครในชั่วโมงไหน โดยไม่ต้องทำหนังสือขอตัว

## ใช้ได้ดีเมื่อ

- หัวหน้าพยาบาลให้คนสลับจุดได้ทันที
- กระดานเขียนด้วยมือ ทุกคนแก้ได้
""",
            body_en="""## What is new

The heads of three counters stand at one board and agree who helps whom at which hour, without a letter of request.

## Works well when

- the head nurse lets people change counters at once
- the board is written by hand, so that anybody can correct it
""",
        ),
    ),
    Example(
        days_ago=95,
        of_hospital=True,
        stars=(5, 3),
        text=EntryText(
            type="conceptual",
            stage="prototype",
            title_th="นับเวลารอเป็นค่าใช้จ่ายของผู้ป่วย",
            title_en="Count waiting as a cost that patients pay",
            summary_th="บัญชีต้นทุนของโรงพยาบาลมีช่องใหม่ คือค่าแรงที่ผู้ป่วยและญาติเสียไประหว่างรอ",
            summary_en="The cost sheet gets a new line: the wages that patients and families lose while they wait",
            body_th="""## เราเลิกเชื่ออะไร

เราเคยคิดว่าการรอไม่มีต้นทุน เพราะไม่ได้อยู่ในบัญชีของโรงพยาบาล

## ต้นแบบ

ทีมคำนวณจากคิวจริงหนึ่งสัปดาห์ ผู้ป่วยและญาติเสียเวลารวม 3,100 ชั่วโมง ตัวเลขนี้อยู่ในรายงานผู้บริหารหน้าแรกแล้ว
""",
            body_en="""## What we stopped believing

That waiting costs nothing, because it stood in none of our accounts.

## The prototype

From one week of real queues: patients and families spent 3,100 hours waiting. The figure now stands on the first page
of the management report.
""",
        ),
    ),
    Example(
        days_ago=40,
        of_hospital=False,
        stars=(),
        text=EntryText(
            type="policy",
            stage="idea",
            title_th="งบทดลองวงเงินเล็กที่หน่วยบริการตัดสินใจเองได้",
            title_en="A small budget for trials that front offices decide on themselves",
            summary_th="ให้หน่วยบริการใช้เงินไม่เกิน 20,000 บาทต่อการทดลองหนึ่งเรื่อง โดยรายงานผลแทนการขออนุมัติ",
            summary_en="Up to 20,000 baht for one trial, with a report of results in place of a request for approval",
            body_th="""## ปัญหา

การทดลองเล็ก ๆ ใช้เวลาขออนุมัตินานกว่าเวลาทดลองจริง

## ข้อเสนอ

กำหนดวงเงิน ตัวชี้วัด และวันสิ้นสุดไว้ก่อนเริ่ม เมื่อครบกำหนดต้องเปิดเผยผล ไม่ว่าจะได้ผลหรือไม่
""",
        ),
    ),
    Example(
        days_ago=120,
        of_hospital=False,
        stars=(5, 5, 4, 4),
        text=EntryText(
            type="systemic",
            stage="pilot",
            title_th="เรื่องเดียว ยื่นครั้งเดียว สี่หน่วยงานช่วยกันตอบ",
            title_en="One matter, told once, answered by four offices together",
            summary_th="อำเภอ เทศบาล โรงพยาบาล และกลุ่มอาสาใช้โต๊ะรับเรื่องเดียวกัน ประชาชนไม่ต้องเล่าซ้ำ",
            summary_en="District, municipality, hospital and volunteers share a desk; people tell their story once",
            body_th="""## ใครมาทำงานร่วมกัน

เจ้าหน้าที่จากสี่แห่งผลัดกันประจำโต๊ะกลาง เห็นเรื่องเดียวกัน และตกลงกันภายในสามวันว่าใครเป็นเจ้าของเรื่อง

## ผลที่เกิดขึ้น

จาก 186 เรื่องในไตรมาสแรก ตอบได้ภายในเจ็ดวัน 141 เรื่อง เดิมตอบได้ 64 เรื่องในจำนวนใกล้เคียงกัน

## สิ่งที่ไม่ได้ผล

เรื่องที่ดินยังช้า เพราะสำนักงานที่ดินไม่ได้อยู่ในโต๊ะกลาง
""",
            body_en="""## Who works together

People from four offices take turns at one desk, see the same cases, and agree within three days who owns each.

## Results

Of 186 matters in the first quarter, 141 were answered within seven days; before, 64 of about as many.

## What did not work

Matters of land are still slow: the land office is not part of the desk.
""",
        ),
    ),
    Example(
        days_ago=400,
        of_hospital=True,
        stars=(2, 3, 3),
        text=EntryText(
            type="service",
            stage="retired",
            title_th="ตู้ลงทะเบียนผู้ป่วยหน้าอาคาร",
            title_en="A check-in machine at the entrance",
            summary_th="ตู้หน้าจอสัมผัสให้ผู้ป่วยลงทะเบียนเอง ยุติหลังหนึ่งปี เพราะผู้สูงอายุใช้ไม่สะดวก",
            summary_en="A touch screen for checking in; ended after a year, as older patients could not use it well",
            body_th="""## ทำไมจึงยุติ

ผู้ป่วยเจ็ดในสิบคนยังไปที่เคาน์เตอร์ และต้องมีเจ้าหน้าที่ยืนช่วยหน้าตู้ตลอดเวลา

## สิ่งที่ได้เรียนรู้

คนอยากได้ข้อมูลน้อยลง ไม่ใช่หน้าจอใหม่ ตอนนี้ใช้บัตรประชาชนใบเดียวที่เคาน์เตอร์แทน
""",
            body_en="""## Why it ended

Seven patients in ten still went to the counter, and somebody had to stand at the machine to help.

## What we learned

People wanted fewer questions, not a new screen. One identity card at the counter does it now.
""",
        ),
    ),
)

COMMENTS = (
    ("ครูนก", "แม่ใช้อยู่ค่ะ ไม่ต้องลางานพาไปโรงพยาบาลทุกเดือนแล้ว"),
    ("พยาบาลตำบล", "ช่วงเริ่มต้นใช้เจ้าหน้าที่เพิ่มกี่คนครับ"),
)
