/** A moment in UTC milliseconds, to be written as its reader needs it. */
export type Moment = { at: number };
export type Fact = string | number | Moment | null;
/** One row of the database as the person it is about reads it. */
export type Entry = Record<string, Fact>;
/** One kind of thing that is kept about somebody. `sources` are the columns that tie the rows to the person: one entry for each row. */
export type Part = { title: string; sources: string[]; entries: Entry[] };

export function moment(at: number | null): Moment | null {
  return at === null ? null : { at };
}

export function yesOrNo(switched: number | boolean): string {
  return switched ? "ja" : "nein";
}
