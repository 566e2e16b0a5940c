import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAskedTerms } from "#app/accounts/consents.server.ts";
import { findViewer, requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { findBan } from "#app/accounts/writing-bans.server.ts";
import { askForPlace } from "#app/discussion/ask-for-place.ts";
import { contributionForm, toConsents } from "#app/discussion/contribution-form.ts";
import { findComposer } from "#app/discussion/find-composer.server.ts";
import { findResubmission } from "#app/discussion/phases.server.ts";
import { findPlace, findPlaceNow, findSection } from "#app/discussion/place.server.ts";
import { toPlacePath, toWelcomePath } from "#app/discussion/place.ts";
import { findQuote } from "#app/discussion/quote.ts";
import { readSection } from "#app/discussion/read-section.server.ts";
import { SectionPage } from "#app/discussion/SectionPage.tsx";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { OlderSection } from "#app/paper/OlderSection.tsx";
import { readOlderSection } from "#app/paper/older-section.server.ts";
import { findPassageNow } from "#app/paper/read-paper.server.ts";
import { toSectionFeedPath } from "#app/site/feeds.ts";
import { withNotice } from "#app/text/notices.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { toErrorTitle, toPublicMeta } from "#app/title.ts";
import { tooMany } from "#app/too-many.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error, ...place }) => {
  if (!data) return toErrorTitle(error);
  const { key, title } = data.section;
  return toPublicMeta(place, {
    title: [title, "Papier"], path: `/papier/${key}${data.isOlder ? `?fassung=${data.version.number}` : ""}`, type: "article",
    description: `„${title}“: ein Abschnitt des Positionspapiers „Integration in Bewegung bringen“ und was Fachleute dazu sagen.`,
    feed: { title: `Beiträge zu „${title}“`, path: toSectionFeedPath(key) },
  });
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const fassung = Number(new URL(request.url).searchParams.get("fassung"));
  const older = fassung > 0 ? readOlderSection(context.db, { number: fassung, key: params.section }) : undefined;
  if (older) return page({ ...older, isOlder: true as const });
  const found = findSection(context.db, params.section);
  if (!found) throw json(null, { status: 404 });
  const viewer = (await findViewer({ request, context }))?.person ?? null;
  const { version, section } = found;
  const resubmission = findResubmission(context.db, context.now());
  const mayWrite = resubmission.isOpen;
  const search = new URL(request.url).searchParams;
  const wanted = { place: search.get("schreiben"), cited: { quote: search.get("zitat") ?? "", quoteBefore: search.get("davor") }, preview: search.has("vorschau") };
  const isTextOnly = search.get("ansicht") === "text";
  const { parts, ...read } = readSection(context.db, { ...found, viewer, mayWrite });
  for (const { mark, bytes } of parts) context.parts.set(mark, bytes);
  return page({
    isOlder: false as const,
    section: { key: section.key, title: section.title, part: section.part },
    version: { label: version.label, datedOn: version.datedOn, sourceNote: version.sourceNote, countedSince: version.countedSince },
    isSignedIn: viewer !== null,
    mayWrite,
    resubmission,
    isTextOnly,
    isShut: wanted.place !== null && !mayWrite,
    ban: (viewer && findBan(context.db, viewer, context.now())) ?? null,
    composer: viewer && mayWrite && !isTextOnly ? findComposer(context.db, { version, section, author: viewer, wanted }) : null,
    ...read,
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, limits } = context;
  const author = await requirePractitioner({ request, context });
  const asked = findAskedTerms(db, author);
  const form = parseForm(await request.formData(), contributionForm({ asksForTerms: asked !== null }));
  const typed = { ...form.typed, passage: findPassageNow(db, { id: form.typed.passage ?? "" })?.id ?? form.typed.passage };
  const isGone = findSection(db, params.section) === undefined;
  if (!form.ok && isGone) throw json({ typed }, { status: 404 });
  if (!form.ok) return json({ errors: form.errors, typed, isClosed: false }, { status: 422 });
  const { draft: draftId, passage, quote: words = "", quoteBefore, kind, body, details } = form.value;
  const place = findPlace(db, { sectionKey: params.section, passage });
  if (!place) throw json({ typed }, { status: 404 });
  const quote = findQuote(place.passage?.plain ?? "", { quote: words, quoteBefore });
  if (words !== "" && !quote) return json({ errors: { quote: "Diese Worte stehen nicht an dieser Stelle. Wählen Sie den Satz noch einmal." }, typed, isClosed: false }, { status: 422 });
  const by = { person: author.id };
  const spent = await limits.spend("contribution", by);
  if (!spent.ok) return tooMany(spent, { typed, isClosed: false });
  const submitted = submitContribution(db, { author, place, quote, kind, body, details, consents: toConsents(form.value), draftId, now: context.now() });
  if (!submitted.ok || submitted.repeated) await limits.giveBack("contribution", by);
  if (!submitted.ok && isGone) throw json({ typed }, { status: 404 });
  if (!submitted.ok && submitted.problem === "closed") return json({ errors: {}, typed, isClosed: true }, { status: 409 });
  if (!submitted.ok && submitted.problem === "banned") return json({ errors: {}, typed, isClosed: false }, { status: 403 });
  if (!submitted.ok) return json({ errors: { body: "Die Formatierung ist zu tief verschachtelt. Vereinfachen Sie Listen und Zitate." }, typed, isClosed: false }, { status: 422 });
  const there = toPlacePath(findPlaceNow(db, place));
  return redirect(withNotice(asked?.isFirst ? toWelcomePath(there) : there, submitted.repeated ? "schon-da" : "eingereicht", { nr: toContributionNumber(submitted.number) }), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function SectionRoute() {
  const [read, refused] = [useLoaderData<typeof loader>(), useActionData<typeof action>()];
  if (read.isOlder) return <OlderSection {...read} />;
  return <SectionPage {...read} {...askForPlace({ composer: read.composer, refused: refused ?? null })} />;
}
