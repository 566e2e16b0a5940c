/** Texts that spreadsheets, XML or ZIP might trip over, each at least twenty signs long. */
export const HOSTILE = [
  '=HYPERLINK("https://canary.example","Bitte hier klicken")', "=cmd|'/c calc'!A1 und noch etwas Text", '+SUM(1;1)*cmd|\'/c calc\'!A0 dazu', "-2+3+cmd|'/c calc'!A0 und mehr", "@SUM(1+1)*cmd|'/c calc'!A0 usw.",
  '=WEBSERVICE("https://canary.example")', "＝1+1 in voller Breite geschrieben", "＋1 in voller Breite geschrieben", "－1 in voller Breite geschrieben", "＠SUM in voller Breite geschrieben",
  "\u200b=1+1 hinter einem unsichtbaren", "\t=1+1 hinter einem Tabulator", "\r=1+1 hinter einem Wagenrücklauf", "Zeile 1\r\nZeile 2\rZeile 3\nZeile 4", "Spalte\tmit\tTabulatoren im Text",
  "Nach zwanzig Zeichen NUL\0 und Glocke\u0007 und ESC\u001b im Text", "Nicht-Zeichen \ufffe \uffff im Text drin", "👩‍👩‍👧 🏳️‍🌈 🙂 und noch mehr Zeichen", "מימין לשמאל \u202eund zurück\u202c, bitte", "العربية من اليمين إلى اليسار هنا",
  "<b>&amp;</b> ]]> <!-- kein XML --> <![CDATA[", "_x000D_ steht wörtlich im Text _x0041_", "Getrennt von einem Zeichen: _x00\u00010D_", 'sagt "nein"; und \'ja\' dazu, ganz oft', "   führende und folgende Leerzeichen   ", "2018-10-01 ist ein Tag, 1E5 keine Zahl", "00123 bleibt mit den führenden Nullen",
  `${"Ein sehr langer Satz mit Größe und 🙂. ".repeat(200).slice(0, 4990)}`,
];

/** What XML cannot hold is left out; all else stays as it was. */
export const withoutIllegal = (words: string) => [...words].filter((sign) => mayStand(sign.codePointAt(0)!)).join("");

function mayStand(sign: number): boolean {
  return [9, 10, 13].includes(sign) || (sign >= 0x20 && sign < 0xd800) || (sign > 0xdfff && sign !== 0xfffe && sign !== 0xffff);
}
