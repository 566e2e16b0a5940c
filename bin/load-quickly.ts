import { enableCompileCache, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * To be loaded before anything else: what was compiled once is read, and drizzle-orm is found once. Node reads and parses its package.json,
 * 180 KB with a list of all its doors, anew for each of its files and for each of ours that names it; that is half of every start.
 */
const COMPILED = fileURLToPath(new URL("../build/.uebersetzt", import.meta.url));
const OF_DRIZZLE = /\/node_modules\/drizzle-orm\/[^?]+\.js$/;
const found = new Map<string, { url: string; format?: string | null | undefined }>();

enableCompileCache(COMPILED);
registerHooks({
  resolve(specifier, context, next) {
    const { parentURL = "", conditions } = context;
    if (!conditions.includes("import")) return next(specifier, context);
    if (OF_DRIZZLE.test(parentURL) && /^\.\.?\/.*\.js$/.test(specifier)) return { url: new URL(specifier, parentURL).href, format: "module", shortCircuit: true };
    if (!/^drizzle-orm(\/|$)/.test(specifier)) return next(specifier, context);
    const { url, format } = found.get(specifier) ?? next(specifier, context);
    found.set(specifier, { url, format });
    return { url, format, shortCircuit: true };
  },
});
