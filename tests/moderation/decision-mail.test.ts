import { describe, expect, test } from "vitest";
import { hideContribution, reverseDecision } from "#app/moderation/change-decision.server.ts";
import { decide, type DecisionToMake } from "#app/moderation/decide.server.ts";
import { toMail } from "#app/notifications/deliver.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { givenDecided, givenDiscussion, givenModerator, givenPending, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { surroundings } from "#tests/notifications/post-office.ts";
import { freshDatabase } from "#tests/support/database.ts";

const EXPLANATION = "Bitte nennen Sie Frau Meier nicht beim Namen.";
const BODY = "Frau Meier aus dem Bürgerbüro hat uns geholfen, mit viel Geduld.";

function newestMail(db: Db) {
  return toMail(listNewestMails(db, 1)[0]!, surroundings)!;
}

function mailAfter(decision: Partial<DecisionToMake> & Pick<DecisionToMake, "outcome">, place?: { section?: string; nth?: number | null }) {
  const { db } = freshDatabase();
  givenDiscussion(db);
  const { revisionId } = givenPending(db, { body: BODY, ...(place ? { place: somewhere(db, place) } : {}) });
  decide(db, { moderator: givenModerator(db), revisionId, now: NOW, ...decision });
  return newestMail(db);
}

describe("a mail says what was decided, why, and what one can do", () => {
  test("published", () => {
    const { subject, text } = mailAfter({ outcome: "publish" });
    expect(subject).toBe("B-001 ist veröffentlicht");
    expect(text).toContain("Ihr Beitrag B-001 (Rn.\u00a04) ist veröffentlicht:\nhttps://diskussion.example/papier/stellen#b-001");
  });

  test("published, about a whole section", () => {
    expect(mailAfter({ outcome: "publish" }, { section: "kurze-wege", nth: null }).text).toContain("(„Kurze Wege“) ist veröffentlicht:\nhttps://diskussion.example/papier/kurze-wege#b-001");
  });

  test.each([
    ["return", "B-001 kommt zur Überarbeitung zurück", "https://diskussion.example/beitraege/B-001/bearbeiten"],
    ["reject", "B-001 wird nicht veröffentlicht", "https://diskussion.example/beitraege/B-001/bearbeiten"],
    ["cut", "B-001 ist mit einer Kürzung veröffentlicht", "https://diskussion.example/papier/stellen#b-001"],
  ] as const)("%s", (outcome, title, link) => {
    const { subject, text } = mailAfter({ outcome, reason: "personal-data", explanation: EXPLANATION, cutBody: "aus dem Bürgerbüro hat uns geholfen, mit viel Geduld." });
    expect(subject).toBe(title);
    expect(text).toContain("Grund: personenbezogene Daten Dritter (Netiquette, Ziffer 3)\nhttps://diskussion.example/netiquette#ziffer-3");
    expect(text).toContain(link);
  });

  test.each(["return", "reject", "cut"] as const)("%s with the words to the author", (outcome) => {
    expect(mailAfter({ outcome, reason: "other", explanation: EXPLANATION, cutBody: "hat uns geholfen, mit viel Geduld." }).text).toContain(EXPLANATION);
  });

  test.each(["return", "reject", "cut"] as const)("%s for a criminal content with its legal ground", (outcome) => {
    expect(mailAfter({ outcome, reason: "illegal", legalGround: "§ 185 StGB", cutBody: "hat uns geholfen, mit viel Geduld." }).text).toContain("§ 185 StGB");
  });

  test("hidden", () => {
    const { db } = freshDatabase();
    givenDiscussion(db);
    const { number } = givenPublished(db);
    hideContribution(db, { moderator: givenModerator(db), number, reason: "hatred", explanation: EXPLANATION, now: NOW + 1 });
    const { subject, text } = newestMail(db);
    expect(subject).toBe("B-001 ist ausgeblendet");
    for (const words of ["Diskriminierung oder Hass (Netiquette, Ziffer 2)", EXPLANATION, "https://diskussion.example/beitraege/B-001/bearbeiten"]) expect(text).toContain(words);
  });

  test("published after all", () => {
    const { db } = freshDatabase();
    givenDiscussion(db);
    const { decisionId } = givenDecided(db, "rejected");
    reverseDecision(db, { moderator: givenModerator(db), decisionId, now: NOW + 1 });
    expect(newestMail(db).subject).toBe("B-001 ist veröffentlicht");
  });
});

test("no mail is written about a second opinion", () => {
  const { db } = freshDatabase();
  givenDiscussion(db);
  decide(db, { moderator: givenModerator(db), revisionId: givenPending(db).revisionId, outcome: "second", explanation: "Bitte ansehen.", now: NOW });
  expect(listNewestMails(db, 10)).toEqual([]);
});
