/** Who is in the room beside whose ideas are on the wall, sector by sector; never a person. */
import { Icon } from "../live/ui/Icon";
import { SectorMark, sectorName } from "../live/ui/SectorMark";
import type { Idea } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";
import { shares, unheard, type Share } from "./equity";
import { isShown } from "./board";

export function SectorsInRoom({ ideas }: { ideas: readonly Idea[] }) {
  const { present, sectors } = useDesk();
  if (!sectors) return null;
  const all = shares(sectors, ideas.filter(isShown));
  const longest = Math.max(...all.flatMap((one) => [one.of_people, one.of_ideas]), 0.01);
  return (
    <section>
      <div class="hd">
        <h2>{t("ภาคส่วนในห้อง", "Sectors in the room")}</h2>
        <span class="num">{t("{n} คน", "{n} person|{n} people", { n: present ?? 0 })}</span>
      </div>
      <Uneven all={all} />
      <table class="eq">
        <thead>
          <tr>
            <th scope="col">{t("แท่งบน คน · แท่งล่าง ไอเดีย", "Bars: people, ideas")}</th>
            <th scope="col">{t("คน", "People")}</th>
            <th scope="col">{t("ไอเดีย", "Ideas")}</th>
          </tr>
        </thead>
        <tbody>{all.map((share) => <Row key={share.sector} share={share} longest={longest} />)}</tbody>
      </table>
    </section>
  );
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function Uneven({ all }: { all: readonly Share[] }) {
  const behind = unheard(all);
  if (!behind) return null;
  const params = { sector: sectorName(behind.sector), people: percent(behind.of_people), ideas: percent(behind.of_ideas) };
  return (
    <p class="tip">
      <Icon name="info" />
      {t(
        "{sector}มี {people}% ของห้อง แต่เสนอ {ideas}% ของไอเดีย ลองเชิญให้เสนอเพิ่ม",
        "{sector}: {people}% of the room, {ideas}% of the ideas. Invite them to add theirs", params,
      )}
    </p>
  );
}

function Row({ share, longest }: { share: Share; longest: number }) {
  const width = (of: number) => ({ width: `${(of / longest) * 100}%` });
  return (
    <tr>
      <th scope="row">
        <SectorMark sector={share.sector} />
        <span class={`meter ${share.sector}`} aria-hidden="true"><i style={width(share.of_people)} /><i style={width(share.of_ideas)} /></span>
      </th>
      <td>{share.people}</td><td>{share.ideas}</td>
    </tr>
  );
}
