import { createServer } from "vite";
import type * as Server from "../server";
import { command, loadEnvFile, takesNothing } from "./command";

// Pages and rules reload as they change; server.ts itself and the embedded PostgreSQL start once, as in production.
await command({
  usage:
    "npm run dev\n\nStarts the app with reloading pages, on the same database and data folder as npm start. Stop it with Ctrl-C.",
  run: async (args) => {
    takesNothing(args);
    loadEnvFile();
    process.env.NODE_ENV = "development";
    const vite = await createServer({ server: { middlewareMode: true } });
    const { serve } = (await vite.ssrLoadModule(
      "./server.ts",
    )) as typeof Server;
    await serve({
      build: () => vite.ssrLoadModule("virtual:remix/server-build") as never,
      before: vite.middlewares,
    });
  },
});
