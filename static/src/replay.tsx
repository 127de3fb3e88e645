/** Replay of a closed workshop: entry of its page. */
import { render } from "preact";
import { readBoot } from "./live/boot";
import { Replay } from "./replay/Replay";

const boot = readBoot();
const place = document.getElementById("room");
if (place) render(<Replay workshop={boot.workshop} />, place);
