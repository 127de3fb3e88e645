/** The matrix as a picture: a numbered dot at each idea's mean, a cross over the middle half of the room. */
import { Icon } from "../../live/ui/Icon";
import { Words } from "../../live/ui/Words";
import { t } from "../../words";
import { apart, type Point } from "./apart";
import { quarterNames, type Axes } from "./quadrant";
import { thinWords } from "./say";
import type { Drawn } from "./standing";

/** The picture is 800 wide and high; a step is 180, 1 lies at 40. */
const SIZE = 800;
const STEP = 180;
const MIDDLE = SIZE / 2;
const ORIGIN: Point = { x: MIDDLE, y: MIDDLE };
/** A dot that moved less than this still covers its mean. */
const GAVE_WAY = 8;
const across = (value: number): number => MIDDLE + (value - 3) * STEP;
const up = (value: number): number => MIDDLE - (value - 3) * STEP;

export interface PlaneProps {
  axes: Axes;
  drawn: readonly Drawn[];
  /** Of a dot, in the picture's units: large where the picture is small. */
  radius?: number;
  /** Those that the facilitator has selected. */
  picked?: (no: number) => boolean;
}

export function Plane({ axes, drawn, radius = 31, picked = () => false }: PlaneProps) {
  const means = drawn.map((one) => ({ x: across(one.across.mean), y: up(one.up.mean) }));
  const dots = apart(means, 2 * radius + 6, radius + 4, SIZE - radius - 4);
  const label = t("ตำแหน่งเฉลี่ยของ {n} ไอเดีย ตัวเลขอยู่ในรายการ", "Where {n} idea lies on average. The list has the numbers|Where {n} ideas lie on average. The list has the numbers", { n: drawn.length });
  return (
    <figure class="plane">
      <p class="plane-y"><Icon name="up" /><span><Words text={axes.up_high} /></span></p>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} preserveAspectRatio="xMinYMin meet" role="img" aria-label={label}>
        <rect class="plane-b" x="2" y="2" width={SIZE - 4} height={SIZE - 4} />
        <path class="plane-m" d={`M${MIDDLE} 2V${SIZE - 2}M2 ${MIDDLE}H${SIZE - 2}`} />
        {drawn.map((one) => <path key={one.no} class="plane-c" d={cross(one)} />)}
        <Quarters axes={axes} />
        {drawn.map((one, i) => <Dot key={one.no} at={dots[i] ?? ORIGIN} mean={means[i] ?? ORIGIN} radius={radius} number={one.number} picked={picked(one.no)} />)}
      </svg>
      <p class="plane-x"><span><Words text={axes.across_high} /></span><Icon name="arrow" /></p>
    </figure>
  );
}

function cross(one: Drawn): string {
  const [x, y] = [across(one.across.mean), up(one.up.mean)];
  return `M${across(one.across.low)} ${y}H${across(one.across.high)}M${x} ${up(one.up.low)}V${up(one.up.high)}`;
}

function Quarters({ axes }: { axes: Axes }) {
  const names = quarterNames(axes);
  if (!names) return null;
  return (
    <g aria-hidden="true">
      <text x="20" y="54">{names.up}</text>
      <text x={SIZE - 20} y="54" text-anchor="end">{names.both}</text>
      <text x="20" y={SIZE - 24}>{names.neither}</text>
      <text x={SIZE - 20} y={SIZE - 24} text-anchor="end">{names.across}</text>
    </g>
  );
}

interface DotProps {
  at: Point;
  /** Where the mean is: a line leads there if the dot had to give way. */
  mean: Point;
  radius: number;
  number: number;
  picked: boolean;
}

function Dot({ at, mean, radius, number, picked }: DotProps) {
  const moved = Math.hypot(at.x - mean.x, at.y - mean.y) > GAVE_WAY;
  return (
    <g>
      {moved && <path class="plane-l" d={`M${mean.x} ${mean.y}L${at.x} ${at.y}`} />}
      {moved && <circle class="plane-p" cx={mean.x} cy={mean.y} r="8" />}
      {picked && <circle class="plane-s" cx={at.x} cy={at.y} r={radius + 8} />}
      <circle class="plane-d" cx={at.x} cy={at.y} r={radius} />
      <text class={number > 99 ? "plane-n many" : "plane-n"} x={at.x} y={at.y} dy=".35em" text-anchor="middle">{number}</text>
    </g>
  );
}

/** What the dot and the cross mean; `thin`: also the mark of ideas that too few people placed. */
export function PlaneKey({ thin = false }: { thin?: boolean }) {
  return (
    <ul class="plane-k">
      <li><svg viewBox="0 0 60 60" aria-hidden="true"><circle class="plane-d" cx="30" cy="30" r="24" /></svg>{t("ค่าเฉลี่ยของห้อง", "Room average")}</li>
      <li><svg viewBox="0 0 60 60" aria-hidden="true"><path class="plane-c" d="M5 30H55M30 5V55" /></svg>{t("ช่วงที่คนครึ่งห้องเลือก", "Where half the room placed it")}</li>
      {thin && <li><svg viewBox="0 0 60 60" aria-hidden="true"><circle class="plane-t" cx="30" cy="30" r="24" /></svg>{thinWords()}</li>}
    </ul>
  );
}
