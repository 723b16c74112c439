/**
 * Where the outbox keeps what it must not lose: IndexedDB, one database a judge and device. `marks` holds what still has to
 * be sent, in order; `saved` what the server said it keeps; `refused` what it did not take, until the judge has seen to it;
 * `device` a short name of this device, made once.
 */
export type OutboxMark = {
  /** the order of entry on this device */
  at: number;
  clientId: string;
  sheet: string;
  node: string;
  value: string;
  /** the entry this mark was made on top of; null: none */
  base: string | null;
};
export type SavedMark = {
  /** "sheet node" */
  key: string;
  value: string;
  entry: string;
  /** when the server said so, by its clock (ms) */
  at: number;
};
export type Refusal = {
  code: string;
  params?: Record<string, string | number>;
};
/** The mark that another device put there meanwhile. */
export type Theirs = {
  value: string;
  entry: string | null;
  by: string;
  device: string;
  at: string;
};
/** A mark that the server did not take, and why; with the other device's mark where that was there first. */
export type OutboxRefusal = OutboxMark & { refusal: Refusal; theirs?: Theirs };
export type Kept = {
  marks: OutboxMark[];
  saved: SavedMark[];
  refused: OutboxRefusal[];
  device: string;
};

/** Whether a mark is of another sheet or node than this one. */
export const isOther =
  (mark: { sheet: string; node: string }) =>
  ({ sheet, node }: { sheet: string; node: string }) =>
    sheet !== mark.sheet || node !== mark.node;

const version = 2;

export class OutboxStore {
  private constructor(private readonly db: IDBDatabase) {}

  /** Opens the store; one that an earlier release made gets what it lacks. */
  static async open(judgeId: number): Promise<OutboxStore> {
    const request = indexedDB.open(`jiangtang-outbox-${judgeId}`, version);
    request.onupgradeneeded = ({ oldVersion }) => {
      const db = request.result;
      if (oldVersion < 1) {
        db.createObjectStore("marks", { keyPath: "clientId" });
        db.createObjectStore("saved", { keyPath: "key" });
        db.createObjectStore("about");
      }
      db.createObjectStore("refused", { keyPath: "clientId" });
    };
    return new OutboxStore(await settled(request));
  }

  /** Everything that is kept, the marks in order. */
  async read(newDevice: () => string): Promise<Kept> {
    const work = this.db.transaction(
      ["marks", "saved", "refused", "about"],
      "readwrite",
    );
    const marks = await settled(
      work.objectStore("marks").getAll() as IDBRequest<OutboxMark[]>,
    );
    const saved = await settled(
      work.objectStore("saved").getAll() as IDBRequest<SavedMark[]>,
    );
    const refused = await settled(
      work.objectStore("refused").getAll() as IDBRequest<OutboxRefusal[]>,
    );
    const about = work.objectStore("about");
    const known = await settled(
      about.get("device") as IDBRequest<string | undefined>,
    );
    const device = known ?? newDevice();
    if (!known) about.put(device, "device");
    const inOrder = (a: OutboxMark, b: OutboxMark) => a.at - b.at;
    return {
      marks: marks.sort(inOrder),
      saved,
      refused: refused.sort(inOrder),
      device,
    };
  }

  /** Resolves once the mark is on the disk. */
  put(mark: OutboxMark): Promise<void> {
    return this.write("marks", (store) => store.put(mark));
  }

  /** Moves a mark from what waits to what was refused, both or neither. */
  refuse(mark: OutboxRefusal): Promise<void> {
    const work = this.db.transaction(["marks", "refused"], "readwrite");
    work.objectStore("marks").delete(mark.clientId);
    work.objectStore("refused").put(mark);
    return done(work);
  }

  /** Forgets refused marks that the judge has seen to. */
  forget(refused: readonly OutboxRefusal[]): Promise<void> {
    return this.write("refused", (store) => {
      for (const { clientId } of refused) store.delete(clientId);
    });
  }

  /** Moves a mark from what waits to what is saved, both or neither. */
  settle(clientId: string, saved: SavedMark): Promise<void> {
    const work = this.db.transaction(["marks", "saved"], "readwrite");
    work.objectStore("marks").delete(clientId);
    work.objectStore("saved").put(saved);
    return done(work);
  }

  private write(
    name: string,
    act: (store: IDBObjectStore) => unknown,
  ): Promise<void> {
    const work = this.db.transaction(name, "readwrite");
    act(work.objectStore(name));
    return done(work);
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, fail) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => fail(request.error ?? new Error("IndexedDB"));
  });
}

function done(work: IDBTransaction): Promise<void> {
  return new Promise((resolve, fail) => {
    work.oncomplete = () => resolve();
    work.onabort = work.onerror = () =>
      fail(work.error ?? new Error("IndexedDB"));
  });
}
