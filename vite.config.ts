import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { build as bundle } from "esbuild";
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

// A start spent half of its time finding and opening the libraries' hundreds of files. esbuild puts them and ours into few.
const withLibraries: Plugin = {
  name: "jiangtang-with-libraries",
  apply: (_config, { isSsrBuild }) => isSsrBuild === true,
  closeBundle: {
    order: "post",
    sequential: true,
    handler: async () => {
      await bundle({
        entryPoints: [here("./build/server/index.js")],
        outdir: here("./build/server/whole"),
        bundle: true,
        splitting: true,
        platform: "node",
        target: "node20",
        format: "esm",
        // Whitespace alone: keeping all names besides costs a page a third of its time.
        minifyWhitespace: true,
        // pg asks for the first and goes on without; the second would bring its tables of encodings three times over.
        external: ["pg-native", "iconv-lite"],
        // React's development half stays out.
        define: { "process.env.NODE_ENV": '"production"' },
        banner: {
          js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
        },
        logLevel: "error",
      });
    },
  },
};

export default defineConfig({
  plugins: [remix(remixConfig), serverEntry, withLibraries],
  resolve: { alias: { "~db": here("./db"), "~": here("./app") } },
  build: { target: "es2022" },
});
