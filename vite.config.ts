import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Remix would bundle only the pages. With server.ts as the entry, Express, the start and the pages share one copy of
// every module; a second copy of the database pool would otherwise go unseen.
const serverEntry: Plugin = {
  name: "jiangtang-server-entry",
  enforce: "post",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild
      ? { build: { rollupOptions: { input: here("./server.ts") } } }
      : {},
};

export default defineConfig({
  plugins: [remix(remixConfig), serverEntry],
  resolve: { alias: { "~db": here("./db"), "~": here("./app") } },
  build: { target: "es2022" },
});
