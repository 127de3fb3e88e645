/** Entry of the phone page: opens the room and draws it. */
import { render } from "preact";
import { readBoot } from "./live/boot";
import { openOutbox } from "./live/outbox/open";
import { Room } from "./live/room";
import { followKeyboard } from "./phone/keyboard";
import { Phone } from "./phone/Phone";
import { followTaps } from "./phone/use_taps";

const boot = readBoot();
const room = new Room(boot);
const { outbox, uploads } = openOutbox(room, boot);
const place = document.getElementById("room");
if (place) render(<Phone boot={boot} room={room} outbox={outbox} uploads={uploads} />, place);
followKeyboard();
followTaps();
room.open();
