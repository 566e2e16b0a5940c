import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vitest/config";
import remixConfig from "./remix.config.js";

const underTest = process.env.VITEST !== undefined;

export default defineConfig({
  plugins: underTest ? [] : [remix(remixConfig)],
  esbuild: { jsx: "automatic" },
  build: { assetsInlineLimit: 0 },
  test: {
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "house",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/{e2e,trust}/**"],
          globalSetup: ["tests/support/migrated-template.ts"],
          setupFiles: ["tests/support/no-console-errors.ts"],
          testTimeout: 30_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["tests/{e2e,trust}/**/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          isolate: false,
        },
      },
    ],
  },
});
