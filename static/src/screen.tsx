/** The big screen: entry of its page. */
import { render } from "preact";
import { readBoot } from "./live/boot";
import { Room } from "./live/room";
import type { ScreenBoot } from "./screen/boot";
import { Screen } from "./screen/Screen";

const boot = readBoot<ScreenBoot>();
const room = new Room(boot);
const place = document.getElementById("room");
if (place) render(<Screen room={room} boot={boot} />, place);
room.open();
