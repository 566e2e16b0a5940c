import { createServer } from "node:http";
import { createRequestHandler, json, type LoaderFunctionArgs, type ServerBuild } from "@remix-run/node";
import { Outlet, RemixServer, useLoaderData } from "@remix-run/react";
import { asc, eq } from "drizzle-orm";
import { createElement as h, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { findViewer } from "#app/accounts/doorkeeper.server.ts";
import { toPersonLine } from "#app/accounts/person-line.ts";
import { findSection } from "#app/discussion/place.server.ts";
import { readEnv } from "#app/env.server.ts";
import { listPassages } from "#app/paper/read-paper.server.ts";
import { toDay } from "#app/text/dates.ts";
import { KIND_WORDS, toContributionNumber } from "#app/text/words.ts";
import { openDatabase } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { sendResponse, toRequest } from "#server/remix.ts";
import { SECTION } from "./furnish.ts";

/** The same passages and contributions as one would write them with Remix alone: a loader, a component for each, rendered per request. */
const env = readEnv({ MODE: "test" });
const { db } = openDatabase(env.databasePath);

async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await findViewer({ request, context: { db, env, now: Date.now } as LoaderFunctionArgs["context"] });
  const found = findSection(db, SECTION);
  if (!found || !viewer) throw new Error("nobody, or nothing to read");
  const rows = db.select().from(published).where(eq(published.sectionId, found.section.id)).orderBy(asc(published.number)).all();
  const contributions = rows.map((row) => ({ number: toContributionNumber(row.number), kind: row.kind, html: row.html, who: toPersonLine(row), day: toDay(row.firstPublishedAt), passageId: row.passageId }));
  return json({ title: found.section.title, passages: listPassages(db, found.section), contributions });
}

type Data = { title: string; passages: { id: string; number: string; html: string }[]; contributions: Shown[] };
type Shown = { number: string; kind: keyof typeof KIND_WORDS | null; html: string; who: string; day: string; passageId: string | null };

function Section(): ReactNode {
  const { title, passages, contributions } = useLoaderData() as unknown as Data;
  return h("main", {}, h("h1", {}, title), passages.map((passage) => h(Passage, { key: passage.id, passage, contributions: contributions.filter(({ passageId }) => passageId === passage.id) })));
}

function Passage({ passage, contributions }: { passage: Data["passages"][number]; contributions: Shown[] }) {
  const text = h("div", { className: "passage__text" }, h("a", { className: "rn", href: `#rn-${passage.number}` }, passage.number), h("div", { className: "prose", dangerouslySetInnerHTML: { __html: passage.html } }));
  return h("div", { className: "passage", id: `rn-${passage.number}` }, text, h("div", { className: "margin" }, contributions.map((contribution) => h(Contribution, { key: contribution.number, contribution }))));
}

function Contribution({ contribution: { number, kind, html, who, day } }: { contribution: Shown }) {
  const mark = h("span", { className: "kind" }, h("svg", { className: "mark", viewBox: "0 0 20 20", "aria-hidden": true }, h("path", { d: "M4 7.5h12M4 12.5h12" })), kind && KIND_WORDS[kind].word);
  return h(
    "article",
    { className: "contribution", id: number.toLowerCase(), "aria-labelledby": `t-${number}` },
    h("div", { className: "contribution__head" }, h("h3", { id: `t-${number}` }, mark, h("span", { className: "hidden" }, number)), h("a", { className: "contribution__nr", href: `/beitraege/${number}` }, number)),
    h("p", { className: "contribution__who" }, h("span", {}, who), h("span", { className: "nowrap" }, day)),
    h("div", { className: "contribution__body", dangerouslySetInnerHTML: { __html: html } }),
  );
}

const Root = () => h("html", { lang: "de" }, h("head", {}, h("meta", { charSet: "utf-8" })), h("body", {}, h(Outlet)));
const entry: ServerBuild["entry"]["module"] = {
  default: (request, status, headers, context) => {
    headers.set("Content-Type", "text/html; charset=utf-8");
    return new Response(`<!doctype html>${renderToString(h(RemixServer, { context, url: request.url }))}`, { status, headers });
  },
};
const build = {
  entry: { module: entry },
  routes: { root: { id: "root", path: "", module: { default: Root } }, section: { id: "section", parentId: "root", path: "seite", module: { default: Section, loader } } },
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
  assetsBuildDirectory: "", publicPath: "/", basename: "/", mode: "production", isSpaMode: false, future: {},
} as unknown as ServerBuild;
const answer = createRequestHandler(build, "production");

const server = createServer((incoming, outgoing) => {
  const request = toRequest(incoming, { origin: "http://localhost", body: undefined, signal: new AbortController().signal });
  answer(request).then((response) => sendResponse(outgoing, { answer: response }, {})).catch((error: unknown) => console.error(error));
});
server.listen(0, "127.0.0.1", () => console.log(`Bereit: http://localhost:${(server.address() as { port: number }).port}`));
process.once("SIGTERM", () => process.exit(0));
