import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { FORMAT_WORDS, FORMATS } from "#app/evaluation/format.ts";
import { toGermanNumber } from "#app/text/words.ts";
import { median, ROUNDS } from "./compare.ts";
import { furnish } from "./furnish.ts";
import { multiply } from "./multiply.ts";

const MANY = 20_000;
const FEW = 2000;

type Measured = { ms: number; bytes: number; waited: number; longest: number; idle: number; peak: number };

/** Each format with as many contributions as it holds, up to twenty thousand, as a Markdown table. */
export async function measureFiles(folder: string): Promise<string> {
  const [few, many] = ["few", "many"].map((name) => join(folder, `files-${name}.sqlite`)) as [string, string];
  await furnish(few, FEW, 0);
  copyFileSync(few, many);
  multiply(many, MANY / FEW);
  const lines = FORMATS.map((format) => {
    const size = Math.min(MANY, FORMAT_WORDS[format].most);
    const rounds = Array.from({ length: ROUNDS }, () => measure(size === FEW ? few : many, format));
    const of = (figure: keyof Measured) => median(rounds.map((round) => round[figure]));
    return `| ${FORMAT_WORDS[format].word} | ${toGermanNumber(size)} | ${(of("ms") / 1000).toFixed(2)} | ${(of("bytes") / 2 ** 20).toFixed(1)} | ${of("idle").toFixed(0)} | ${of("peak").toFixed(0)} | ${of("waited").toFixed(1)} | ${of("longest").toFixed(1)} |`;
  });
  return ["| Datei | Beiträge | Sekunden | MB | Speicher davor MB | höchstens MB | andere warten p99 ms | längstens ms |", "|---|---:|---:|---:|---:|---:|---:|---:|", ...lines].join("\n");
}

function measure(path: string, format: string): Measured {
  return JSON.parse(execFileSync(process.execPath, ["tests/bench/write-file.ts", path, format], { encoding: "utf8", env: { ...process.env, NODE_ENV: "production", MODE: "test" } })) as Measured;
}
