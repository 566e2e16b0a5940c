import { basename } from "node:path";
import { DAY_LENGTH, fromLocalTime, SECOND, toMonday, toSortableTime } from "#app/text/dates.ts";

const DAYS = 7;
const WEEKS = 4;
/** A day less than the 30 that are promised, since whoever cleans up comes by once a day. */
const LONGEST = 29 * DAY_LENGTH;

type Dated = { name: string; at: number };
type Of = { stem: string };

/** What the names of one database's backups begin with. */
export function toStem(databasePath: string): string {
  return basename(databasePath).replace(/\.sqlite$/, "");
}

/** "diskussion-2018-10-04-140500.sqlite", in German local time. */
export function toBackupName(stem: string, at: number): string {
  return `${stem}-${toFileTime(at)}.sqlite`;
}

/** "2018-10-04-140500" */
export function toFileTime(at: number): string {
  return toSortableTime(at).replace(" ", "-").replaceAll(":", "");
}

/** The first moment from this one on whose name can be taken: two runs in one second have two names. */
export function toFreeMoment(at: number, take: (at: number) => boolean): number {
  return take(at) ? at : toFreeMoment(at + SECOND, take);
}

/** The backup a file belongs to: it is the copy itself, its checksum, its journal or what a run that broke off has left. Undefined for files of somebody else. */
export function readBackupName(file: string, { stem }: Of): Dated | undefined {
  if (!file.startsWith(`${stem}-`)) return undefined;
  const [, day, hour, minute, second] = /^(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(\d\d)\.sqlite(?:\.sha256|\.loeschungen\.jsonl|\.teil(?:-journal)?)?$/.exec(file.slice(stem.length + 1)) ?? [];
  const at = fromLocalTime(`${day}T${hour}:${minute}`);
  if (at === undefined || Number(second) > 59) return undefined;
  return { name: `${stem}-${day}-${hour}${minute}${second}.sqlite`, at: at + Number(second) * SECOND };
}

/** Which files of a folder have had their time. The newest backup stays whatever its age, and so does all that is younger than a day: what an update is to be undone with. */
export function listOutdated(files: readonly string[], { stem, now }: Of & { now: number }): string[] {
  const whole = files.flatMap((file) => readBackupName(file, { stem }) ?? []).filter(({ name }, nth, all) => files.includes(name) && all.findIndex((other) => other.name === name) === nth);
  const newestFirst = whole.filter(({ at }) => at <= now).toSorted((a, b) => b.at - a.at);
  const young = newestFirst.filter(({ at }) => now - at <= LONGEST);
  const kept = new Set([...newestFirst.slice(0, 1), ...newestOfEach(young, toGermanDay).slice(0, DAYS), ...newestOfEach(young, toMonday).slice(0, WEEKS)].map(({ name }) => name));
  return files.filter((file) => {
    const backup = readBackupName(file, { stem });
    return backup !== undefined && now - backup.at > DAY_LENGTH && !kept.has(backup.name);
  });
}

function newestOfEach(newestFirst: Dated[], toSpan: (at: number) => string): Dated[] {
  return newestFirst.filter(({ at }, nth) => nth === 0 || toSpan(at) !== toSpan(newestFirst[nth - 1]!.at));
}

function toGermanDay(at: number): string {
  return toSortableTime(at).slice(0, 10);
}
