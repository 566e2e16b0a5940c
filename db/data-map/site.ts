import type * as schema from "../schema/site.ts";
import { by, type DataMap, KEY, LASTING } from "./annotation.ts";

const PAGE = { basis: "none", told: "team" } as const;

export const site: DataMap<typeof schema> = {
  pageVersions: {
    purpose: "Rechtsseiten in ihren Fassungen", basis: "task", period: LASTING.always, told: "yes",
    columns: { id: KEY, page: "welche", n: "die wievielte", body: { word: "der Text", ...PAGE }, html: { word: "der Text, gesetzt", ...PAGE }, changes: { word: "was neu ist", ...PAGE }, writtenById: { word: "von wem; erfährt nur diese Person selbst", period: by("staff") }, writtenAt: "wann" },
  },
  barriers: {
    purpose: "Was jemand nicht benutzen konnte, und die Antwort", basis: "access", period: by("staff"), told: "yes",
    columns: {
      id: KEY, words: "was hindert", path: "auf welcher Seite", email: { word: "wohin die Antwort geht, freiwillig", period: by("barrierAddresses") }, filedAt: "wann",
      answer: "die Antwort", answeredById: "von wem; erfährt nur diese Person selbst", answeredAt: "wann beantwortet",
    },
  },
};
