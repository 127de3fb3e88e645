// The way to send within what Socket.IO documents: rooms, and an encoder of one's own for what is encoded beforehand.

import { setImmediate as breath } from "node:timers/promises";
import { Encoder, PacketType } from "socket.io-parser";

// A large audience is written to in parts, a room each, so that commands and answers come through in between.
const PARTS = Array.from({ length: 8 }, (_, no) => `part ${no}`);

class Ready {
  constructor(parts) {
    this.parts = parts;
  }
}

/** An answer whose JSON is ready: texts in a row. */
export const ready = (_socket, ...parts) => new Ready(parts);

/** A text as it is kept to be sent often. */
export const kept = (text) => text;

/** Socket.IO's encoder, but what is ready is not encoded again. */
export class ReadyEncoder extends Encoder {
  encode(packet) {
    const last = Array.isArray(packet.data) ? packet.data.at(-1) : undefined;
    if (!(last instanceof Ready)) return super.encode(packet);
    const name = packet.type === PacketType.EVENT ? `${JSON.stringify(packet.data[0])},` : "";
    return [[packet.type, packet.nsp, ",", packet.id, "[", name, ...last.parts, "]"].join("")];
  }
}

/** Those in the workshop, each in one of its rooms. Who is far behind is cut off by the ping's timeout. */
export class Audience {
  #namespace;
  #entered = 0;

  constructor(namespace) {
    this.#namespace = namespace;
  }

  /** Once for each socket; it leaves by itself when it disconnects. */
  add(socket) {
    socket.join(PARTS[this.#entered % PARTS.length]);
    this.#entered += 1;
  }

  /** Returns how many ms went into sending. */
  async tell(event, data) {
    const news = new Ready([JSON.stringify(data)]);
    let busyMs = 0;
    for (const part of PARTS) {
      const began = performance.now();
      this.#namespace.to(part).emit(event, news);
      busyMs += performance.now() - began;
      await breath();
    }
    return busyMs;
  }
}
