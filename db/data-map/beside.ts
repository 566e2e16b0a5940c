import { type Basis, LASTING, type Told } from "./annotation.ts";

export type Beside = { name: string; purpose: string; basis: Basis; period: string; told: Told };

/** What is kept elsewhere than in tables of rows. Whoever operates the house decides on what lies outside of it. */
export const BESIDE: Beside[] = [
  { name: "contribution_search (Suchindex in der Datenbank)", purpose: "veröffentlichte Worte, wie die Suche sie vergleicht; nach einer Löschung neu gebaut", basis: "participation", period: LASTING.public.words, told: "again" },
  { name: "*.loeschungen.jsonl (neben der Datenbank)", purpose: "Löschjournal: je Löschung ein Kennwert, die Wahl und die Zeit", basis: "duty", period: LASTING.always.words, told: "hash" },
  { name: "*-wal, *-shm (neben der Datenbank)", purpose: "was SQLite noch in die Datei zu schreiben hat; nach einer Löschung geleert", basis: "none", period: "bis es in der Datei steht", told: "again" },
  { name: "Sicherungskopien", purpose: "nach einem Ausfall weitermachen; wer gelöscht ist, wird beim Start wieder gelöscht", basis: "task", period: "höchstens 30 Tage, wenn „npm run backup“ jede Nacht läuft; das besorgt der Betrieb", told: "again" },
  { name: "Protokoll der Anwendung (Standardausgabe)", purpose: "Fehler finden: Zeit, Adresse der Seite ohne Suchwörter, Ergebnis, Dauer; keine IP-Adressen, keine Inhalte", basis: "task", period: "höchstens 7 Tage; das besorgt der Betrieb", told: "none" },
  { name: "Protokolle des Webservers davor", purpose: "legt der Betrieb fest, am besten mit gekürzter IP-Adresse", basis: "task", period: "höchstens 7 Tage; das besorgt der Betrieb", told: "none" },
];
