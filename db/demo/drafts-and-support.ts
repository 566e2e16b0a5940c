import type { DemoContribution } from "./contributions.ts";

export type DemoDraft = {
  author: string;
  section: string;
  passage: number;
  kind: DemoContribution["kind"];
  body: string;
};

export type DemoSupport = { section: string; passage: number; by: string[] };

export const DEMO_DRAFTS: DemoDraft[] = [
  {
    author: "fachperson",
    section: "verlaessliche-finanzierung",
    passage: 4,
    kind: "addition",
    body: "Ein verabredetes Ende ist gut, aber es fehlt noch, wer darüber entscheidet. Bei uns wäre das der Hauptausschuss, und der …",
  },
  {
    author: "wackerling",
    section: "daten",
    passage: 1,
    kind: "question",
    body: "Welche Angaben sind hier genau gemeint? Für Beschäftigung gibt es Gemeindewerte, für Sprachkurse nach meiner Kenntnis nicht.",
  },
];

export const DEMO_SUPPORT: DemoSupport[] = [
  { section: "kurze-wege", passage: 3, by: ["kalinke", "jaspersen", "sievertsen", "novotna"] },
  { section: "haltung", passage: 1, by: ["tillinghaus", "yildiran"] },
  { section: "daten", passage: 1, by: ["fachperson", "brandhorst", "wackerling"] },
  { section: "leerstand", passage: 3, by: ["ehrenfels", "tillinghaus", "hofreuther", "novotna", "demirbruns"] },
  { section: "ehrenamt", passage: 2, by: ["hofreuther", "sievertsen", "okaforlenz", "novotna", "jaspersen", "kalinke"] },
  { section: "migrantenorganisationen", passage: 4, by: ["yildiran", "novotna", "fachperson"] },
  {
    section: "stellen-ohne-auftrag",
    passage: 1,
    by: ["fachperson", "kalinke", "demirbruns", "jaspersen", "tillinghaus", "okaforlenz", "brandhorst"],
  },
  {
    section: "stellen-ohne-auftrag",
    passage: 5,
    by: ["fachperson", "kalinke", "demirbruns", "jaspersen", "tillinghaus", "okaforlenz", "wackerling", "novotna"],
  },
  {
    section: "foerderlogik",
    passage: 2,
    by: ["fachperson", "kalinke", "demirbruns", "jaspersen", "tillinghaus", "okaforlenz", "novotna", "sievertsen", "yildiran"],
  },
  { section: "kreis-und-gemeinde", passage: 4, by: ["jaspersen", "fachperson", "demirbruns", "brandhorst", "kalinke"] },
  {
    section: "verlaessliche-finanzierung",
    passage: 5,
    by: ["fachperson", "kalinke", "jaspersen", "okaforlenz", "novotna", "pfennigwerth"],
  },
  { section: "wohnen", passage: 4, by: ["kalinke", "okaforlenz"] },
  { section: "stadtentwicklung", passage: 2, by: ["tillinghaus"] },
];
