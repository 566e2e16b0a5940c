import { request } from "node:http";
import { expect, test } from "vitest";
import { HOST, knockAt, openPorch, SHEET } from "./porch.ts";

test.each(["/", SHEET, "/healthz", "/%"])("HEAD at %s answers as GET does, without the body", async (path) => {
  const porch = await openPorch();
  const full = await knockAt(porch, { path });
  const head = await knockAt(porch, { path, method: "HEAD" });
  expect(full.text).not.toBe("");
  expect([head.text, head.status, head.headers["content-type"]]).toEqual(["", full.status, full.headers["content-type"]]);
});

test("files are kept for good, since their name changes with their content", async () => {
  const porch = await openPorch();
  const answered = await knockAt(porch, { path: SHEET });
  expect(answered.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(answered.headers["content-type"]).toBe("text/css; charset=utf-8");
  expect([answered.text, porch.passedOn.length]).toEqual(["p{}", 0]);
});

test.each(["/assets/unbekannt.css", `${SHEET}/`, "/assets/../bin/start.ts", "/assets/%2e%2e/package.json", "/assets/haus.js"])("%s is no file; the application answers", async (path) => {
  const porch = await openPorch();
  await knockAt(porch, { path });
  expect(porch.passedOn).toHaveLength(1);
});

test("the sign of life needs neither application nor database", async () => {
  const porch = await openPorch({ answer: () => Promise.reject(new Error("asleep")) });
  expect(await knockAt(porch, { path: "/healthz" })).toMatchObject({ status: 200, text: "ok\n" });
  expect(porch.passedOn).toEqual([]);
});

test("stopping lets a request under way finish and takes no new one", async () => {
  const arrival = newSignal();
  const end = newSignal();
  const porch = await openPorch({
    answer: async () => {
      arrival.give();
      await end.given;
      return new Response("fertig");
    },
  });
  const underWay = knockAt(porch);
  await arrival.given;
  const stopped = porch.stop();
  await expect(knockAt(porch)).rejects.toThrow("ECONNREFUSED");
  end.give();
  expect((await underWay).text).toBe("fertig");
  await stopped;
});

test("the application learns when the reader has gone", async () => {
  const arrival = newSignal();
  const departure = newSignal();
  const porch = await openPorch({
    answer: async ({ signal }) => {
      signal.addEventListener("abort", () => departure.give());
      arrival.give();
      await departure.given;
      return new Response("");
    },
  });
  const reader = request({ host: "127.0.0.1", port: porch.port, headers: { host: HOST }, agent: false }).on("error", () => {});
  reader.end();
  await arrival.given;
  reader.destroy();
  await expect(departure.given).resolves.toBeUndefined();
});

function newSignal(): { given: Promise<void>; give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}
