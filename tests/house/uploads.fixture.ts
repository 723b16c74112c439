import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { z } from "zod";
import { partSize } from "~/platform/uploads/records.server";
import {
  uploadConfig,
  type UploadOptions,
  type Uploads,
} from "~/platform/uploads/config.server";
import { uploadHandler } from "~/platform/uploads/handler.server";
import {
  fileRoute,
  refuseUpload,
  type ArrivedFile,
} from "~/platform/uploads/route.server";

/** An app with real uploadthing file routes over a folder of its own. */
export interface House {
  readonly uploads: Uploads;
  readonly folder: string;
  readonly arrived: { told: object; file: ArrivedFile }[];
  readonly post: (request: Request) => Promise<Response>;
  /** makes onArrived throw so many times */
  failures: number;
}

/** A house in a new folder, or again over an old one (as after a restart). */
export async function openHouse(
  options: Partial<UploadOptions> = {},
): Promise<House> {
  const folder =
    options.dataFolder ?? (await mkdtemp(join(tmpdir(), "jiangtang-uploads-")));
  const house = { arrived: [] as House["arrived"], folder, failures: 0 } as {
    -readonly [K in keyof House]: House[K];
  };
  const onArrived = async (told: object, file: ArrivedFile) => {
    if (house.failures-- > 0) throw new Error("the database is away");
    house.arrived.push({ told, file });
    return { rowOf: file.customId };
  };
  const route = (kind: "lecture-material" | "replay-video" | "evidence") =>
    fileRoute({
      kind,
      maxFiles: 3,
      input: z.object({ lecture: z.string() }),
      mayUpload: async ({ request, input }) => {
        const person = request.headers.get("x-person");
        if (!person) throw refuseUpload("not-signed-in");
        return { person, lecture: input.lecture };
      },
      onArrived,
    });
  house.uploads = uploadConfig({
    dataFolder: folder,
    secret: "a secret of this test only",
    callback: (request) => house.post(request),
    minimumFreeBytes: 0,
    ...options,
  });
  house.post = uploadHandler(house.uploads, {
    material: route("lecture-material"),
    replay: route("replay-video"),
    evidence: route("evidence"),
  });
  return house;
}

/** The browser's first call: asks for presigned links. */
export function askForLinks(
  house: House,
  slug: string,
  files: { name: string; size: number; type: string }[],
  person = "worker-7",
) {
  return house.post(
    new Request(
      `http://jiangtang.test/api/uploadthing?actionType=upload&slug=${slug}`,
      {
        method: "POST",
        headers: { "content-type": "application/json", "x-person": person },
        body: JSON.stringify({ files, input: { lecture: "lecture-1" } }),
      },
    ),
  );
}

/** One link for one file. */
export async function linkFor(
  house: House,
  slug: string,
  name: string,
  type: string,
  size: number,
) {
  const response = await askForLinks(house, slug, [{ name, size, type }]);
  const [link] = (await response.json()) as {
    url: string;
    key: string;
    customId: string;
  }[];
  if (!link) throw new Error("no link");
  return link;
}

/** The browser's PUT: the rest of the file from `start`, as multipart. */
export function put(
  house: House,
  url: string,
  bytes: Buffer,
  start = 0,
): Promise<Response> {
  const form = new FormData();
  form.append(
    "file",
    new Blob([Uint8Array.from(bytes.subarray(start))]),
    "blob",
  );
  return house.uploads.files(
    new Request(`http://jiangtang.test${url}`, {
      method: "PUT",
      body: form,
      headers: { range: `bytes=${start}-` },
    }),
  );
}

/** A PUT whose connection breaks after so many bytes. */
export function putAndBreak(
  house: House,
  url: string,
  bytes: Buffer,
  breakAt: number,
  start = 0,
): Promise<Response> {
  const head =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="blob"\r\nContent-Type: video/mp4\r\n\r\n';
  const key = new URL(url, "http://jiangtang.test").pathname.slice(
    "/ut/".length,
  );
  const pieces = [Buffer.from(head), bytes.subarray(start, breakAt)];
  const body = new ReadableStream({
    async pull(controller) {
      const piece = pieces.shift();
      if (piece) return controller.enqueue(Uint8Array.from(piece));
      // the network breaks only after the bytes have reached the disk (the parser may hold back a few that look like an end)
      await expect
        .poll(() => partSize(house.uploads.store.folder, key), {
          timeout: 4000,
        })
        .toBeGreaterThan(breakAt - 100);
      controller.error(new Error("connection lost"));
    },
  });
  const headers = {
    range: `bytes=${start}-`,
    "content-type": "multipart/form-data; boundary=x",
  };
  const init = { method: "PUT", headers, body, duplex: "half" };
  return house.uploads.files(
    new Request(`http://jiangtang.test${url}`, init as RequestInit),
  );
}

/** GET or HEAD of a path of the house. */
export function get(
  house: House,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Response> {
  return house.uploads.files(
    new Request(`http://jiangtang.test${path}`, { method, headers }),
    { access: () => "private" },
  );
}
