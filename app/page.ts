import type { TypedResponse } from "@remix-run/node";

/**
 * What a loader hands to its page, as it is. Nothing runs in the browser that would need it as JSON, so nothing is
 * written as JSON and read again; whoever asks for the data alone gets none.
 */
export function page<Data extends object>(data: Data, init?: ResponseInit): TypedResponse<Data> {
  Object.defineProperty(data, "toJSON", { value: () => null, configurable: true });
  return new Handed(data, init) as unknown as TypedResponse<Data>;
}

class Handed extends Response {
  readonly #data: object;

  constructor(data: object, init?: ResponseInit) {
    super("{}", { ...init, headers: { "Content-Type": "application/json; charset=utf-8", ...init?.headers } });
    this.#data = data;
  }

  override json(): Promise<object> {
    return Promise.resolve(this.#data);
  }
}
