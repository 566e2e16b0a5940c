import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { toDataMap } from "#app/privacy/data-map.server.ts";
import { Refused, runCommand } from "./command.ts";

const FILE = "docs/datenkarte.md";

const USAGE = `npm run docs:datenkarte – schreibt ${FILE} aus dem, was bei jeder Spalte steht

  npm run docs:datenkarte               schreibt die Datei
  npm run docs:datenkarte -- --check    ändert nichts; endet mit 1, wenn die Datei nicht stimmt`;

await runCommand({
  usage: USAGE,
  options: { check: { type: "boolean" } },
  run: ({ positionals, values }) => {
    if (positionals.length > 0) throw new Refused(USAGE);
    const map = toDataMap();
    if (!values.check) {
      writeFileSync(FILE, map);
      return console.log(`${FILE} ist geschrieben.`);
    }
    const isCurrent = existsSync(FILE) && readFileSync(FILE, "utf8") === map;
    if (!isCurrent) throw new Refused(`${FILE} stimmt nicht mit db/data-map überein. „npm run docs:datenkarte“ schreibt sie neu.`);
    console.log(`${FILE} stimmt.`);
  },
});
