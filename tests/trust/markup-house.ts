import { blockPerson } from "#app/accounts/blocks.server.ts";
import type { Admin, Moderator, Practitioner, TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { LONGEST_MUNICIPALITY, LONGEST_NAME, LONGEST_ORGANISATION } from "#app/accounts/profile-form.ts";
import { saveDraft } from "#app/discussion/drafts.server.ts";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { DETAIL_NAMES, DETAILS, type DetailName } from "#app/discussion/example-details.ts";
import { listSentences } from "#app/discussion/quote.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { releaseAnswers, findRelease } from "#app/evaluation/release-answers.server.ts";
import { markQuote } from "#app/evaluation/marked-quotes.server.ts";
import { addTeamNote } from "#app/evaluation/team-notes.server.ts";
import { LONGEST_TOPIC } from "#app/evaluation/topic-form.ts";
import { addTopic } from "#app/evaluation/topics.server.ts";
import { banAuthor } from "#app/moderation/ban.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { decideComplaint, fileComplaint, findContestable } from "#app/moderation/complaints.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import { addNote } from "#app/moderation/notes.server.ts";
import { openComplaints } from "#app/moderation/open-complaints.server.ts";
import { readTemplates, saveTemplates } from "#app/moderation/templates.server.ts";
import { saveWatchedWords } from "#app/moderation/watched-words.server.ts";
import { parsePaper } from "#app/paper/parse-paper.ts";
import { answerBarrier } from "#app/site/answer-barrier.server.ts";
import { fileBarrier } from "#app/site/file-barrier.server.ts";
import { findWording, saveVersion } from "#app/site/page-versions.server.ts";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";
import { toPlainWords } from "#app/text/plain-words.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";
import type { Db, OpenDb } from "#db/open.ts";
import { barriers } from "#db/schema/site.ts";
import { tryAnswer } from "#tests/evaluation/answered.ts";
import { givenReleasedSummary } from "#tests/evaluation/summarised.ts";
import { currentRevision, givenOpenPhase, givenPaper, givenPractitioner, givenStaff, somewhere } from "#tests/support/builders.ts";
import { listMarkup, listTargets, MARKDOWN_SLOTS } from "./hostile-markup.ts";

const LONGEST_BODY = 4600;
const SECTIONS = ["stellen", "wege", "leute"];

export type MarkupHouse = ReturnType<typeof fillWithMarkup>;

/** Hands out what was not handed out before for the same place, as it would be stored, and counts. */
class Cases {
  readonly told = new Set<string>();
  readonly #left = new Map<string, string[]>();
  readonly #all: string[];

  constructor(all: string[]) {
    this.#all = all.map(toStoredText).filter((words) => /[\p{L}\p{N}]/u.test(words));
  }

  next(slot: string, longest: number): string {
    const left = this.#left.get(slot) ?? this.#all.filter((words) => countCodePoints(words) <= longest && !words.includes("\n"));
    this.#left.set(slot, left);
    const words = left.shift() ?? "";
    return words === "" ? "Goslar" : this.tell(slot, words);
  }

  tell(slot: string, words: string): string {
    this.told.add(`${slot}: ${words}`);
    return words;
  }
}

/** A house in which everybody wrote markup wherever there is something to write: through the rooms' own verbs, as it comes out of the forms. `count`: so many cases at least. */
export function fillWithMarkup({ db }: OpenDb, { count, now }: { count: number; now: number }) {
  const size = Math.ceil((count * 0.92) / MARKDOWN_SLOTS.length);
  const [markup, targets] = [listMarkup(size), listTargets(size)];
  const cases = new Cases([...markup, ...listMarkup(size * 3).slice(size), ...targets]);
  givenPaper(db, toHostilePaper(cases, [...markup, ...targets]));
  givenOpenPhase(db, { opensAt: now - 1000 });
  const staff = { moderator: givenStaff(db, "moderator") as unknown as Moderator, second: givenStaff(db, "moderator") as unknown as Moderator, team: givenStaff(db, "team") as unknown as TeamMember, admin: givenStaff(db, "admin") as Admin };
  const bodies = pack(cases, markup, targets);
  const scene = { db, cases, now, ...staff };
  const authors: Practitioner[] = [];
  for (let nth = 0; bodies.length > 0; nth++) authors.push(addContribution(scene, bodies.splice(0, 4), nth));
  addRefused(scene, authors[0]!);
  addPages(scene, markup);
  saveTemplates(db, { words: Object.fromEntries(Object.keys(readTemplates(db)).map((reason) => [reason, cases.next("template", 1000)])) as never, now });
  saveWatchedWords(db, { words: Array.from({ length: 20 }, () => cases.next("watched", 60)), now });
  return { staff, authors, cases: cases.told, markup };
}

type Scene = { db: Db; cases: Cases; now: number; moderator: Moderator; second: Moderator; team: TeamMember; admin: Admin };

/** As many cases as fit into a text, each a paragraph that leaves what follows alone; a case that swallows the rest comes last. */
function pack(cases: Cases, markup: string[], targets: string[]): string[] {
  const bodies: string[] = [];
  let body = "";
  for (const [nth, one] of markup.entries()) {
    for (const [slot, toMarkdown] of MARKDOWN_SLOTS.entries()) {
      const piece = toStoredText(toMarkdown({ markup: one, target: targets[nth % targets.length]!, nth: nth * 100 + slot }));
      const joined = body === "" ? piece : `${body}\n\n${piece}`;
      if (!renderUntrusted(piece).ok || countCodePoints(piece) < 2) continue;
      cases.tell(`markdown ${slot}`, piece);
      if (countCodePoints(joined) > LONGEST_BODY) [body] = [piece, bodies.push(body)];
      else body = joined;
      if (swallowsTheRest(piece)) [body] = ["", bodies.push(body)];
    }
  }
  return [...bodies, body].filter((words) => countCodePoints(words) >= 20 && renderUntrusted(words).ok);
}

function swallowsTheRest(piece: string): boolean {
  const rendered = renderUntrusted(`${piece}\n\n**Ende**`);
  return !rendered.ok || !rendered.html.endsWith("<p><strong>Ende</strong></p>");
}

/** A former wording, a public one and one that waits, and an answer of the project to them; with all that others say of it. */
function addContribution({ db, cases, now, moderator, team }: Scene, [former = "", shown = former, waiting = shown, answer = "Danke."]: string[], nth: number): Practitioner {
  const sectionKey = SECTIONS[nth % SECTIONS.length]!;
  const place = somewhere(db, { section: sectionKey, nth: 1 + (nth % 3) });
  const author = givenPractitioner(db, { shownName: cases.next("name", LONGEST_NAME), organisation: cases.next("organisation", LONGEST_ORGANISATION), municipality: cases.next("municipality", LONGEST_MUNICIPALITY), showsName: 1, showsOrganisation: 1, showsMunicipality: 1 });
  const toDetails = () => Object.fromEntries(DETAIL_NAMES.map((name) => [name, cases.next(`details ${name}`, DETAILS[name].longest)])) as Record<DetailName, string>;
  const quote = listSentences(place.passage!.plain)[0];
  const submitted = submitContribution(db, { author, place, kind: "example", body: former, details: toDetails(), quote: quote ? { quote, quoteBefore: "", quoteAfter: "" } : undefined, now });
  if (!submitted.ok) throw new Error(submitted.problem);
  const { number } = submitted;
  const publish = () => decide(db, { moderator, revisionId: currentRevision(db, number).id, outcome: "publish", explanation: cases.next("explanation", 2000), now });
  publish();
  editContribution(db, { author, number, kind: "example", body: shown, details: toDetails(), now });
  publish();
  const html = currentRevision(db, number).html;
  fileReport(db, { reporter: null, email: `gast-${nth}@stadt.example`, number, reason: "insult", words: cases.next("report", 2000), now });
  addNote(db, { moderator, number, words: cases.next("note", 2000), now });
  addTeamNote(db, { author: team, sectionKey, number, words: cases.next("team note", 2000), now });
  addTopic(db, { sectionKey, number, name: cases.next("topic", LONGEST_TOPIC), now });
  markQuote(db, { author: team, sectionKey, number, quote: toPlainWords(html).slice(0, 150), now });
  const answered = tryAnswer(db, { author: team, numbers: [number], body: answer, section: sectionKey, now });
  if (!answered.ok) throw new Error(answered.problem);
  releaseAnswers(db, { author: team, sectionKey, seen: findRelease(db, sectionKey).seen, now });
  if (nth < SECTIONS.length) givenReleasedSummary(db, { author: team, section: sectionKey, body: `[B-001] ${answer}`, now });
  editContribution(db, { author, number, kind: "example", body: waiting, details: toDetails(), now });
  saveDraft(db, { author, place, kind: "example", body: waiting, details: toDetails(), now });
  return author;
}

/** What was rejected, hidden and cut, what was said about it, and whoever may not write or come in any more. */
function addRefused({ db, cases, now, moderator, second, admin }: Scene, author: Practitioner) {
  const submit = (by: Practitioner) => {
    const submitted = submitContribution(db, { author: by, place: somewhere(db), kind: "question", body: `Ein Satz, der bleiben kann. ${cases.next("cut", 200)}`, now });
    if (!submitted.ok) throw new Error(submitted.problem);
    return { number: submitted.number, revisionId: currentRevision(db, submitted.number).id };
  };
  const grounds = () => ({ explanation: cases.next("explanation", 2000), legalGround: cases.next("ground", 200), now });
  for (let n = 0; n < 4; n++) {
    const { number, revisionId } = submit(author);
    decide(db, { moderator, revisionId, outcome: n % 2 === 0 ? "reject" : "return", reason: "illegal", ...grounds() });
    const contestable = findContestable(db, { author, number, now });
    if (contestable) fileComplaint(db, { author, number, decisionId: contestable.decision.id, words: cases.next("complaint", 2000), now });
  }
  const [complaint] = openComplaints(db).all();
  if (complaint) decideComplaint(db, { moderator: second, id: complaint.id, result: "dismissed", answer: cases.next("complaint answer", 2000), now });
  const hidden = submit(author);
  decide(db, { moderator, revisionId: hidden.revisionId, outcome: "publish", now });
  hideContribution(db, { moderator, number: hidden.number, reason: "insult", ...grounds() });
  decide(db, { moderator, revisionId: submit(author).revisionId, outcome: "cut", reason: "insult", cutBody: "Ein Satz, der bleiben kann.", ...grounds() });
  decide(db, { moderator, revisionId: submit(author).revisionId, outcome: "second", ...grounds() });
  const banned = givenPractitioner(db, { shownName: cases.next("name", LONGEST_NAME), showsName: 1 });
  banAuthor(db, { moderator, number: submit(banned).number, reason: "spam", explanation: cases.next("ban", 2000), endsAt: null, now });
  blockPerson(db, { admin, personId: banned.id, words: cases.next("block", 500), now });
}

/** Legal pages in two wordings, and barriers with their answers. */
function addPages({ db, cases, now, admin }: Scene, markup: string[]) {
  for (const [nth, page] of (["imprint", "privacy", "terms", "accessibility"] as const).entries()) {
    for (const half of [0, 1]) {
      const pieces = markup.filter((_, at) => at % 8 === nth * 2 + half).slice(0, 60).map((one, at) => `## ${one.replaceAll("\n", " ")} {#anker-${at}}\n\nText ${one.replaceAll("\n", " ")}\n\n[[${one.replaceAll(/[[\]\n]/g, "")}]]`);
      const body = toStoredText(pieces.join("\n\n")).slice(0, 28_000);
      const saved = saveVersion(db, { admin, page, body, changes: cases.next("changes", 1000), seen: findWording(db, page).number, now });
      if (saved.ok) for (const piece of pieces) cases.tell(`page ${page}`, piece);
    }
  }
  for (let n = 0; n < 10; n++) fileBarrier(db, { words: cases.next("barrier", 2000), path: "/papier", email: `barriere-${n}@stadt.example`, now });
  const [first] = db.select({ id: barriers.id }).from(barriers).all();
  if (first) answerBarrier(db, { admin, id: first.id, answer: cases.next("barrier answer", 2000), now });
}

/** All that the paper takes of it: in the titles of sections and parts, in passages, in footnotes. */
function toHostilePaper(cases: Cases, all: string[]): string {
  const head = `---\ntitle: ${JSON.stringify(all[0])}\nversion: ${JSON.stringify(all[1])}\nauthors: ${JSON.stringify(all[2])}\n---\n\n`;
  const isTaken = (words: string) => parsePaper(`${head}# A {#a}\n\n${words}\n\n## ${words}\n\nText[^1].\n\n[^1]: ${words}\n`).ok;
  const taken = all.slice(0, 400).map((words) => toStoredText(words).replaceAll("\n", " ")).filter((words) => words !== "" && !words.includes("{") && isTaken(words));
  const share = Math.ceil(taken.length / SECTIONS.length);
  const sections = SECTIONS.map((key, nth) => {
    const own = taken.slice(nth * share, (nth + 1) * share);
    for (const words of own) cases.tell("paper", words);
    const passages = own.map((words, at) => `${at % 5 === 0 ? `## Teil ${at} ${words}\n\n` : ""}Absatz ${at}: ${words}[^${nth}-${at}]\n\n[^${nth}-${at}]: Fußnote ${words}`);
    return `# ${own[0] ?? "Titel"} {#${key}}\n\nEin erster Satz.\n\nEin zweiter Satz.\n\n${passages.join("\n\n")}`;
  });
  return `${head}${sections.join("\n\n")}\n`;
}
