import { afterAll, beforeAll, inject } from "vitest";
import { useDatabase } from "~/platform/database.server";
import { startEmbeddedPostgres } from "~/platform/postgres/embedded.server";

/**
 * Opens the database of the app that all browser tests share, for what no page sets or shows. Called before the file's own hooks,
 * so that it opens first and closes last.
 */
export function appDatabase(): void {
  let close = async () => {};
  beforeAll(async () => {
    const { url } = await startEmbeddedPostgres(inject("dataFolder"));
    close = useDatabase(url, 2).close;
  });
  afterAll(() => close());
}
