/** Wordings of the Netiquette, the newest first. The newest is the one authors agree to (TERMS_VERSION). */
export const NETIQUETTE_VERSIONS: readonly [NetiquetteVersion, ...NetiquetteVersion[]] = [
  {
    number: 3,
    since: "2026-11-26",
    changes: [
      "Veröffentlichte Beiträge lassen sich mit „Melden“ melden, auch ohne Konto. Bisher ging das nur per E-Mail.",
      "Neu steht hier, welche Merkmale ein Programm vorab für die Moderation markiert. Es entscheidet weiterhin nichts.",
      "Neu ist die Schreibsperre für schwere oder wiederholte Verstöße.",
    ],
  },
  {
    number: 2,
    since: "2026-11-24",
    changes: ["Gegen eine Entscheidung legen Sie Beschwerde auf der Plattform ein, sechs Monate lang; es entscheidet jemand anderes. Bisher ging das per E-Mail."],
  },
  { number: 1, since: "2026-11-22", changes: ["Erste Fassung mit den Ziffern 1 bis 11."] },
];

export type NetiquetteVersion = { number: number; since: string; changes: string[] };
