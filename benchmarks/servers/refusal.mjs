// What a room can refuse, and how an answer says so.

export class Refusal extends Error {
  constructor(code, params = {}, more = {}) {
    super(code);
    this.code = code;
    this.params = params;
    this.more = more;
  }
}

/** The answer that says no. Anything but a Refusal is our own fault: it is logged, and nothing was changed. */
export function refused(error) {
  if (!(error instanceof Refusal)) {
    console.error(error);
    return { ok: false, error: { code: "internal", params: {}, retry: false } };
  }
  return { ok: false, error: { code: error.code, params: error.params, retry: false, ...error.more } };
}
