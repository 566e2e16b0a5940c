import { describe, expect, test } from "vitest";
import { MINUTE } from "#app/text/dates.ts";
import { NOW } from "#tests/support/builders.ts";
import { givenDoor, WRONG } from "./signing-in.ts";

describe("five tries in all", () => {
  test("are counted down, and the fifth may still be right", () => {
    const { askForCode, enter } = givenDoor();
    const asked = askForCode();
    expect([1, 2, 3, 4].map(() => enter({ ...asked, code: WRONG }))).toEqual([4, 3, 2, 1].map((triesLeft) => ({ ok: false, problem: "wrong", triesLeft })));
    expect(enter(asked).ok).toBe(true);
  });

  test("after them even the right code is refused", () => {
    const { askForCode, enter } = givenDoor();
    const asked = askForCode();
    for (let n = 0; n < 4; n++) enter({ ...asked, code: WRONG });
    expect(enter({ ...asked, code: WRONG })).toEqual({ ok: false, problem: "used-up", triesLeft: 0 });
    expect(enter(asked)).toEqual({ ok: false, problem: "used-up", triesLeft: 0 });
  });

  test("are counted over all codes of the browser, in the database: going back to an old cookie gives no new ones", () => {
    const { database, askForCode, enter } = givenDoor();
    const first = askForCode();
    enter({ ...first, code: WRONG });
    const second = askForCode({ browser: first.browser, now: NOW + 1 });
    for (let n = 0; n < 3; n++) enter({ ...second, code: WRONG, now: NOW + 2 });
    expect(enter({ ...first, code: WRONG, now: NOW + 3 })).toMatchObject({ problem: "used-up" });
    for (const asked of [first, second]) expect(enter({ ...asked, now: NOW + 3 }).ok).toBe(false);
    expect(database.sqlite.prepare("select sum(tries) from sign_in_requests").pluck().get()).toBe(5);
  });

  test("when they are used up, a new code comes with a new identity of the browser, and the old codes stay void", () => {
    const { askForCode, enter } = givenDoor();
    const old = askForCode();
    for (let n = 0; n < 5; n++) enter({ ...old, code: WRONG });
    const fresh = askForCode({ browser: old.browser, now: NOW + MINUTE });
    expect(fresh.browser).not.toBe(old.browser);
    expect(enter({ browser: fresh.browser, code: old.code, now: NOW + MINUTE })).toMatchObject({ ok: false });
    expect(enter({ ...fresh, now: NOW + MINUTE }).ok).toBe(true);
  });

  test("an empty or overlong code is just a wrong one", () => {
    const { askForCode, enter } = givenDoor();
    const asked = askForCode();
    for (const code of ["", "7", `${asked.code}0`, "ÄÖÜÄÖÜÄÖ"]) expect(enter({ ...asked, code })).toMatchObject({ ok: false, problem: "wrong" });
    expect(enter(asked).ok).toBe(true);
  });
});
