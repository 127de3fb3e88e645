// What a server is started with: its command line, and the plain seed that says the same as GovLab's database.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** `--seed DIR --port P [--no-pause] [--straight]`. */
export function readOptions() {
  const no = { type: "boolean", default: false };
  const { values } = parseArgs({
    options: { seed: { type: "string" }, port: { type: "string" }, "no-pause": no, straight: no },
  });
  const { seed: folder, port, straight } = values;
  return { folder, port: Number(port), pauses: !values["no-pause"], straight };
}

/** `{epoch, version, workshop, activity, ideas, state, seats}`; `state` is GovLab's own answer to a join. */
export function readSeed(folder) {
  return JSON.parse(readFileSync(join(folder, "seed.json"), "utf8"));
}
