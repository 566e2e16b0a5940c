import { parseArgs, type ParseArgsConfig } from "node:util";
import { toCode } from "./error-code.ts";

type Command<Options extends NonNullable<ParseArgsConfig["options"]>> = {
  usage: string;
  options: Options;
  run: (given: ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>>) => void | Promise<void>;
};

/** What may be in the way of any command. */
const OBSTACLES: [codes: RegExp, sentence: string][] = [
  [/^(SQLITE_(FULL|READONLY|IOERR)|ENOSPC|EDQUOT|EROFS|EIO)/, "Es ließ sich nicht zu Ende schreiben: Der Speicher ist voll, gestört oder gesperrt. Schaffen Sie Platz oder Schreibrechte, und starten Sie noch einmal."],
  [/^SQLITE_BUSY/, "Die Datenbank ist gerade belegt. Versuchen Sie es gleich noch einmal."],
];

/** A refusal with one German sentence: printed without a stack, exit code 1. */
export class Refused extends Error {}

/** The frame of every command: --help, readable refusals, exit codes. */
export async function runCommand<Options extends NonNullable<ParseArgsConfig["options"]>>({ usage, options, run }: Command<Options>) {
  try {
    const given = parseArgs({ options: { ...options, help: { type: "boolean", short: "h" } }, allowPositionals: true });
    if ((given.values as { help?: boolean }).help) return console.log(usage);
    await run(given as Parameters<typeof run>[0]);
  } catch (error) {
    console.error(error instanceof Refused ? error.message : isUsageError(error) ? usage : (findObstacle(error) ?? error));
    process.exitCode = 1;
  }
}

function findObstacle(error: unknown): string | undefined {
  return OBSTACLES.find(([codes]) => codes.test(toCode(error)))?.[1];
}

function isUsageError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
