import { Refused } from "./command.ts";
import { toCode } from "./error-code.ts";

type Where = { folder: string; databasePath: string };

const REASONS: [codes: RegExp, toSentence: (where: Where) => string][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)$/, ({ folder }) => `In ${folder} ist kein Platz mehr. Nötig ist etwa doppelt so viel, wie die Datenbank groß ist.`],
  [/^(SQLITE_CANTOPEN|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT)/, ({ folder }) => `In ${folder} lässt sich nicht schreiben. Ist es ein Ordner, und dürfen Sie dort schreiben?`],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_ERROR)/, ({ databasePath }) => `${databasePath} ist beschädigt oder keine Datenbank dieser Software. Frühere Sicherungen sind geblieben.`],
  [/^SQLITE_BUSY/, ({ databasePath }) => `${databasePath} ist gerade belegt. Versuchen Sie es gleich noch einmal.`],
  [/^(SQLITE_IOERR|EIO)/, ({ folder }) => `In ${folder} ließ sich nicht zu Ende schreiben. Ist dort noch Platz, und ist der Datenträger in Ordnung?`],
];

/** What a fault of file system or SQLite means to whoever ran the command; undefined for what is a mistake of ours. */
export function toReason(error: unknown, where: Where): Refused | undefined {
  const found = REASONS.find(([codes]) => codes.test(toCode(error)));
  return found && new Refused(found[1](where));
}
