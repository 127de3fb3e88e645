/** The facilitator's console: entry of its page. */
import { render } from "preact";
import { Console } from "./console/Console";
import { readBoot } from "./live/boot";
import { Room } from "./live/room";

const boot = readBoot();
const room = new Room(boot);
const place = document.getElementById("room");
if (place) render(<Console room={room} boot={boot} />, place);
room.open();
