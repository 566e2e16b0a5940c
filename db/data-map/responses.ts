import type * as schema from "../schema/responses.ts";
import { type DataMap, LASTING, reference } from "./annotation.ts";

export const responses: DataMap<typeof schema> = {
  passageSupports: {
    purpose: "„Das erleben wir auch“ zu einem Absatz; gezeigt wird nur die Summe", basis: "participation", period: LASTING.own, told: "yes",
    columns: { passageId: "zu welchem Absatz", personId: "wer", supportedAt: "seit wann" },
  },
  contributionSupports: {
    purpose: "„Das erleben wir auch“ zu einem Beitrag; gezeigt wird nur die Summe", basis: "participation", period: LASTING.own, told: "yes",
    columns: { contributionId: "zu welchem Beitrag", personId: "wer", supportedAt: "seit wann" },
  },
  follows: {
    purpose: "Wovon jemand hören möchte", basis: "consent", period: LASTING.own, told: "yes",
    columns: { personId: "wer", sectionKey: "von welchem Abschnitt", passageNumber: "von welchem Absatz", contributionId: "von welchem Beitrag", followedAt: "seit wann" },
  },
  settlements: {
    purpose: "Ob ein Beitrag mit einem neuen Wortlaut des Papiers erledigt ist oder bestehen bleibt", basis: "participation", period: LASTING.public, told: "yes",
    columns: { contributionId: "welcher Beitrag", versionId: reference("zu welcher Fassung"), standing: "was gesagt wurde", answeredAt: "wann" },
  },
};
