/** Promotion over HTTP: ideas become an innovation draft, or join one that is there. */
import type { WireError } from "../live/wire";

/** The address of the draft, or what stood in the way. */
export type Promoted = { ok: true; draft: string } | { ok: false; error: Pick<WireError, "code"> & Partial<WireError> };

/** Some of the ideas are in `draft` already; `rest` are those in none. */
export interface AlreadyPromoted {
  draft: string;
  innovation: string;
  rest: number[];
}

/** `into`: the innovation that takes them; a new draft where it is left out. */
export async function promote(workshop: string, csrf: string, ideas: readonly number[], into?: string): Promise<Promoted> {
  const body = JSON.stringify(into ? { ideas, into } : { ideas });
  const headers = { "Content-Type": "application/json", "X-CSRFToken": csrf };
  try {
    const answer = await fetch(`/api/v1/workshops/${workshop}/promotions`, { method: "POST", headers, body });
    const said = (await answer.json()) as { draft?: string; error?: WireError };
    if (answer.ok && said.draft) return { ok: true, draft: said.draft };
    return { ok: false, error: said.error ?? { code: "internal" } };
  } catch {
    return { ok: false, error: { code: "unreachable" } };
  }
}

export function alreadyPromoted(error: Pick<WireError, "code"> & Partial<WireError>): AlreadyPromoted | null {
  return error.code === "already_promoted" ? (error.params as unknown as AlreadyPromoted) : null;
}
