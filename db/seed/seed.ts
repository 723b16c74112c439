import type { Db } from "~/platform/database.server";
export async function seed(db: Db, options: { size: "demo"; now: Date; log: (line: string) => void }): Promise<void> {
  options.log("");
  await db.updateTable("installation").set({ seeded_size: options.size, demo: true }).execute();
}
