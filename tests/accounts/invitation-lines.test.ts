import { expect, test } from "vitest";
import { readInvitationLines } from "#app/accounts/invitation-lines.ts";

const read = (text: string) => readInvitationLines(text).map(({ line, email, words, problem }) => [line, email ?? words, problem]);

test.each([
  ["one address", "Name@Stadt.DE", [[1, "name@stadt.de", null]]],
  ["one a line, with empty lines between", "a@stadt.de\n\n  b@stadt.de \n", [[1, "a@stadt.de", null], [3, "b@stadt.de", null]]],
  ["several in a line", "a@stadt.de; b@stadt.de, c@stadt.de", [[1, "a@stadt.de", null], [1, "b@stadt.de", null], [1, "c@stadt.de", null]]],
  ["copied from a mail program", "\"Holten, Mira\" <mira@stadt.de>, Bo Thiel <bo@stadt.de>;", [[1, "mira@stadt.de", null], [1, "bo@stadt.de", null]]],
  ["a name before the address", "Mira Holten mira@stadt.de", [[1, "mira@stadt.de", null]]],
  ["links copied from a page", "mailto:mira@stadt.de", [[1, "mira@stadt.de", null]]],
  ["a CSV file with a heading", "Name;E-Mail;Kommune\nHolten;mira@stadt.de;Auental\nThiel;;Auental", [[2, "mira@stadt.de", null], [3, "Thiel;;Auental", "keine E-Mail-Adresse"]]],
  ["a CSV file with quotes", '"Name","Mail"\r\n"Holten, Mira","mira@stadt.de"', [[2, "mira@stadt.de", null]]],
  ["a CSV file parted by tabs", "Holten\tmira@stadt.de", [[1, "mira@stadt.de", null]]],
  ["a CSV file without a heading", "Holten;mira@stadt.de", [[1, "mira@stadt.de", null]]],
  ["no address", "Mira Holten", [[1, "Mira Holten", "keine E-Mail-Adresse"]]],
  ["half an address", "a@stadt.de\nmira@stadt\n@stadt.de", [[1, "a@stadt.de", null], [2, "mira@stadt", "keine vollständige E-Mail-Adresse"], [3, "@stadt.de", "keine vollständige E-Mail-Adresse"]]],
  ["the same twice", "a@stadt.de\nb@stadt.de\nA@Stadt.de", [[1, "a@stadt.de", null], [2, "b@stadt.de", null], [3, "a@stadt.de", "steht schon in Zeile 1"]]],
  ["nothing", " \n ", []],
])("%s", (_, text, lines) => {
  expect(read(text)).toEqual(lines);
});

test("what would forge another header of a mail is no address", () => {
  expect(read("a@stadt.de\r\nBcc: b@stadt.de").map(([, email]) => email)).toEqual(["a@stadt.de", "b@stadt.de"]);
  expect(read("a@stadt.de%0ABcc:b@stadt.de")[0]?.[2]).toBe("keine vollständige E-Mail-Adresse");
});
