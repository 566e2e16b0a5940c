import "./load-quickly.ts";

await import("./start-server.ts");
