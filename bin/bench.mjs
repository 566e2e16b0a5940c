import { build, findNode, install, run } from "./setup.mjs";

install();
const node = findNode();
build(node);
run(node, ["tests/bench/run.ts", ...process.argv.slice(2)], "Die Messung brach ab. Die Meldung darüber nennt die Stelle.");
