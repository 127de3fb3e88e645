// The way to send below Socket.IO: a whole websocket frame, encoded once, handed to `ws` without a queue between.
//
// Socket.IO and Engine.IO wrap every message for every recipient: 12 to 14 us each, of which the system call is 5.
// This way it is 9. It calls the same private method of `ws` that Engine.IO calls for frames encoded beforehand.

import { setImmediate as breath } from "node:timers/promises";
import { Encoder, PacketType } from "socket.io-parser";

// A large audience is written to in parts, so that commands and answers come through in between.
const PART = 500;
// Who has this much waiting gets no more frames; a client sees the gap and joins again.
const BACKLOG_BYTES = 256 * 1024;

class Ready {
  constructor(socket, parts) {
    this.socket = socket;
    this.parts = parts;
  }
}

/** An answer to `socket` whose JSON is ready: texts and buffers in a row. */
export const ready = (socket, ...parts) => new Ready(socket, parts);

/** A text as it is kept to be sent often. */
export const kept = (text) => Buffer.from(text);

/** Socket.IO's encoder, but an answer that is ready goes the short way. */
export class ReadyEncoder extends Encoder {
  encode(packet) {
    const answer = packet.data?.[0];
    if (packet.type !== PacketType.ACK || !(answer instanceof Ready)) return super.encode(packet);
    sendFrame(answer.socket, frameOf(`43${packet.nsp},${packet.id}[`, ...answer.parts, "]"));
    return [];
  }
}

/** Those in the workshop. */
export class Audience {
  #namespace;
  #sockets = new Set();

  constructor(namespace) {
    this.#namespace = namespace;
  }

  add(socket) {
    this.#sockets.add(socket);
    socket.on("disconnect", () => this.#sockets.delete(socket));
  }

  /** Returns how many ms went into sending. */
  async tell(event, data) {
    const frame = frameOf(`42${this.#namespace.name},${JSON.stringify([event, data])}`);
    let [written, busyMs, began] = [0, 0, performance.now()];
    for (const socket of this.#sockets) {
      sendFrame(socket, frame);
      written += 1;
      if (written % PART) continue;
      busyMs += performance.now() - began;
      await breath();
      began = performance.now();
    }
    return busyMs + performance.now() - began;
  }
}

/** Send a frame to a socket, unless it is far behind. */
function sendFrame({ conn }, frame) {
  const { transport, writeBuffer } = conn;
  const { socket: ws } = transport;
  if (conn.readyState !== "open" || ws.bufferedAmount > BACKLOG_BYTES) return;
  if (transport.writable && !writeBuffer.length) ws._sender.sendFrame([frame]);
  // Engine.IO has something under way, a ping perhaps: stay behind it.
  else conn.write("", { wsPreEncodedFrame: [frame] });
}

/** The websocket frame of a text, given in parts, as one buffer. */
function frameOf(...parts) {
  const buffers = parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part));
  const length = buffers.reduce((sum, buffer) => sum + buffer.length, 0);
  return Buffer.concat([headOf(length), ...buffers]);
}

function headOf(length) {
  if (length < 126) return Buffer.from([0x81, length]);
  if (length < 65_536) return Buffer.from([0x81, 126, length >> 8, length & 255]);
  const head = Buffer.alloc(10);
  head.set([0x81, 127]);
  head.writeUInt32BE(length, 6);
  return head;
}
