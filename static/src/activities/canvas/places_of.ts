/** The places of an activity whose notes have places. */
import type { Activity } from "../../live/wire";
import { feedbackSections } from "../feedback/sections";
import { placesFrom, type Places } from "./places";

export function placesOf(activity: Activity): Places {
  switch (activity.kind) {
    case "canvas": return placesFrom(activity.settings);
    case "feedback": return { sections: feedbackSections(), lanes: [] };
    default: return { sections: [], lanes: [] };
  }
}
