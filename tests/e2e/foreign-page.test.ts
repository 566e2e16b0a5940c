import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { count } from "drizzle-orm";
import type { Page } from "playwright";
import { afterAll, beforeAll, test } from "vitest";
import { contributions, drafts } from "#db/schema/discussion.ts";
import { passages } from "#db/schema/paper.ts";
import { expect } from "#tests/support/browser.ts";
import { type House, look, openHouse } from "./house.ts";

const BODY = "Dieser Text kommt von einer fremden Seite.";

let house: House;
let author: Page;
let neighbour: Server;
beforeAll(async () => {
  house = await openHouse();
  author = await house.enter("lothar.quendt@stadt-auental.example");
  neighbour = createServer((request, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(toForeignPage(new URL(request.url ?? "/", "http://x").searchParams.get("ziel") ?? "")));
  await new Promise<void>((resolve) => neighbour.listen(0, resolve));
});
afterAll(async () => {
  neighbour.close();
  await house.close();
});

test.each(["/papier/kurze-wege", "/papier/kurze-wege/entwurf", "/papier/kurze-wege?_data=routes%2Fpapier.%24section", "/abmelden"])("a form of a neighbour's page cannot act for somebody signed in at %s", async (path) => {
  await author.goto(`${toNeighbour()}/?ziel=${encodeURIComponent(house.origin + path)}`);
  const [answer] = await Promise.all([author.waitForResponse((response) => response.url().startsWith(house.origin)), author.getByRole("button").click()]);
  expect(answer.status()).toBe(403);
  await expect(author.locator(".kept")).toHaveText(BODY);
  await expect(author.locator("form, textarea")).toHaveCount(0);
});

test("nor does a neighbour's page learn what comes back to a request that it sends unseen", async () => {
  await author.goto(toNeighbour());
  const outcome = await author.evaluate(
    ([target = "", body = ""]) =>
      fetch(target, { method: "POST", mode: "no-cors", credentials: "include", body: new URLSearchParams({ passage: "abschnitt", kind: "question", body, terms: "ja" }) }).then(
        () => "answered",
        () => "blocked",
      ),
    [`${house.origin}/papier/kurze-wege`, BODY],
  );
  expect(outcome).toBe("blocked");
});

test("nothing of it was stored, and nobody was signed out", async () => {
  expect(look(house, (db) => [db.select({ n: count() }).from(contributions).get()?.n, db.select({ n: count() }).from(drafts).get()?.n])).toEqual([0, 0]);
  await author.goto(`${house.origin}/konto`);
  await expect(author.getByRole("heading", { name: "Konto" })).toBeVisible();
});

/** Another port of the same machine: another origin, yet the same site, so that the session's cookie travels along. */
function toNeighbour(): string {
  return `http://localhost:${(neighbour.address() as AddressInfo).port}`;
}

function toForeignPage(target: string): string {
  const passage = look(house, (db) => db.select({ id: passages.id }).from(passages).limit(1).get()?.id);
  const fields = Object.entries({ passage: passage ?? "", kind: "question", body: BODY, terms: "ja" });
  return `<!doctype html><title>Nachbarin</title><form method="post" action="${target}">${fields.map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`).join("")}<button>Gewinnen</button></form>`;
}
