/** The Socket.IO line to the namespace /live: the only module that names the library. */
import { io } from "socket.io-client";
import type { ChangesFrame, Command, Gone, JoinRequest, Pulse } from "./wire";

export interface SocketEvents {
  opened: () => void;
  /** The line is gone or could not be had; `code` where the server said why. */
  lost: (code: string | null) => void;
  changes: (frame: ChangesFrame) => void;
  pulse: (pulse: Pulse) => void;
  gone: (gone: Gone) => void;
}

/** One line, opened and closed by its owner; it never reconnects by itself. */
export interface LiveSocket {
  open(): void;
  close(): void;
  /** The server's answer; rejects after `timeout_ms` and where the line breaks. */
  ask(message: "join", request: JoinRequest, timeout_ms: number): Promise<unknown>;
  ask(message: "command", command: Command, timeout_ms: number): Promise<unknown>;
}

export type Credentials = { csrf: string } | { screen: string };

export function openSocket(credentials: Credentials, events: SocketEvents): LiveSocket {
  const socket = io("/live", {
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnection: false,
    autoConnect: false,
    auth: credentials,
  });
  socket.on("connect", events.opened);
  socket.on("disconnect", () => events.lost(null));
  socket.on("connect_error", (error) => events.lost((error as Error & { data?: { code?: string } }).data?.code ?? null));
  socket.on("changes", events.changes);
  socket.on("pulse", events.pulse);
  socket.on("gone", events.gone);
  return {
    open: () => { socket.connect(); },
    close: () => { socket.disconnect(); },
    ask: (message: string, payload: unknown, timeout_ms: number) => socket.timeout(timeout_ms).emitWithAck(message, payload),
  };
}
