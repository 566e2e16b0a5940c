import { describe, expect, test } from "vitest";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";

const code = (...points: number[]) => String.fromCodePoint(...points);

describe("length is counted as people count", () => {
  test.each([
    ["", 0],
    ["Straße", 6],
    ["🙂", 1],
    ["Zoë", 3],
    ["a\nb", 3],
  ])("%j has %i", (words, length) => {
    expect(countCodePoints(words)).toBe(length);
  });
});

describe("what was typed becomes what is stored", () => {
  test.each([
    ["umlauts made of two signs become one", `Mu${code(0x308)}hlacker`, "Mühlacker"],
    ["line ends of Windows", "eins\r\nzwei", "eins\nzwei"],
    ["line ends of old Macs", "eins\rzwei", "eins\nzwei"],
    ["space around the text", "  \n Text \n\n", "Text"],
    ["space inside the text stays", "eins  zwei\n\n\tdrei", "eins  zwei\n\n\tdrei"],
    ["an emoji of several parts stays whole", "👩‍👩‍👧 kommt", "👩‍👩‍👧 kommt"],
    ["other scripts stay", "Добро пожаловать, أهلا, ようこそ", "Добро пожаловать, أهلا, ようこそ"],
    ["Markdown stays", "**wichtig** > [a](https://stadt.example)", "**wichtig** > [a](https://stadt.example)"],
  ])("%s", (_, typed, stored) => {
    expect(toStoredText(typed)).toBe(stored);
  });

  test.each([
    ["embeddings and overrides", [0x202a, 0x202b, 0x202c, 0x202d, 0x202e]],
    ["isolates", [0x2066, 0x2067, 0x2068, 0x2069]],
    ["the byte order mark", [0xfeff]],
    ["control characters", [0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x0e, 0x1b, 0x1f, 0x7f]],
  ])("%s are taken out", (_, points) => {
    for (const point of points) expect(toStoredText(`vor${code(point)}nach`)).toBe("vornach");
  });

  test("doing it twice changes nothing more", () => {
    const once = toStoredText(` Mu${code(0x308)}ller${code(0x202e)}\r\n\rEnde `);
    expect(toStoredText(once)).toBe(once);
  });
});
