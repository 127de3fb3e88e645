/** The drawings of every icon, 24 x 24, stroked with the text's colour. The server's pages draw from the same file. */
import drawings from "../../icons.json";

export const ICONS = drawings;

export type IconName = keyof typeof ICONS;
