import type { Kind } from "#db/schema/sets.ts";
import { drawContribution, drawTombstone, joinContribution } from "#app/discussion/drawing.ts";
import { drawDetails } from "#app/discussion/example-details.ts";
import { type Acting, fillFeet, withFootSlots } from "#app/discussion/foot.ts";
import type { Resubmission } from "#app/discussion/phase.ts";
import type { OwnContribution, PlacedOwn, ShownContribution } from "#app/discussion/shown-contribution.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { toContributionNumber } from "#app/text/words.ts";

/** All people, towns and words here are invented. */
export const NOW = Date.UTC(2018, 9, 12, 9, 30);
export const SECTION = { sectionKey: "beispiel", sectionTitle: "Ein Abschnitt zum Ansehen" };

const NOTHING_BESIDES = { quote: null, quoteBefore: null, isReply: false, answers: null, isTombstone: false, supports: 0, isTeam: false, earlierVersion: null, standing: null, ...SECTION, passageId: "beispiel", passageNumber: "24", answer: null, replies: [] };
type Given = Partial<Omit<ShownContribution, "number" | "drawing" | "kind">> & { number: number; kind: Kind | null; html: string; who: string };

function toShown({ number, kind, html, ...besides }: Given): ShownContribution {
  const { quote = null } = besides;
  return { ...NOTHING_BESIDES, ...besides, id: String(number), number: toContributionNumber(number), kind, drawing: drawContribution({ number, kind, quote, html, firstPublishedAt: NOW - number * DAY_LENGTH / 100 }) };
}

const REPLIES = [
  toShown({ number: 902, kind: null, isReply: true, answers: "B-901", who: "Fachperson aus einer Landgemeinde in Bayern", html: "<p>Bei einer halben Stelle bleibt von der offenen Tür wenig übrig.</p>" }),
  toShown({ number: 903, kind: null, isReply: true, answers: "B-901", who: "Rieke Lindenau, Projektteam", isTeam: true, html: "<p>Wir nehmen beides auf: die Tür und die Stunden.</p>" }),
];

export const OBJECTION = toShown({
  number: 901, kind: "objection", who: "Jana Wendeborn, Kommunalverwaltung, Mittelstadt in Niedersachsen", supports: 7, replies: REPLIES,
  quote: "Wer zwei Aufgaben hat, erfüllt keine ganz.",
  html: "<p>Die Doppelrolle ist nicht nur ein Mangel. Bei uns öffnet gerade das Ehrenamt Türen, die eine Stelle allein nie aufbekäme. Was fehlt, ist die Stunde, nicht die zweite Aufgabe.</p>",
});

export const QUESTION = toShown({
  number: 904, kind: "question", who: "Kommunalpolitik, Kleinstadt in Rheinland-Pfalz", supports: 4,
  html: "<p>Woher stammt die Angabe von 40 Arbeitstagen? Zählt die Abrechnung mit?</p>",
  answer: { disposition: "adopted", html: "<p>Gemeint sind Antrag, Zwischenbericht und Abrechnung zusammen. Das steht jetzt so im Text.</p>", wordingAt: NOW, isOutdated: true },
});

export const EXAMPLE = toShown({
  number: 905, kind: "example", who: "Tjark Odefey, Initiative/Ehrenamt", supports: 12,
  html: `<p>Unser Frühstück im Bahnhof gibt es seit zwei Jahren. Es braucht einen Schlüssel, eine Kaffeemaschine und jemanden, der bleibt.</p>${drawDetails({ municipality: "Ollerbrück", since: "Herbst 2016", helped: "Ein Schlüssel vom Bauhof.", hindered: "Die Nutzungsordnung von 1987.", contact: "fruehstueck@ollerbrueck.example" })}`,
});

export const LISTED = toShown({ number: 909, kind: "agreement", who: "Fachperson aus einer Mittelstadt in Thüringen, Kommunalverwaltung", html: "<p>Das trifft zu, auch bei uns.</p>" });

export const FORMER = toShown({ number: 910, kind: "question", who: "Fachperson aus dem Saarland", html: "<p>Warum fällt dieser Satz weg?</p>", earlierVersion: 1, standing: "standing", passageId: null, passageNumber: null });

export const CUT = toShown({
  number: 906, kind: "addition", who: "Fachperson mit überörtlicher Aufgabe in Hessen", earlierVersion: 1, standing: "settled",
  html: '<p>Auch der Fahrplan entscheidet. <span class="cut">[gekürzt: personenbezogene Daten Dritter]</span> Nach 18 Uhr fährt kein Bus mehr zum Kurs.</p>',
});

export const GONE: ShownContribution = {
  ...toShown({ number: 907, kind: null, who: "", html: "", isTombstone: true, replies: [toShown({ number: 908, kind: null, isReply: true, answers: "B-907", who: "Fachperson aus einer Kleinstadt in Sachsen", html: "<p>Das sehe ich genauso, nur aus der anderen Richtung.</p>" })] }),
  drawing: drawTombstone({ number: 907, withdrawn: false, reason: "insult" }),
};

const ACTING: Acting = { isSignedIn: true, mayWrite: true, supported: new Set(["B-901"]), own: new Set(["B-905"]), returnTo: "/entwicklung/gestaltung" };

/** Contributions as they stand beside a passage, with what one may do about them. */
export function drawBeside(contributions: ShownContribution[], acting: Partial<Acting> = {}): string {
  return contributions.map((contribution) => fillFeet(joinContribution(withFootSlots(contribution)), { ...ACTING, ...acting })).join("");
}

const UNDECIDED: OwnContribution = {
  number: "B-911", kind: "addition", html: "<p>Viele Ehrenamtliche von 2015 arbeiten heute hauptamtlich, und zwar in der nächsten größeren Stadt.</p>", hasOwnWords: true, status: "pending", at: NOW, isPublicBesides: false, isHiddenBesides: false,
  ...SECTION, passageId: "beispiel", passageNumber: "24", outcome: null, reason: null, explanation: null, legalGround: null, wasReported: false, complainUntil: null, standing: null, complaint: null,
};

export const PENDING: PlacedOwn = { ...UNDECIDED, isShownBesides: false };

/** One's own contributions, one in each state that a person may come upon. */
export const OWN: OwnContribution[] = [
  { ...UNDECIDED, number: "B-912", status: "published", isPublicBesides: true, standing: "open" },
  { ...UNDECIDED, number: "B-913", status: "returned", outcome: "return", reason: "unsupported-claim", explanation: "Nennen Sie bitte, woher die Zahl stammt." },
  { ...UNDECIDED, number: "B-914", status: "rejected", outcome: "reject", reason: "off-topic", explanation: "Der Beitrag handelt vom Kreishaushalt.", complainUntil: NOW + 90 * DAY_LENGTH },
  { ...UNDECIDED, number: "B-915", status: "hidden", outcome: "hide", reason: "illegal", legalGround: "§ 185 StGB", wasReported: true, complaint: { filedAt: NOW, result: null } },
  { ...UNDECIDED, number: "B-916", status: "withdrawn" },
];

export const RESUBMISSION: Resubmission = { isOpen: true, until: NOW, now: NOW };
