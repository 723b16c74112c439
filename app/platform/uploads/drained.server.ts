import type { ServerResponse } from "node:http";

/**
 * Makes the `ready` of `ServeOptions` for one Node response: resolves when the socket's buffer has emptied or the reader has
 * gone. Remix writes bodies without waiting, so without this a slow reader of a 2 GB replay costs 2 GB of memory. Hand it
 * from Express to loaders through `getLoadContext`.
 */
export function drained(response: ServerResponse): () => Promise<void> {
  return async () => {
    if (!response.writableNeedDrain || response.destroyed) return;
    await new Promise<void>((resolve) => {
      const go = () => {
        response.off("drain", go).off("close", go);
        resolve();
      };
      response.on("drain", go).on("close", go);
    });
  };
}
