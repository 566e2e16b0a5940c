/** Everything here is invented: the people, their towns, and what they report. */

export type DemoPerson = {
  key: string;
  email: string;
  shownName?: string;
  showsName?: true;
  organisation?: string;
  showsOrganisation?: true;
  municipality?: string;
  showsMunicipality?: true;
  occupation?: string;
  sizeClass?: string;
  land?: string;
  permissions?: ("moderator" | "team" | "admin")[];
};

export type DemoContribution = {
  author: string;
  section: string;
  /** nth passage of the section, 1-based; missing = the whole section */
  passage?: number;
  kind: "agreement" | "addition" | "objection" | "example" | "question";
  /** how the sentence begins that is cited */
  cites?: string;
  body: string;
  daysAgo: number;
  outcome: "pending" | "published" | "returned" | "rejected";
  reason?: string;
  explanation?: string;
  /** What moderators say about it among themselves. */
  note?: string;
  replies?: {
    author: string;
    body: string;
    daysAgo: number;
    outcome: "pending" | "published";
  }[];
};

export type DemoDraft = {
  author: string;
  section: string;
  passage: number;
  kind: DemoContribution["kind"];
  body: string;
};

export type DemoSupport = { section: string; passage: number; by: string[] };

export const DEMO_PEOPLE: DemoPerson[] = [
  {
    key: "fachperson",
    email: "fachperson@beispiel.de",
    shownName: "Jorinde Halberkamp",
    organisation: "Stabsstelle Zusammenleben",
    municipality: "Auental",
    occupation: "municipal",
    sizeClass: "small",
    land: "HE",
  },
  { key: "moderation", email: "moderation@beispiel.de", permissions: ["moderator"] },
  { key: "zweite-moderation", email: "zweite-moderation@beispiel.de", permissions: ["moderator"] },
  { key: "team", email: "team@beispiel.de", permissions: ["team"] },
  { key: "admin", email: "admin@beispiel.de", permissions: ["admin"] },
  {
    key: "tillinghaus",
    email: "mareike.tillinghaus@stadt-ollerbrueck.example",
    shownName: "Mareike Tillinghaus",
    showsName: true,
    organisation: "Amt für Stadtplanung",
    showsOrganisation: true,
    municipality: "Ollerbrück",
    showsMunicipality: true,
    occupation: "municipal",
    sizeClass: "medium",
    land: "NI",
  },
  {
    key: "yildiran",
    email: "emre.yildiran@bruecke-am-markt.example",
    shownName: "Emre Yıldıran",
    showsName: true,
    organisation: "Brücke am Markt e. V.",
    showsOrganisation: true,
    municipality: "Ostermünde",
    occupation: "migrant-organisation",
    sizeClass: "small",
    land: "SH",
  },
  {
    key: "pfennigwerth",
    email: "konrad.pfennigwerth@rat-hohenwerda.example",
    shownName: "Konrad Pfennigwerth",
    municipality: "Hohenwerda",
    showsMunicipality: true,
    occupation: "politics",
    sizeClass: "small",
    land: "SN",
  },
  {
    key: "okaforlenz",
    email: "adaeze.okaforlenz@beratungsverbund-west.example",
    occupation: "association",
    sizeClass: "regional",
    land: "NW",
  },
  {
    key: "brandhorst",
    email: "ruth.brandhorst@kreis-huegelaue.example",
    shownName: "Ruth Brandhorst",
    organisation: "Kreis Hügelaue, Koordinierungsstelle",
    showsOrganisation: true,
    occupation: "district",
    sizeClass: "regional",
    land: "HE",
  },
  {
    key: "sievertsen",
    email: "tjark.sievertsen@eschfurt-hilft.example",
    shownName: "T. aus dem Begegnungscafé",
    showsName: true,
    municipality: "Eschfurt",
    occupation: "volunteer",
    sizeClass: "small",
    land: "TH",
  },
  {
    key: "wackerling",
    email: "leonie.wackerling@raum-und-alltag.example",
    shownName: "Leonie Wackerling",
    showsName: true,
    organisation: "Institut Raum und Alltag",
    showsOrganisation: true,
    occupation: "research",
    sizeClass: "large",
    land: "BE",
  },
  {
    key: "hofreuther",
    email: "walburga.hofreuther@helferkreis-mittelwang.example",
    occupation: "volunteer",
    sizeClass: "rural",
    land: "BY",
  },
  {
    key: "kalinke",
    email: "dorit.kalinke@stadt-birkenstedt.example",
    shownName: "Dorit Kalinke",
    municipality: "Birkenstedt",
    occupation: "municipal",
    sizeClass: "small",
    land: "BB",
  },
  {
    key: "demirbruns",
    email: "selin.demirbruns@stadt-vennbrueck.example",
    municipality: "Vennbrück",
    showsMunicipality: true,
    occupation: "municipal",
    sizeClass: "medium",
    land: "NW",
  },
  {
    key: "quandtner",
    email: "holger.quandtner@landesamt-zusammenhalt.example",
    occupation: "state",
    sizeClass: "regional",
    land: "MV",
  },
  {
    key: "ziegelmann",
    email: "benedikt.ziegelmann@wohnbau-lauterwerth.example",
    organisation: "Wohnbau Lauterwerth eG",
    showsOrganisation: true,
    municipality: "Lauterwerth",
    occupation: "association",
    sizeClass: "medium",
    land: "BW",
  },
  {
    key: "novotna",
    email: "irena.novotna@nachbarn-hohenwerda.example",
    shownName: "Irena Novotná",
    showsName: true,
    occupation: "migrant-organisation",
    sizeClass: "small",
    land: "SN",
  },
  {
    key: "ehrenfels",
    email: "patrice.ehrenfels@ladenring-am-markt.example",
    occupation: "other",
    sizeClass: "medium",
    land: "SL",
  },
  {
    key: "jaspersen",
    email: "gunda.jaspersen@vg-rebental.example",
    shownName: "Gunda Jaspersen",
    municipality: "Verbandsgemeinde Rebental",
    showsMunicipality: true,
    occupation: "municipal",
    sizeClass: "rural",
    land: "RP",
  },
];

export const DEMO_CONTRIBUTIONS: DemoContribution[] = [
  {
    author: "kalinke",
    section: "stellen-ohne-auftrag",
    passage: 1,
    kind: "agreement",
    body: "Das kann ich unterschreiben. Ich war zwei Jahre Koordinatorin und in keiner einzigen Amtsleitungsrunde. Was dort besprochen wurde, erfuhr ich aus der Zeitung oder auf dem Flur.",
    daysAgo: 41.2,
    outcome: "published",
    replies: [
      {
        author: "fachperson",
        body: "Bei uns hat es geholfen, wenigstens die Tagesordnung der Runde vorab zu bekommen. Das kostet niemanden etwas und ist ein Anfang.",
        daysAgo: 38.6,
        outcome: "published",
      },
    ],
  },
  {
    author: "demirbruns",
    section: "stellen-ohne-auftrag",
    passage: 1,
    kind: "addition",
    cites: "Ohne Zugang zur Amtsleitungsrunde",
    body: "Zum fehlenden Auftrag kommt die fehlende Vertretung. Ich bin allein auf der Stelle. Im Urlaub läuft eine Abwesenheitsnotiz, und nach drei Wochen fange ich bei den Kontakten von vorn an. In der Aufzählung – Amtsleitungsrunde, Budget, Beteiligung – sollte deshalb **Vertretung** als vierter Punkt stehen. Er ist der billigste und wird trotzdem am häufigsten vergessen.",
    daysAgo: 36.4,
    outcome: "published",
  },
  {
    author: "brandhorst",
    section: "stellen-ohne-auftrag",
    passage: 2,
    kind: "objection",
    cites: "Wo die Stelle unmittelbar bei der Verwaltungsspitze",
    body: "Die Ansiedlung bei der Verwaltungsspitze wird überschätzt. In unserem Kreis haben wir beides erlebt: Eine Stabsstelle beim Landrat, die viel Aufmerksamkeit bekam und von den Fachämtern freundlich umgangen wurde. Und eine Sachbearbeiterin im Jugendamt, die wenig Aufmerksamkeit bekam, aber an jedem Hilfeplan saß. Mehr bewegt hat die zweite. Als die Stabsstelle nach der Wahl gestrichen wurde, fiel das kaum auf; als die Sachbearbeiterin ein halbes Jahr fehlte, standen sofort alle auf der Matte. Entscheidend ist aus meiner Sicht nicht, unter wem die Stelle hängt, sondern an welchen **Verfahren** sie zwingend beteiligt ist. Das Papier sollte die Frage nach dem Ort durch die Frage nach dem Verfahren ersetzen.",
    daysAgo: 33.1,
    outcome: "published",
    replies: [
      {
        author: "demirbruns",
        body: "Einverstanden, was das Verfahren angeht. Nur: Wer sorgt dafür, dass die Beteiligung zwingend wird? Ohne Rückhalt der Spitze bekommt man die Mitzeichnung gar nicht erst in die Geschäftsordnung.",
        daysAgo: 31.7,
        outcome: "published",
      },
      {
        author: "wackerling",
        body: "Der Widerspruch löst sich vielleicht über die Zeit auf: Am Anfang braucht die Stelle Sichtbarkeit, später Routinen. Dann wäre die Ansiedlung oben eine Frage der ersten zwei, drei Jahre.",
        daysAgo: 29.5,
        outcome: "published",
      },
    ],
  },
  {
    author: "okaforlenz",
    section: "stellen-ohne-auftrag",
    passage: 3,
    kind: "addition",
    body: "Die Träger verlieren ihre Leute aus demselben Grund. Wir bilden Beraterinnen zwei Jahre lang in Aufenthaltsrecht und Gesprächsführung ein, dann endet der Bewilligungszeitraum. Die Kommune stellt sie gern ein, befristet natürlich. So werben wir uns gegenseitig die Fachkräfte ab, statt gemeinsam eine volle, unbefristete Stelle zu schaffen. Rechtlich geht das, es fehlt die Gewohnheit.",
    daysAgo: 27.8,
    outcome: "published",
  },
  {
    author: "pfennigwerth",
    section: "stellen-ohne-auftrag",
    passage: 5,
    kind: "objection",
    body: "Ein Mitzeichnungsrecht klingt stark, lähmt aber kleine Verwaltungen. Bei uns zeichnen schon jetzt fünf Stellen jede Vorlage mit, und am Ende liest sie niemand mehr. Ich schlage vor: **Anhörung mit Frist** statt Mitzeichnung. Wer sich in zehn Tagen nicht äußert, hat nichts einzuwenden; wer sich äußert, dessen Stellungnahme geht im Wortlaut an den Rat. Das ist für uns Ratsmitglieder sogar nützlicher, weil wir den Widerspruch zu sehen bekommen.",
    daysAgo: 24.3,
    outcome: "published",
    replies: [
      {
        author: "kalinke",
        body: "Die Stellungnahme im Wortlaut an den Rat würde ich sofort nehmen. Im Moment werden unsere Bedenken auf dem Weg nach oben zu „Hinweisen“ und verschwinden dann ganz.",
        daysAgo: 22.9,
        outcome: "published",
      },
    ],
  },
  {
    author: "fachperson",
    section: "stellen-ohne-auftrag",
    passage: 5,
    kind: "example",
    body: "Wir haben den Auftrag auf einer Seite geregelt, gemeinsam mit dem Personalrat:\n\n- wofür die Stelle zuständig ist (fünf Punkte),\n- wofür ausdrücklich nicht (Dolmetschen, Begleitung im Einzelfall),\n- welche Vorlagen sie vor der Unterschrift sieht,\n- wer sie vertritt.\n\nDer zweite Punkt war der umstrittenste und ist im Alltag der wichtigste.",
    daysAgo: 20.6,
    outcome: "published",
    replies: [
      {
        author: "jaspersen",
        body: "Das würde ich gern übernehmen. Wie haben Sie das Dolmetschen stattdessen geregelt? Bei uns landet es sofort wieder bei derselben Kollegin.",
        daysAgo: 2.4,
        outcome: "pending",
      },
    ],
  },
  {
    author: "jaspersen",
    section: "foerderlogik",
    passage: 2,
    kind: "agreement",
    body: "Für 9.800 Euro habe ich 31 Seiten ausgefüllt. Ich habe die Stunden aufgeschrieben, es waren vierzehn Arbeitstage mit dem Verwendungsnachweis. Beim nächsten Aufruf haben wir nicht mehr mitgemacht.",
    daysAgo: 39.7,
    outcome: "published",
  },
  {
    author: "quandtner",
    section: "foerderlogik",
    passage: 1,
    kind: "objection",
    body: "Aus Sicht eines Fördergebers: Dass nur Neues gefördert wird, stimmt so nicht mehr. Mehrere Programme erlauben ausdrücklich die Fortführung. Beantragt wird sie selten, weil viele Kommunen den Text des Aufrufs als Aufforderung zur Neuerfindung lesen und wir das in Beratungsgesprächen zu selten richtigstellen. Der Fehler liegt also auf beiden Seiten. Hilfreich wäre eine klare Zeile in jeder Richtlinie: „Bewährtes ist förderfähig.“ Dafür würde ich mich einsetzen.",
    daysAgo: 35.9,
    outcome: "published",
    replies: [
      {
        author: "okaforlenz",
        body: "Diese Zeile würde viel ändern. Dazu gehört dann aber auch, dass das Bewertungsraster keine Punkte mehr für „Innovationsgehalt“ vergibt. Sonst bleibt es bei der Zeile.",
        daysAgo: 34.2,
        outcome: "published",
      },
    ],
  },
  {
    author: "fachperson",
    section: "foerderlogik",
    passage: 3,
    kind: "addition",
    body: "In der Liste fehlt ein Schritt zwischen 3 und 4: Für jede neue Stelle brauchen wir den Stellenplan, und der wird nur mit dem Haushalt geändert. Kommt der Bescheid nach dem Haushaltsbeschluss, verlieren wir ein weiteres halbes Jahr.",
    daysAgo: 30.3,
    outcome: "published",
  },
  {
    author: "novotna",
    section: "foerderlogik",
    passage: 3,
    kind: "example",
    body: "Unser Frauenfrühstück gab es schon als Sprachtreff, als Gesundheitsprojekt und als Demokratieprojekt. Es sind dieselben Frauen und derselbe Kaffee. Jedes Mal mussten wir erklären, was jetzt anders ist.",
    daysAgo: 26.1,
    outcome: "published",
    replies: [
      {
        author: "sievertsen",
        body: "Bei uns heißt es inzwischen „Klimafrühstück“. Wir haben die Tassen behalten.",
        daysAgo: 25.4,
        outcome: "published",
      },
    ],
  },
  {
    author: "wackerling",
    section: "foerderlogik",
    passage: 4,
    kind: "addition",
    body: "Der Verweis auf das Grundgesetz ist richtig, trifft aber nur die investiven Finanzhilfen des Bundes. Für Personal- und Sachkosten der Integrationsarbeit steht es den Ländern frei, dauerhaft zu finanzieren, etwa über den kommunalen Finanzausgleich. Das sollte der Absatz deutlicher trennen, sonst klingt eine politische Entscheidung wie ein rechtliches Hindernis.",
    daysAgo: 18.8,
    outcome: "published",
  },
  {
    author: "tillinghaus",
    section: "leerstand",
    passage: 2,
    kind: "example",
    body: "Wir haben eine frühere Drogerie für 24 Monate angemietet, 140 Quadratmeter, Staffelmiete. Drei Erfahrungen:\n\n1. Die Heizkosten waren höher als die Miete. Unbedingt vorher das Gebäude prüfen.\n2. Ein Belegungsplan im Schaufenster ersetzt jede Pressearbeit.\n3. Nach acht Monaten fragten zwei Gruppen von sich aus, ob sie gemeinsam einen Vertrag übernehmen können.\n\nDen Mustervertrag teilen wir gern: https://zwischennutzung.stadt-ollerbrueck.example/mustervertrag",
    daysAgo: 37.5,
    outcome: "published",
    replies: [
      {
        author: "ehrenfels",
        body: "Wer haftet bei Ihnen, wenn tageweise gewechselt wird? An dieser Frage ist es bei uns mit der Versicherung gescheitert.",
        daysAgo: 33.8,
        outcome: "published",
      },
      {
        author: "tillinghaus",
        body: "Die Stadt als Mieterin, über ihren kommunalen Schadenausgleich. Jede Gruppe unterschreibt eine einseitige Übergabe mit Zählerstand und Fotos. Bisher gab es einen Schaden, eine Glastür.",
        daysAgo: 32.6,
        outcome: "published",
      },
    ],
  },
  {
    author: "ehrenfels",
    section: "leerstand",
    passage: 1,
    kind: "objection",
    body: "„Keine Rendite“ sagt sich leicht, wenn man nicht der Eigentümer ist. Ich führe einen kleinen Laden und kenne meinen Vermieter. Er hat das Haus geerbt, es ist belastet, und er lässt lieber leer stehen, als eine niedrige Miete zu vereinbaren, weil die Bank sonst neu bewertet. Solange niemand diese Rechnung mit ihm durchgeht, bleibt der Raum nur auf dem Papier günstig.",
    daysAgo: 28.2,
    outcome: "published",
  },
  {
    author: "sievertsen",
    section: "leerstand",
    passage: 2,
    kind: "question",
    body: "Was passiert nach den zwei Jahren? Unser Café musste raus, sobald es lief, weil sich ein zahlender Mieter fand. Gibt es Städte, die das im Vertrag anders geregelt haben?",
    daysAgo: 23.6,
    outcome: "published",
  },
  {
    author: "yildiran",
    section: "leerstand",
    passage: 4,
    kind: "addition",
    body: "Zum Besuch der Wirtschaftsförderung: Er sollte nicht erst kommen, wenn ein Geschäft schon eröffnet ist. Die schwierigen Fragen liegen davor, also Anerkennung des Meisterbriefs, Nutzungsänderung, Stellplatznachweis, Kredit. Zwei unserer Mitglieder haben ihr Vorhaben aufgegeben, weil sie für eine Bäckerei mit vier Sitzplätzen dieselben Stellplätze nachweisen sollten wie ein Restaurant. Ein Lotse durch diese vier Themen wäre mehr wert als jeder Gründungspreis.",
    daysAgo: 19.4,
    outcome: "published",
  },
  {
    author: "hofreuther",
    section: "leerstand",
    passage: 3,
    kind: "agreement",
    body: "Die Toilette! Seit das Gasthaus zu ist, gibt es am Markt keine mehr. Alte Leute und Mütter mit kleinen Kindern bleiben weg, egal woher sie kommen.",
    daysAgo: 12.7,
    outcome: "published",
  },
  {
    author: "ziegelmann",
    section: "wohnen",
    passage: 2,
    kind: "addition",
    body: "Als Genossenschaft machen wir gute Erfahrungen mit einer Mietpatenschaft: Eine Kollegin, die nicht für die Miete zuständig ist, besucht neue Haushalte nach zwei, sechs und zwölf Wochen. Besprochen werden Müll, Lüften, Nachbarn, Post. In drei Jahren hatten wir in diesen Haushalten nicht mehr Rückstände als im übrigen Bestand. Das überzeugt private Vermieter eher als eine Bürgschaft, denn vor dem Ausfall haben sie weniger Angst als vor dem Streit.",
    daysAgo: 34.8,
    outcome: "published",
    replies: [
      {
        author: "pfennigwerth",
        body: "Das ist ein Argument, mit dem ich in meiner Fraktion etwas anfangen kann. Gibt es die Zahlen schriftlich?",
        daysAgo: 30.9,
        outcome: "published",
      },
    ],
  },
  {
    author: "kalinke",
    section: "wohnen",
    passage: 1,
    kind: "example",
    body: "Von 63 leeren Häusern in unserer Altstadt gehören 22 Erbengemeinschaften. Wir haben alle angeschrieben, elf haben geantwortet, drei verkauft. In zwei dieser Häuser wohnen jetzt Familien, die vorher in der Gemeinschaftsunterkunft lebten. Viel Nachfragen, wenig Geld: Das Teuerste war das Porto.",
    daysAgo: 29.1,
    outcome: "published",
    replies: [
      {
        author: "ziegelmann",
        body: "Wer hat die drei Häuser saniert? Ohne jemanden, der baut, bleibt es nach unserer Erfahrung beim Briefwechsel.",
        daysAgo: 26.8,
        outcome: "published",
      },
    ],
  },
  {
    author: "pfennigwerth",
    section: "wohnen",
    passage: 3,
    kind: "objection",
    body: "Hier macht es sich das Papier zu leicht. Wenn in einem Block mit vierzig Wohnungen die Hälfte innerhalb eines Jahres wechselt, ist das auch mit Kita und Bus eine Zumutung für alle, gerade für die neu Zugezogenen selbst. Das Tempo der Veränderung gehört in den Absatz, nicht nur die Ausstattung. Wer das ausspart, überlässt das Thema anderen.",
    daysAgo: 21.9,
    outcome: "published",
  },
  {
    author: "okaforlenz",
    section: "wohnen",
    passage: 4,
    kind: "agreement",
    body: "Die Trennung von *Unterbringung* und *Wohnen* ist das Kernproblem. In unseren Beratungen sitzen Menschen, die seit vier Jahren arbeiten und noch immer in einer Unterkunft gemeldet sind, weil sich nach der Anerkennung niemand mehr zuständig fühlt. Ein gemeinsames Konzept zwingt dazu, diese Haushalte mitzuzählen.",
    daysAgo: 16.5,
    outcome: "published",
  },
  {
    author: "tillinghaus",
    section: "wohnen",
    passage: 4,
    kind: "question",
    body: "Belegungsrechte bei *jeder* geförderten Sanierung: Ist das auch für das Einfamilienhaus gemeint, dessen Fassade wir mit 15.000 Euro bezuschussen? Dann stellt bei uns niemand mehr einen Antrag. Eine Untergrenze wäre sinnvoll.",
    daysAgo: 11.3,
    outcome: "published",
  },
  {
    author: "yildiran",
    section: "migrantenorganisationen",
    passage: 2,
    kind: "agreement",
    body: "Dienstag um zehn. Ich musste lachen. Bei uns war es Mittwoch um neun, und die Vorlage kam am Vorabend.",
    daysAgo: 40.1,
    outcome: "published",
  },
  {
    author: "novotna",
    section: "migrantenorganisationen",
    passage: 3,
    kind: "addition",
    body: "Zu den Einzelnen, die keinen Verein haben: Viele Frauen in unserer Stadt gehen zu keinem Gremium, aber jede Woche zur selben Logopädin mit dem Kind. Dort liegt jetzt ein Kasten für Fragen. In einem halben Jahr waren es sechzig Zettel, und auf vierzig stand dasselbe Thema: die Busverbindung am Nachmittag. Das hatte vorher kein Beirat gesagt.",
    daysAgo: 31.2,
    outcome: "published",
  },
  {
    author: "wackerling",
    section: "migrantenorganisationen",
    passage: 4,
    kind: "objection",
    body: "Eine Vereinbarung mit *den* Migrantenorganisationen setzt voraus, dass sie als Gegenüber vorhanden und untereinander einig sind. In vielen Kleinstädten gibt es einen Kulturverein, eine Gemeinde und zwei lose Gruppen, die sich gegenseitig nicht vertreten fühlen. Wer dann nur mit dem eingetragenen Verein abschließt, verfestigt ein Ungleichgewicht. Mein Vorschlag: die Weichenstellung nicht an Organisationen binden, sondern an ein offenes Forum mit eigenem Budget, an dem Vereine *und* Einzelne mitentscheiden.",
    daysAgo: 25.0,
    outcome: "published",
    replies: [
      {
        author: "yildiran",
        body: "Ein offenes Forum hat keine Adresse, kein Konto und niemanden, der am Montag ans Telefon geht. Beides nebeneinander ja, aber bitte nicht das Forum anstelle der Vereine.",
        daysAgo: 1.6,
        outcome: "pending",
      },
    ],
  },
  {
    author: "brandhorst",
    section: "migrantenorganisationen",
    passage: 4,
    kind: "question",
    body: "Wer soll den festen Betrag zahlen, wenn ein Verein in fünf Gemeinden tätig ist? Bei uns verweisen alle fünf auf den Kreis, und der Kreis auf die Freiwilligkeit.",
    daysAgo: 14.9,
    outcome: "published",
  },
  {
    author: "sievertsen",
    section: "ehrenamt",
    passage: 2,
    kind: "agreement",
    body: "Ich erkläre seit Jahren Bescheide, die ich selbst nur mit Mühe verstehe. Das Schlimmste ist nicht die Arbeit, sondern die Angst, jemandem etwas Falsches gesagt zu haben.",
    daysAgo: 32.0,
    outcome: "published",
  },
  {
    author: "hofreuther",
    section: "ehrenamt",
    passage: 4,
    kind: "addition",
    body: "Fünfte Zusage: **Aufhören dürfen.** Bei uns sind manche nur deshalb noch dabei, weil sonst niemand die Fahrten übernimmt. Ein ordentlicher Abschied mit Dank und Nachfolge gehört dazu.",
    daysAgo: 22.3,
    outcome: "published",
  },
  {
    author: "brandhorst",
    section: "kreis-und-gemeinde",
    passage: 2,
    kind: "objection",
    body: "So pauschal kann ich das nicht stehen lassen. Unser Kreiskonzept ist in elf Gemeindewerkstätten entstanden, zu vieren davon kam aus dem Rathaus niemand. Es gibt Städte, die der Kreis nicht fragt. Es gibt aber auch Städte, die sich nicht fragen lassen, weil sie fürchten, danach zahlen zu müssen. Beides sollte dort stehen.",
    daysAgo: 28.9,
    outcome: "published",
  },
  {
    author: "jaspersen",
    section: "kreis-und-gemeinde",
    passage: 4,
    kind: "example",
    body: "Eine solche Vereinbarung haben wir seit zwei Jahren, vier Seiten, gilt für Sprachkurse, Fahrten und Kinderbetreuung während der Kurse. Funktioniert hat sie erst, als eine Eskalationsregel dazukam: Sind sich beide Seiten nach vierzehn Tagen nicht einig, entscheiden Landrat und Bürgermeisterin am Telefon. Gebraucht wurde die Regel ein einziges Mal.",
    daysAgo: 17.6,
    outcome: "published",
  },
  {
    author: "demirbruns",
    section: "kurze-wege",
    passage: 2,
    kind: "agreement",
    body: "Das Haus ohne Klingelschilder ist ein gutes Bild. Wir haben nach einem Rundgang mit einem Sprachkurs zwölf Schilder ausgetauscht. Zwei davon hatten auch wir selbst nicht verstanden.",
    daysAgo: 38.0,
    outcome: "published",
  },
  {
    author: "quandtner",
    section: "daten",
    passage: 4,
    kind: "example",
    body: "Wir stellen den Gemeinden seit Kurzem ein Blatt mit acht Kennziffern bereit, jedes Jahr im März, Werte unter zehn werden zusammengefasst. Der häufigste Wunsch danach war nicht *mehr*, sondern *früher*. Im März sind die Haushalte beschlossen. Wir versuchen jetzt den Oktober zu erreichen.",
    daysAgo: 15.7,
    outcome: "published",
  },
  {
    author: "pfennigwerth",
    section: "haltung",
    passage: 4,
    kind: "question",
    body: "Wie soll ein Beschluss über mehrere Fraktionen hinweg gelingen, wenn eine davon genau dieses Thema zum Wahlkampf macht? Ich hätte hier gern ein Beispiel, in dem es unter solchen Bedingungen funktioniert hat.",
    daysAgo: 13.4,
    outcome: "published",
  },
  {
    author: "quandtner",
    section: "verlaessliche-finanzierung",
    passage: 5,
    kind: "objection",
    body: "Ohne jeden Eigenanteil wird die Forderung politisch kaum durchzusetzen sein. Außerdem zeigt ein kleiner eigener Beitrag, dass der Rat die Aufgabe will. Denkbar wäre ein gestaffelter Anteil:\n\n- null Prozent bei Städten in der Haushaltssicherung,\n- fünf Prozent bei Kleinstädten,\n- zehn Prozent bei Mittelstädten.\n\nWichtig ist, dass Arbeitszeit als Eigenanteil zählt.",
    daysAgo: 20.1,
    outcome: "published",
  },
  {
    author: "tillinghaus",
    section: "stadtentwicklung",
    passage: 3,
    kind: "example",
    body: "Drei der fünf Fragen haben wir im vergangenen Jahr auf die Umgestaltung unseres Bahnhofsvorplatzes angewendet. Die Frage, wer den Ort *meidet*, hat den Entwurf verändert: Wir hatten mit Angst bei Dunkelheit gerechnet und deshalb Leuchten geplant. Genannt wurden vor allem die Kontrollen am frühen Abend und dass man sich nirgends setzen kann, ohne etwas zu kaufen. Jetzt gibt es Bänke in Gruppen, einen Trinkbrunnen und eine Absprache mit der Polizei. Die Frage nach dem dritten Jahr war die unbequemste: Der Bauhof hatte nie zugesagt, sich um den Brunnen zu kümmern, und wir hätten ihn ohne diese Runde gebaut und im zweiten Sommer abgestellt. Was in der Liste noch fehlt, ist eine sechste Frage: *Was lassen wir weg?* Ohne sie wird jeder Platz voller und keiner besser.",
    daysAgo: 9.8,
    outcome: "published",
  },
  {
    author: "okaforlenz",
    section: "einleitung",
    kind: "question",
    body: "Landgemeinden unter 5.000 Einwohnern kommen in der Einleitung nicht vor. Sind sie mitgemeint? Vieles hier gilt dort erst recht, manches, etwa die eigene Wohnungsgesellschaft, gar nicht.",
    daysAgo: 7.5,
    outcome: "published",
  },
  {
    author: "fachperson",
    section: "kreis-und-gemeinde",
    passage: 3,
    kind: "addition",
    body: "Ankündigungen kommen bei uns per Fax, meist freitags. Seit der Kreis eine Liste mit den erwarteten Ankünften der nächsten vier Wochen führt, planen Kita und Schule anders, auch wenn die Liste nur zu zwei Dritteln stimmt. Eine ungenaue Vorschau ist besser als eine genaue Überraschung.",
    daysAgo: 0.6,
    outcome: "pending",
  },
  {
    author: "ziegelmann",
    section: "wohnen",
    passage: 4,
    kind: "objection",
    body: "Ein Ankaufprogramm treibt in kleinen Märkten die Preise. Sobald bekannt wird, dass die Stadt kauft, wartet jeder Eigentümer ab. Sinnvoller wäre ein Vorkaufsrecht, das selten ausgeübt wird, aber besteht.",
    daysAgo: 0.1,
    outcome: "pending",
  },
  {
    author: "novotna",
    section: "kurze-wege",
    passage: 4,
    kind: "example",
    body: "Bei uns schreibt Frau Ohlbrecht aus dem Bürgerbüro für jede Familie eine Seite, bevor sie in Urlaub geht. Die Vorlage steht unter https://vorlagen.auental.example/uebergabe und darf kopiert werden.",
    daysAgo: 0.05,
    outcome: "pending",
    note: "Der Name muss vermutlich heraus; ob die Kollegin einverstanden ist, steht nicht da.",
  },
  {
    author: "hofreuther",
    section: "stadtentwicklung",
    passage: 4,
    kind: "agreement",
    body: "Wochenmarkt ja, aber mit Klapptisch und Kaffee und nicht mit Stellwänden. Bei uns sind die Leute vor den Stellwänden stehen geblieben wie im Museum und dann weitergegangen.",
    daysAgo: 1.3,
    outcome: "pending",
  },
  {
    author: "novotna",
    section: "ehrenamt",
    passage: 5,
    kind: "example",
    body: "In unserem Verein gibt es vier Frauen, die im Krankenhaus dolmetschen, oft nachts. Im Ehrenamtsbericht der Stadt stehen sie nicht, weil dort nur Vereine mit Vertrag gezählt werden. Wir haben selbst eine Liste geführt: 212 Stunden in einem Jahr.",
    daysAgo: 1.9,
    outcome: "pending",
  },
  {
    author: "ehrenfels",
    section: "verlaessliche-finanzierung",
    passage: 3,
    kind: "question",
    body: "Wie käme man zu echten Werten für diese Tabelle?",
    daysAgo: 2.7,
    outcome: "pending",
  },
  {
    author: "okaforlenz",
    section: "stadtentwicklung",
    passage: 5,
    kind: "addition",
    body: "In der Aufzählung der Ressorts fehlen Schule und Jugend. Wer ein Quartier plant und den Ganztag nicht mitdenkt, baut am Tagesablauf der Familien vorbei. Außerdem würde ich *Träger* ausdrücklich nennen: Die Umsetzung liegt am Ende oft bei uns, eingeladen werden wir nach dem Beschluss.",
    daysAgo: 3.2,
    outcome: "pending",
  },
  {
    author: "fachperson",
    section: "foerderlogik",
    passage: 4,
    kind: "agreement",
    body: "Kleine Städte gehen bei Förderprogrammen leer aus. 80 Prozent der Mittel landen in den Großstädten, das weiß inzwischen jeder.",
    daysAgo: 6.2,
    outcome: "returned",
    reason: "unsupported-claim",
    explanation:
      "Ihr Punkt gehört an diese Stelle. Für die 80 Prozent brauchen Leserinnen und Leser eine Quelle. Haben Sie eine, ergänzen Sie sie mit einem Link. Wenn nicht, schreiben Sie gern, was Sie in Ihrer eigenen Stadt mit Anträgen erlebt haben; das trägt hier mindestens so weit.",
  },
  {
    author: "demirbruns",
    section: "daten",
    passage: 2,
    kind: "addition",
    body: "AZR vs. EWO vs. KDU, dazu BA/JC ohne Schnittstelle, Abgleich n. m. – siehe Protokoll LK 3, TOP 4 b.",
    daysAgo: 4.8,
    outcome: "returned",
    reason: "unintelligible",
    explanation:
      "Wir vermuten, es geht um Register, die sich nicht abgleichen lassen. Das wäre eine wichtige Ergänzung zur Tabelle. Schreiben Sie die Abkürzungen einmal aus und sagen Sie in zwei, drei Sätzen, woran der Abgleich scheitert. Auf das Protokoll haben andere keinen Zugriff.",
  },
  {
    author: "fachperson",
    section: "kurze-wege",
    passage: 3,
    kind: "example",
    body: "Das mit der fehlenden Übergabe stimmt. Unsere Kollegin im Bürgerbüro, die mit den roten Haaren aus der Schulstraße, ist seit März mit Burn-out krank, und seitdem weiß niemand, welche Familien sie begleitet hat.",
    daysAgo: 10.4,
    outcome: "rejected",
    reason: "personal-data",
    explanation:
      "In Ihrer Stadt ist die Kollegin nach dieser Beschreibung leicht zu erkennen, und wer von ihrer Erkrankung erfährt, entscheidet nur sie selbst. Mit einer Kürzung bliebe zu wenig übrig. Das Beispiel selbst ist wertvoll: Schreiben Sie es neu, ohne die Person zu beschreiben, etwa „Eine Stelle fiel ungeplant aus“. Dann veröffentlichen wir es gern.",
  },
  {
    author: "ehrenfels",
    section: "leerstand",
    passage: 1,
    kind: "addition",
    body: "Für alle, die Leerstand ernsthaft angehen wollen: Unsere Partneragentur bietet bis Monatsende das Komplettpaket Schaufenster plus Beratung mit zehn Prozent Nachlass. Anfragen über https://ladenglanz.example/angebot",
    daysAgo: 8.1,
    outcome: "rejected",
    reason: "spam",
    explanation:
      "Der Text wirbt für ein Angebot und sagt nichts zu dem Absatz. Deshalb veröffentlichen wir ihn nicht. Wenn Sie mit einer Schaufensteraktion Erfahrungen gemacht haben, gute oder schlechte, reichen Sie sie als Praxisbeispiel ein; Ihr Einwand zu den Eigentümern am selben Absatz hat die Diskussion schon weitergebracht.",
  },
];

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
