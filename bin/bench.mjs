import { prepareTests } from "./for-tests.mjs";
import { run } from "./setup.mjs";

const { node, environment } = prepareTests();
run(node, ["tests/bench/run.ts", ...process.argv.slice(2)], "Die Messung brach ab. Die Meldung darüber nennt die Stelle.", environment);
