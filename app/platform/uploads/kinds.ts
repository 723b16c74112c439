/**
 * What kinds of file Jiangtang takes, how large each may be, and which true types (as read from the bytes) are allowed.
 * Pure: the browser shows the same limits that the server enforces.
 */

const MEGABYTE = 1024 * 1024;

const images = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
};
const pdf = { pdf: "application/pdf" };
const xlsx = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const docx = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
const pptx = {
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
};
const mp4 = { mp4: "video/mp4" };
const webm = { webm: "video/webm" };

/** One kind: its largest size in bytes, and file endings with the MIME type that each stands for. */
export interface FileKindLimits {
  readonly maxBytes: number;
  readonly endings: Readonly<Record<string, string>>;
}

/** The kinds of file that features may ask for. */
export const fileKinds = {
  "lecture-material": {
    maxBytes: 50 * MEGABYTE,
    endings: { ...pdf, ...pptx, ...docx, ...xlsx, ...images },
  },
  "replay-video": { maxBytes: 2048 * MEGABYTE, endings: { ...mp4, ...webm } },
  evidence: {
    maxBytes: 200 * MEGABYTE,
    endings: { ...pdf, ...images, ...xlsx, ...mp4 },
  },
  picture: { maxBytes: 20 * MEGABYTE, endings: images },
} as const satisfies Record<string, FileKindLimits>;

export type FileKind = keyof typeof fileKinds;

/** No single upload is larger than this, whatever route it came by (bytes). */
export const LARGEST_FILE = 2048 * MEGABYTE;

/** Why a file is not taken; the words for people stand in the messages. */
export type FileRefusal =
  | "file-empty"
  | "file-size-invalid"
  | "file-too-large"
  | "file-type-not-allowed";

/** Is this text the name of a kind? For values that come back from storage. */
export function isFileKind(value: unknown): value is FileKind {
  return typeof value === "string" && Object.hasOwn(fileKinds, value);
}

/** The MIME types that a kind allows, each once. */
export function typesOf(kind: FileKind): string[] {
  return [...new Set(Object.values(fileKinds[kind].endings))];
}

/** The value for `<input accept>`: types and endings, since some systems know only the ending of an xlsx. */
export function acceptOf(kind: FileKind): string {
  return [
    ...typesOf(kind),
    ...Object.keys(fileKinds[kind].endings).map((ending) => `.${ending}`),
  ].join(",");
}

/**
 * May a file with this declared name, size (bytes) and type be sent as this kind? Null when it may.
 * The declaration is only the browser's word: the bytes are looked at again after the upload.
 */
export function refuseDeclared(
  kind: FileKind,
  file: { name: string; size: number; type: string },
): FileRefusal | null {
  if (!Number.isSafeInteger(file.size) || file.size < 0)
    return "file-size-invalid";
  if (file.size === 0) return "file-empty";
  if (file.size > fileKinds[kind].maxBytes) return "file-too-large";
  const ending = file.name.split(".").at(-1)?.toLowerCase() ?? "";
  const endings: Readonly<Record<string, string>> = fileKinds[kind].endings;
  const type =
    file.type === ""
      ? Object.hasOwn(endings, ending)
        ? endings[ending]
        : undefined
      : file.type;
  return type !== undefined && typesOf(kind).includes(type)
    ? null
    : "file-type-not-allowed";
}
