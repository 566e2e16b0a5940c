/** Everybody here is invented, and so are their towns. */
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
