/** Opens a file, and with it brings it to the newest schema; ends itself, as a power cut would, before the given statement. */
import { openDatabase } from "#db/open.ts";

const [path = "", last] = process.argv.slice(2);
let statements = 0;
const onStatement = () => {
  statements++;
  if (statements === Number(last)) process.kill(process.pid, "SIGKILL");
};
openDatabase(path, { onStatement }).close();
