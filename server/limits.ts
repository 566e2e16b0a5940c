import { createHmac } from "node:crypto";
import { RateLimiterRes, RateLimiterSQLite } from "rate-limiter-flexible";
import { openCounts } from "#db/open.ts";
import { LIMITS, type LimitKey, type LimitName, toWaitSentence, toWholeSeconds, type Window } from "#app/text/limits.ts";

export type Spent = { ok: true } | TooMany;
/** `retryAfter`: seconds. */
export type TooMany = { ok: false; sentence: string; retryAfter: number };
export type Limits = {
  /** Counts an attempt in all windows of a limit, or in none and says until when to wait. Counted before it is carried out, so that of many at once no more than allowed get through. */
  spend: <Name extends LimitName>(name: Name, key: LimitKey<Name>, points?: number) => Promise<Spent>;
  /** What was counted and came to nothing does not count. */
  giveBack: <Name extends LimitName>(name: Name, key: LimitKey<Name>, points?: number) => Promise<void>;
  /** Deletes counts whose time is over. */
  forgetOld: () => Promise<void>;
  close: () => void;
};

type Counter = Window & { limiter: RateLimiterSQLite };
type Key = Record<string, string>;

/**
 * Counts in a file of its own, under keyed hashes alone: no address and nobody's name is in it. It never stops the house:
 * what cannot be counted is let through, and `onFault` is told; `onRefusal`, whenever somebody has to wait.
 */
export function openLimits({ path, secret, onFault, onRefusal = () => {} }: { path: string; secret: string; onFault: (fault: unknown) => void; onRefusal?: (name: LimitName) => void }): Limits {
  const sqlite = openCounts(path);
  const storeClient = rememberStatements(sqlite);
  const counters = Object.fromEntries(Object.entries(LIMITS).map(([name, windows]) => [name, windows.map((window) => toCounter(window, name))])) as Record<LimitName, Counter[]>;

  function toCounter(window: Window, name: string): Counter {
    const keyPrefix = `${name}-${window.length}-${window.per.join("-")}`;
    return { ...window, limiter: new RateLimiterSQLite({ storeClient, storeType: "better-sqlite3", tableName: "counts", tableCreated: true, keyPrefix, points: window.points, duration: window.length / 1000 }) };
  }

  const toHash = ({ limiter, per }: Counter, key: Key) => createHmac("sha256", secret).update(JSON.stringify([limiter.keyPrefix, ...per.map((part) => key[part])])).digest("base64url");

  async function spend(name: LimitName, key: Key, points = 1): Promise<Spent> {
    const counted: Counter[] = [];
    for (const counter of counters[name]) {
      const refusal = await counter.limiter.consume(toHash(counter, key), points).then(() => undefined, (reason: unknown) => reason);
      if (refusal === undefined) counted.push(counter);
      else if (!(refusal instanceof RateLimiterRes)) onFault(refusal);
      else {
        onRefusal(name);
        await takeBack([...counted, counter], key, points);
        return toTooMany(counter, refusal.msBeforeNext);
      }
    }
    return { ok: true };
  }

  /** Never below nothing: nobody saves up attempts. */
  async function takeBack(from: Counter[], key: Key, points: number) {
    for (const counter of from) {
      const hash = toHash(counter, key);
      const standing = await counter.limiter.get(hash);
      if (standing && standing.consumedPoints > 0) await counter.limiter.reward(hash, Math.min(points, standing.consumedPoints));
    }
  }

  return {
    spend,
    giveBack: (name, key, points = 1) => takeBack(counters[name], key, points).catch(onFault),
    forgetOld: async () => void sqlite.prepare("DELETE FROM counts WHERE expire <= ?").run(Date.now()),
    close: () => sqlite.close(),
  };
}

/** What the limiter asks of the database. It prepares its few statements anew for every attempt, which costs more than counting. */
function rememberStatements(sqlite: ReturnType<typeof openCounts>) {
  const ready = new Map<string, ReturnType<typeof sqlite.prepare>>();
  const prepare = (words: string) => {
    const statement = ready.get(words) ?? sqlite.prepare(words);
    ready.set(words, statement);
    return statement;
  };
  return { prepare, transaction: sqlite.transaction.bind(sqlite) };
}

/** The same limits for one request, with what takes back all that it has counted and not given back itself: for when nothing could be stored. */
export function noteSpending(limits: Limits): { limits: Limits; takeBack: () => Promise<void> } {
  const spent: { mark: string; giveBack: () => Promise<void> }[] = [];
  const toMark = (...counted: unknown[]) => JSON.stringify(counted);
  const spend: Limits["spend"] = async (name, key, points = 1) => {
    const counted = await limits.spend(name, key, points);
    if (counted.ok) spent.push({ mark: toMark(name, key, points), giveBack: () => limits.giveBack(name, key, points) });
    return counted;
  };
  const giveBack: Limits["giveBack"] = (name, key, points = 1) => {
    const at = spent.findIndex(({ mark }) => mark === toMark(name, key, points));
    if (at !== -1) spent.splice(at, 1);
    return limits.giveBack(name, key, points);
  };
  return { limits: { ...limits, spend, giveBack }, takeBack: async () => void (await Promise.all(spent.map((counted) => counted.giveBack()))) };
}

function toTooMany({ told }: Window, wait: number): TooMany {
  const now = Date.now();
  return { ok: false, sentence: `${told} ${toWaitSentence(now + wait, now)}`, retryAfter: toWholeSeconds(wait) };
}
