import type * as schema from "../schema/discussion.ts";
import { by, type DataMap, KEY, LASTING, NOBODY, reference } from "./annotation.ts";

const CONTEXT = { word: "Praxiskontext, wie er beim Einreichen war", basis: "consent" } as const;

export const discussion: DataMap<typeof schema> = {
  phases: { purpose: "Wann mitgeredet werden kann", ...NOBODY, columns: { id: KEY, title: "Name", opensAt: "Beginn", closesAt: "Ende" } },
  drafts: {
    purpose: "Noch nicht eingereichter Text, damit keiner verloren geht", basis: "participation", period: by("drafts"), told: "yes",
    columns: {
      id: KEY, authorId: "wessen", heldForId: { ...reference("für welche Anforderung er aufbewahrt wird, bevor jemand angemeldet ist"), period: by("signInRequests") }, versionId: reference("zu welcher Fassung des Papiers"),
      sectionId: "zu welchem Abschnitt", passageId: "zu welchem Absatz", parentId: reference("worauf er antwortet"), revisesId: reference("was er überarbeitet"),
      kind: "Beitragsart", quote: { word: "Zitat aus dem Papier", told: "follows" }, quoteBefore: { word: "Worte davor, um das Zitat wiederzufinden", told: "follows" }, body: "der Text", details: "was zu einem Praxisbeispiel getippt wurde", updatedAt: "letzte Änderung",
    },
  },
  contributions: {
    purpose: "Beiträge zum Papier: Ort und Stand", basis: "participation", period: LASTING.public, told: "yes",
    columns: {
      id: KEY, number: "Nummer (B-042)", authorId: { word: "wessen", period: LASTING.account }, versionId: reference("zu welcher Fassung des Papiers"), sectionId: "zu welchem Abschnitt", passageId: "zu welchem Absatz", parentId: "worauf er antwortet",
      placeSectionId: { ...reference("wo er heute steht"), told: "follows" }, placePassageId: { ...reference("bei welchem Absatz er heute steht"), told: "follows" }, changedInId: { ...reference("in welcher Fassung sich der Absatz geändert hat"), told: "follows" },
      quote: "Zitat aus dem Papier", quoteBefore: { word: "Worte davor, um das Zitat wiederzufinden", told: "follows" }, quoteAfter: { word: "Worte danach, um das Zitat wiederzufinden", told: "follows" },
      publicRevisionId: reference("welcher Wortlaut öffentlich ist"), hiddenAt: "seit wann ausgeblendet", withdrawnAt: "wann zurückgezogen",
    },
  },
  revisions: {
    purpose: "Wortlaute der Beiträge: prüfen, veröffentlichen, nachlesen, auswerten", basis: "participation", period: LASTING.words, told: "yes",
    columns: {
      id: KEY, contributionId: "zu welchem Beitrag", n: { word: "die wievielte Vorlage", period: LASTING.public }, kind: { word: "Beitragsart", period: LASTING.public }, body: "die Worte", html: { word: "die Worte, gesetzt", told: "again" },
      drawing: { word: "der Beitrag, wie Seiten ihn zeigen", told: "again" }, folded: { word: "die Worte, wie die Suche sie vergleicht", told: "again" }, byModeration: { word: "ob die Moderation gekürzt hat", period: LASTING.public },
      status: { word: "Stand", period: LASTING.public }, occupation: CONTEXT, sizeClass: CONTEXT, land: CONTEXT, submittedAt: { word: "wann eingereicht", period: LASTING.public }, publishedAt: { word: "wann veröffentlicht", period: LASTING.public },
    },
  },
  exampleDetails: {
    purpose: "Was ein Praxisbeispiel über seine Kommune sagt", basis: "participation", period: LASTING.words, told: "yes",
    columns: { revisionId: "zu welchem Wortlaut", municipality: "welche Kommune", since: "seit wann", helped: "was geholfen hat", hindered: "was gehindert hat", contact: { word: "wie man nachfragen kann; nur mit Einwilligung", basis: "consent" } },
  },
};
