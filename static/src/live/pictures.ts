/** Where this page finds the pictures of notes: a big screen by its link, everybody else by who they are. */
import { readBoot } from "./boot";

let folder = "";

export function pictureAddress(id: string, small = false): string {
  if (!folder) {
    const { screen, workshop } = readBoot();
    folder = screen ? `/screen/${screen}/pictures/` : `/w/${workshop}/pictures/`;
  }
  return folder + id + (small ? "?size=small" : "");
}
