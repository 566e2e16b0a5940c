/** What was typed, what is stored where that differs, and what one reads of it on a page where Markdown makes something of it. */
export type Naughty = [typed: string, stored?: string, read?: string];

const ZERO = "\u200b";
const VERY_LONG = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(40);

/** Our own list of texts that stores, pages and files stumble over. */
export const NAUGHTY: Record<string, Naughty[]> = {
  "control signs": [
    ["Glocke\u0007 und Ende", "Glocke und Ende"], ["ESC\u001b[31mrot\u001b[0m", "ESC[31mrot[0m"], ["Rück\u0008schritt", "Rückschritt"], ["NUL\u0000in der Mitte", "NULin der Mitte"], ["DEL\u007fete", "DELete"],
    ["C1\u0080\u0084\u009b31m\u009fSteuerung", "C131mSteuerung"], ["Seite\u000cvor\u000bschub", "Seitevorschub"], ["Tab\tbleibt"], ["eins\r\nzwei\rdrei\nvier", "eins\nzwei\ndrei\nvier"], ["nächste\u0085Zeile", "nächste\nZeile"],
    ["Zeile\u2028Absatz\u2029Ende", "Zeile\nAbsatz\nEnde"], ["Nicht-Zeichen\ufffe\uffff\u{1fffe}\ufdd0", "Nicht-Zeichen"],
  ],
  "bidi controls": [
    ["rechnung\u202efdp.exe", "rechnungfdp.exe"], ["\u202aeins\u202bzwei\u202czu\u202ddrei", "einszweizudrei"], ["\u2066a\u2067b\u2068c\u2069d", "abcd"], ["links\u200erechts\u200fMitte", "linksrechtsMitte"], ["arabisch\u061cMarke", "arabischMarke"],
    ["if (\u202e true \u2066) {\u2069", "if ( true ) {"], ["als Entität &#8238;fdp.exe", undefined, "als Entität fdp.exe"], ["auch so &#x202E;&#x2066;um", undefined, "auch so um"],
  ],
  "signs without width": [
    [`Null${ZERO}breite`, "Nullbreite"], ["Wort\u2060verbinder", "Wortverbinder"], ["\ufeffMarke am Anfang", "Marke am Anfang"], ["Trenn\u00adstrich", "Trennstrich"], [`${ZERO}=1+1`, "=1+1"], ["unsichtbar\u2061mal\u2062und\u2063plus\u2064", "unsichtbarmalundplus"],
    ["versteckt\u{e0048}\u{e0061}\u{e006c}\u{e006c}\u{e006f}", "versteckt"], ["Anmerkung\ufff9a\ufffab\ufffb", "Anmerkungab"], ["Verbinder\u200dund\u200cTrenner bleiben"], ["alte\u206a\u206fFormatzeichen", "alteFormatzeichen"],
    ["mongolisch\u180eTrenner", "mongolischTrenner"], [`u${ZERO}\u0308ber`, "über"], ["schmal\u2009und\u202fgeschützt\u00a0leer"], ["\u3164Füllzeichen\uffa0"],
  ],
  "stacked marks": [
    ["Mu\u0308ller und Zoe\u0308", "Müller und Zoë"], ["Z\u0351\u036b\u0346a\u034e\u0369l\u034bg\u034ao"], [`e${"\u0301".repeat(60)}`, `é${"\u0301".repeat(59)}`], ["q\u0323\u0307 und q\u0307\u0323", "q\u0323\u0307 und q\u0323\u0307"], ["A\u030angström, Ω\u2126, K\u212a", "Ångström, ΩΩ, KK"],
    ["한글 aus Teilen: \u1112\u1161\u11ab", "한글 aus Teilen: 한"], ["\u0f40\u0f90\u0fb5\u0fb5 tibetisch"], ["c\u034fh mit Fuge"],
  ],
  "right to left": [
    ["مرحبا بكم في مدينتنا"], ["ברוכים הבאים לעיר"], ["Das Wort \u05e9\u05dc\u05d5\u05dd steht mitten im Satz"], ["می\u200cخواهم بنویسم"], ["۱۲۳ und ١٢٣ und 123"], ["\u0600\u0661\u0662 Zahlzeichen"], ["שָׁלוֹם עֲלֵיכֶם"], ["܀ܐܒܓ syrisch"],
  ],
  emoji: [
    ["👩‍👩‍👧‍👦 Familie"], ["👩🏽‍💻 arbeitet"], ["🏳️‍🌈 und 🏴‍☠️"], ["🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} England"], ["🇩🇪🇪🇺🇺🇦"], ["1️⃣ #️⃣ *️⃣"], ["❤️ und ❤︎"], ["👁️‍🗨️ 🧑🏿‍🤝‍🧑🏻"], ["🙂".repeat(40)], ["🫱🏻‍🫲🏿 neu"],
  ],
  "at the edge of code units": [
    ["\u{10000} erstes jenseits"], ["\u{10fffd} privates"], ["\ud7ff\ue000 neben den Hälften"], ["𝒳 und 𠜎 und 𐍈"], ["\ufffd Ersatzzeichen"], ["a\u{1f600}b\u{1f600}c"], ["\u{2f800} verträglich", "\u4e3d verträglich"], ["ﬀ ﬁ ﬃ Ligaturen"],
  ],
  widths: [["Ｖｏｌｌｅ　Ｂｒｅｉｔｅ"], ["ｶﾀｶﾅ halb"], ["＝１＋１"], ["＜script＞"], ["㈱ ㍿ ① Ⅳ ½ ²"], ["﹤ ﹥ ＇ ＂"]],
  "mixed scripts": [["Рaypal mit kyrillischem Р"], ["Μοderation"], ["Добро пожаловать"], ["ようこそ、田中さん"], ["欢迎来到我们的城市"], ["स्वागत है क्\u200dष"], ["ยินดีต้อนรับ"], ["ქართული und Հայերեն"], ["ᚠᛇᚻ und 𓀀"], ["İstanbul, ısı, ŞĞ"], ["ẞ ß SS ſ"]],
  "like formulas": [['=HYPERLINK("https://canary.example";"hier")'], ["=cmd|' /C calc'!A0"], ["+1+1"], ["-2+3"], ["@SUM(1+1)"], ["=1+1\u0000", "=1+1"], ["\t=1+1 eingerückt", "=1+1 eingerückt"], ["'=1+1"], ["1E5 und 00123 und 2018-10-01"], ["TRUE FALSE NULL nil undefined NaN"]],
  "like markup": [
    ["<script>alert(1)</script>"], ["<b onclick=x>&amp;</b>", undefined, "<b onclick=x>&</b>"], ["]]> <![CDATA[ <?xml ?>"], ["<!-- --> --!>"], ["&lt;b&gt; bleibt", undefined, "<b> bleibt"], ["&#0; &#xfffe; &nbsp;", undefined, "\ufffd"], ["_x000D_ und _x0041_", undefined, "x000D und x0041"], ["${7*7} {{7*7}} <%= 7*7 %>", undefined, "${77} {{77}} <%= 7*7 %>"],
    ["**fett** und _schräg_", undefined, "fett und schräg"], ["\\*kein\\* Markdown", undefined, "*kein* Markdown"], ["> Zitat", undefined, "Zitat"], ["\u0338 hinter einem Tag"], ["{\"a\": [1, \"\\u0000\"]}"],
  ],
  "like SQL": [["'; DROP TABLE people; --"], ["1' OR '1'='1"], ["Robert\"); DELETE FROM x"], ["%' LIKE '%_%"], ["NEAR(a b) OR col:c AND \"d"], ["/* */ UNION SELECT 1"]],
  "like paths": [["../../../../etc/passwd"], ["..\\..\\windows\\win.ini", undefined, "....\\windows\\win.ini"], ["file:///etc/shadow"], ["C:\\CON\\AUX.txt"], ["/dev/null; rm -rf ~"], ["%2e%2e%2f%00"], ["a/b?c=d&e#f"]],
  "like formats": [["%s%n%x%d%p"], ["%1$s {0} {} %@"], ["$1 $& $` $' $$"], ["\\0 \\n \\r \\x00 \\u0000"], ["$(id) `id` ${IFS}", undefined, "$(id) id ${IFS}"], ["[gekürzt: Grund]"]],
  "very long words": [[VERY_LONG], ["a".repeat(4900)], ["🙂".repeat(4900)], [`https://stadt.example/${"x".repeat(1500)}`], ["\u0623".repeat(1000)]],
};

/** The same for names, in one line and short enough. */
export const NAUGHTY_NAMES: [typed: string, stored: string][] = [
  ["Jule\u202e Bergner", "Jule Bergner"], ["Jule\u200b\u2060Bergner", "JuleBergner"], ["Ju\u00adle \u200eB.\u200f", "Jule B."], ["Ju\u0000le\u009b Bergner", "Jule Bergner"], ["Jule\tBergner", "Jule Bergner"], ["\ufeff Jule ", "Jule"], ["Jule\u200d\u200cBergner", "JuleBergner"],
  ["Zoe\u0308 Lu\u200b\u0308tt", "Zoë Lütt"], ["👩🏽‍💻 Jule", "👩🏽‍💻 Jule"], ["Jule 🏳️‍🌈", "Jule 🏳️‍🌈"], ["Jule 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}", "Jule 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"], ["Jule\u{e0061}\u{e0062}", "Jule"],
  ["نیلوفر می\u200cخواهد", "نیلوفر می\u200cخواهد"], ["क्\u200dष", "क्\u200dष"], ["नीला", "नीला"], ["Ирина К.", "Ирина К."], ["田中さん", "田中さん"], ["O’Neill-Wörner", "O’Neill-Wörner"], ["=1+1 Jule", "=1+1 Jule"], ["<b>Jule</b> & Co.", "<b>Jule</b> & Co."], ["'; DROP TABLE people", "'; DROP TABLE people"],
  ["Jule\u034f Berg\u115f\u3164", "Jule Berg"], ["\u2066Jule\u2069\u061c", "Jule"], ["Z\u0351\u036b\u0346algo", "Z\u0351\u036b\u0346algo"], ["🙂".repeat(79) + "a", "🙂".repeat(79) + "a"], ["Jule\ufffe\uffff", "Jule"], ["${7*7} %s", "${7*7} %s"], ["../../Jule", "../../Jule"],
];
