import { prepareTests } from "./for-tests.mjs";
import { run } from "./setup.mjs";

const { node, environment } = prepareTests();
run(node, ["tests/look/run.ts", ...process.argv.slice(2)], "Die Aufnahmen brachen ab. Die Meldung darüber nennt die Stelle.", environment);
