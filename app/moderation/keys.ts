import type { Key } from "#app/ui/KeysHelp.tsx";

export const QUEUE_KEYS: Key[] = [
  ["j", "zum nächsten Beitrag; die Eingabetaste öffnet ihn"],
  ["k", "zum vorigen Beitrag"],
  ["x", "diesen Beitrag auswählen"],
  ["p", "der Reihe nach prüfen"],
  ["f", "die ausgewählten veröffentlichen"],
  ["a", "die ausgewählten als Werbung ablehnen"],
  ["z", "letzte Entscheidung rückgängig machen"],
];

export const DESK_KEYS: Key[] = [
  ["j", "weiter zum nächsten"],
  ["k", "zurück zum vorigen"],
  ["f", "veröffentlichen"],
  ["a", "ablehnen: Gründe zeigen; 1 bis 9 wählt einen"],
  ["m", "mit Kürzung veröffentlichen"],
  ["u", "zurückgeben: Grund wählen"],
  ["w", "zweite Meinung einholen"],
  ["z", "letzte Entscheidung rückgängig machen"],
  ["n", "Notiz schreiben"],
  ["g", "Meldungen zu diesem Beitrag"],
  ["b", "öffentlichen Wortlaut ausblenden"],
  ["d", "Entscheidung ändern"],
  ["s", "Schreibsperre"],
  ["l", "zurück zur Liste"],
];
