/** Places on the big screen: who has one keeps it, so that nothing moves under the eyes of a room. Pure. */

/** Notes on the wall; the rest are counted. */
export const PLACES = 9;
const NEW_FOR_MS = 10_000;

export interface Place {
  no: number;
  /** When the note came up here (ms); null for those that were there before. */
  since_ms: number | null;
}

/** `wanted` in places: those that stay keep theirs, newcomers take the places of those that went, then the end. */
export function hold(places: readonly number[], wanted: readonly number[]): number[] {
  const coming = wanted.filter((no) => !places.includes(no));
  const kept = places.flatMap((no) => (wanted.includes(no) ? no : coming.shift() ?? []));
  return [...kept, ...coming];
}

/** The wall after the shown notes became `shown` (oldest first): a new note takes the place of the oldest. Null: the first look. */
export function refill(places: readonly Place[] | null, shown: readonly number[], now_ms: number, most = PLACES): Place[] {
  const since_of = new Map(places?.map((place) => [place.no, place.since_ms]));
  const newest = Math.max(0, ...since_of.keys());
  return hold([...since_of.keys()], shown.slice(Math.max(0, shown.length - most))).map((no) => {
    const arrived = places !== null && no > newest;
    return { no, since_ms: since_of.get(no) ?? (arrived ? now_ms : null) };
  });
}

export function isNew(place: Place, now_ms: number): boolean {
  return place.since_ms !== null && now_ms - place.since_ms < NEW_FOR_MS;
}
