import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** The ceiling for a finished page: node:http with one buffer and one answer, nothing asked. */
const [file = "", encoding = "identity"] = process.argv.slice(2);
const bytes = file === "" ? undefined : readFileSync(file);
const headers = { "Content-Type": "text/html; charset=utf-8", ETag: '"einer"', ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }) };

const server = createServer((_, response) => {
  if (!bytes) return void response.writeHead(304, headers).end();
  response.writeHead(200, { ...headers, "Content-Length": bytes.length }).end(bytes);
});
server.listen(0, "127.0.0.1", () => console.log(`Bereit: http://localhost:${(server.address() as { port: number }).port}`));
process.once("SIGTERM", () => process.exit(0));
