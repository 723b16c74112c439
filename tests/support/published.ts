import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { bytesOfFolder } from "~/contests/bundle/read-bundle.server";

const folder = fileURLToPath(
  new URL("../contests/published/", import.meta.url),
);

/** The whole published contests that are kept here, by the names of their folders. */
export const publishedContests = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** One entrant's line as it was published: rank, entrant, total, and what else was published by the scheme's nodes. */
export type PublishedLine = { rank: string; entrant: string; total: string } & {
  [node: string]: string;
};

/** The files of a bundle without results, and what was published. */
export async function publishedContest(name: string) {
  const { bytes } = await bytesOfFolder(folder + name);
  const text = readFileSync(`${folder}${name}/published.csv`, "utf8");
  const published: PublishedLine[] = parse(text, { columns: true });
  return { bytes, published };
}
