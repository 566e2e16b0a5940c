import { describe, expect, test } from "vitest";
import { HUMAN, isRestriction, type Restriction, RETURNED_REDRESS, toOccasion, toScope } from "#app/text/statement.ts";
import { composeMail } from "#app/notifications/mails.ts";
import type { MailKind } from "#app/notifications/mail-kinds.ts";
import { OUTCOMES } from "#db/schema/sets.ts";
import { surroundings } from "#tests/notifications/post-office.ts";

const MAILS: Record<Restriction, MailKind> = { cut: "published-cut", return: "returned", reject: "rejected", hide: "hidden" };
const decided = { number: "B-042", place: "Rn. 12", reason: "strafbarer Inhalt", clause: 8, explanation: "Der zweite Satz droht.", legalGround: "§ 241 StGB", complainUntil: Date.UTC(2019, 3, 1, 8), path: "/papier/stellen#b-042" };
const mail = (outcome: Restriction, wasReported: boolean) => composeMail(MAILS[outcome], { ...decided, wasReported }, surroundings)!.text;

test("cut, returned, rejected and hidden words are kept from the public; nothing else is", () => {
  expect(OUTCOMES.filter(isRestriction)).toEqual(Object.keys(MAILS));
  expect(isRestriction(null)).toBe(false);
});

describe.each(Object.keys(MAILS) as Restriction[])("the statement of reasons after %s", (outcome) => {
  test("says what is restricted and how long, why, by which clause and law, that a human decided, and how to object", () => {
    const redress = outcome === "return" ? [RETURNED_REDRESS] : ["bis 1.\u00a0April 2019 Beschwerde", "/beitraege/B-042/beschwerde", "Rechtsweg"];
    for (const words of [toScope(outcome), "strafbarer Inhalt (Netiquette, Ziffer 8)", "§ 241 StGB", decided.explanation, HUMAN, ...redress]) expect(mail(outcome, false)).toContain(words);
  });

  test.each([true, false])("says whether it came from a report: %s", (wasReported) => {
    expect(mail(outcome, wasReported)).toContain(toOccasion(outcome, { wasReported }));
    expect(mail(outcome, wasReported).includes("Anlass war eine Meldung.")).toBe(wasReported);
  });
});
