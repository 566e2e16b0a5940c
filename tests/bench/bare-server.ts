import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** The ceiling for a finished page: node:http with the same head and the same bytes, nothing asked. */
const [headFile = "", bodyFile = ""] = process.argv.slice(2);
const { status, headers } = headFile === "" ? { status: 200, headers: {} } : (JSON.parse(readFileSync(headFile, "utf8")) as { status: number; headers: Record<string, string> });
const bytes = bodyFile === "" ? undefined : readFileSync(bodyFile);

const server = createServer((_, response) => void response.writeHead(status, headers).end(bytes));
server.listen(0, "127.0.0.1", () => console.log(`Bereit: http://localhost:${(server.address() as { port: number }).port}`));
process.once("SIGTERM", () => process.exit(0));
