import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import {
  pathsOf,
  publishFile,
  type StoredFile,
} from "~/platform/uploads/records.server";
import type { Book } from "../book";
import type { Person } from "../members";
import type { Random } from "../random";

type Kept = {
  name: string;
  type: string;
  bytes: Buffer;
  owner: Person;
  subject: { kind: string; id: number };
  at: Date;
};

/** Files of the demo district: their rows go into the book at once, their bytes wait until a folder is known. */
export type Shelf = {
  /** Keeps a file and gives its id. */
  keep: (file: Kept) => string;
  /** Lays the bytes down where the app's own store finds them. */
  layDown: (folder: string) => Promise<void>;
};

/** An empty shelf. */
export function openShelf(book: Book, draw: Random): Shelf {
  const waiting: { file: StoredFile; bytes: Buffer }[] = [];
  return {
    keep: ({ name, type, bytes, owner, subject, at }) => {
      const id = draw.uuid();
      const md5 = createHash("md5").update(bytes).digest("hex");
      const file = { key: draw.uuid(), name, type, size: bytes.length, md5 };
      book.add("kept_file", {
        id,
        ...file,
        store: "embedded",
        owner_id: owner.id,
        subject_kind: subject.kind,
        subject_id: String(subject.id),
        created_at: at,
      });
      const stored: StoredFile = {
        ...file,
        customId: id,
        slug: null,
        acl: "private",
        uploadedAt: at.getTime(),
        signature: "",
        serverData: null,
      };
      waiting.push({ file: stored, bytes });
      return id;
    },
    layDown: async (folder) => {
      for (const { file, bytes } of waiting) {
        const path = pathsOf(folder, file.key).bytes;
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeFile(path, bytes, { mode: 0o600 });
        await publishFile(folder, file);
      }
    },
  };
}
