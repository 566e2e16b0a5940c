/** A Randnummer whose passage fell away, with the last words it had. */
export type Dropped = { number: string; html: string; version: number; /** Another passage may have this number since a Neuausgabe. */ isFormerCount: boolean };
/** A Randnummer whose passage is now part of another, which may stand in another section. */
export type Absorbed = { number: string; into: string; intoKey: string };
