/** Thai compounds that browsers break in the middle; they are kept on one line. Pure. */
const COMPOUNDS = [
  "ประชาสังคม", "ภาคประชาสังคม", "โรงพยาบาล", "ผู้สูงอายุ", "ผู้ใช้รถเข็น", "ผู้พิการ", "ผู้ดูแล", "ผลคะแนน", "ผู้เข้าร่วม",
  "ร้านยา", "รับยา", "นั่งรอ", "ใกล้บ้าน", "ติดเตียง", "ครึ่งวัน", "ตั้งแต่", "อย่างเดียว", "ทุกแผนก", "ไม่ต้อง", "ไม่ได้",
  "ติดตาม", "คงที่", "แปดโมง", "ตีห้า", "ฟังผล", "มือถือ", "ไอเดีย", "ส่งข้อความ", "ก่อนได้", "จะได้", "นวัตกรรม", "เวิร์กช็อป",
  "หน่วยงาน", "วิทยากร", "ขอข้าม", "ความเห็น", "ไม่เห็นด้วย", "เห็นด้วย", "ให้จุด", "ส่วนตัว", "ทุกเมื่อ", "ด้วยกัน",
];

const PATTERN = new RegExp(`(${[...COMPOUNDS].sort((a, b) => b.length - a.length).join("|")})`, "g");

/** `text` cut so that every second piece (odd places) is a compound to keep whole. */
export function pieces(text: string): string[] {
  return text.split(PATTERN);
}
