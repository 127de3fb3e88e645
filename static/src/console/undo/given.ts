/** Commands as the console gives them, and which of them go out together. Pure. */
import type { CommandArgs, CommandName } from "../../live/wire";

/** A command with its arguments. */
export type Given = { [N in CommandName]: { name: N; args: CommandArgs[N] } }[CommandName];

/** A command that takes something back. `anew`: the theme, by the number that it had, that this one makes again. */
export type Back = Given & { anew?: number };

/** As many ideas as one command may name. */
const IDEAS_MOST = 200;

/** Each is about a note of its own: none waits for another. */
const APART: ReadonlySet<CommandName> = new Set<CommandName>(["moderate_idea", "move_idea"]);

/** In the order in which they go out: a row waits for the answers of the one before. */
export function inRows<G extends Given>(commands: readonly G[]): G[][] {
  const rows: G[][] = [];
  for (const command of commands) {
    const last = rows[rows.length - 1];
    if (last?.[0]?.name === command.name && APART.has(command.name)) last.push(command);
    else rows.push([command]);
  }
  return rows;
}

/** Ideas that go into one theme, one after another, go in one command. */
export function joined(commands: readonly Back[]): Back[] {
  const all: Back[] = [];
  for (const command of commands) {
    const last = all[all.length - 1];
    if (last?.name === "group_ideas" && command.name === "group_ideas" && last.args.theme === command.args.theme && last.args.ideas.length < IDEAS_MOST) {
      all[all.length - 1] = { ...last, args: { ...last.args, ideas: [...last.args.ideas, ...command.args.ideas] } };
    } else all.push(command);
  }
  return all;
}
