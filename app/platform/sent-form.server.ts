/** A form without files is never longer than this: a marking scheme of two hundred thousand signs fits. */
export const mostFormBytes = 2 * 1024 * 1024;

/**
 * The form that a request carries, of at most `mostFormBytes`. What is no form at all (a broken multipart body, JSON, nothing),
 * or holds a text that no column takes, is refused with 400 here, and a longer one with 413 of which no more is read, so that
 * no page has to think of it.
 */
export async function formOf(request: Request): Promise<FormData> {
  return storableOnly(await formAsSent(request));
}

/** The same with whatever texts there are, for a reader who says beside the field what is wrong with one. */
export async function formAsSent(request: Request): Promise<FormData> {
  const form = await formAsSentWithin(request, mostFormBytes);
  if (form) return form;
  throw new Response(null, { status: 413, statusText: "Content Too Large" });
}

/**
 * The form of a request of at most `most` bytes; undefined for a longer one, of which no more is read. A length that is
 * announced is believed only where it is too long already. What is no form, or holds a text that no column takes, is refused
 * with 400.
 */
export async function formWithin(
  request: Request,
  most: number,
): Promise<FormData | undefined> {
  const form = await formAsSentWithin(request, most);
  return form && storableOnly(form);
}

function storableOnly(form: FormData): FormData {
  for (const [name, value] of form)
    if (!isStorable(name) || (typeof value === "string" && !isStorable(value)))
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  return form;
}

/** The same with whatever texts there are. */
export async function formAsSentWithin(
  request: Request,
  most: number,
): Promise<FormData | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > most)
    return undefined;
  const bytes = await bytesWithin(request.body, most);
  if (!bytes) return undefined;
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(bytes, { headers: { "content-type": type } })
    .formData()
    .catch(() => undefined);
  if (!form || isOutlandish([...form.keys()]))
    throw new Response(null, { status: 400, statusText: "Bad Request" });
  return form;
}

const mostFields = 10_000;
const longestName = 200;

/**
 * Names that no form of ours has: too many, too long, or with a place in a list so far out that reading "a[999999999]" as
 * one would build a list of a thousand million.
 */
function isOutlandish(names: string[]): boolean {
  return (
    names.length > mostFields ||
    names.some((name) => name.length > longestName || /\[\d{4,}/.test(name))
  );
}

/** JSON of at most `most` bytes; undefined for a longer text, of which no more is read, and null for what is no JSON. */
export async function jsonWithin(
  request: Request,
  most: number,
): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? 0) > most)
    return undefined;
  const bytes = await bytesWithin(request.body, most);
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/**
 * Texts of a form that no database column takes, by field: those with a zero byte or half a surrogate pair. They are taken out
 * of `form`'s values, so that what was typed besides can be shown again.
 */
export function takeOutUnstorable(form: FormData): string[] {
  const found = new Set<string>();
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name);
    if (values.every((value) => typeof value !== "string" || isStorable(value)))
      continue;
    found.add(name);
    form.delete(name);
    for (const value of values)
      form.append(name, typeof value === "string" ? storable(value) : value);
  }
  return [...found];
}

// With the u flag a whole pair is one sign, so only a half is found.
const halfPair = /\p{Surrogate}/u;
const halfPairs = /\p{Surrogate}/gu;

/** Whether a text can be kept: no zero byte, no half of a surrogate pair. */
function isStorable(text: string): boolean {
  return !text.includes("\0") && !halfPair.test(text);
}

const storable = (text: string) =>
  text.replaceAll("\0", "").replace(halfPairs, "\uFFFD");

async function bytesWithin(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) break;
    length += next.value.byteLength;
    if (length > most) {
      // Left where it is, for cancelling it would end the connection under the answer; the rest is read away after that.
      reader?.releaseLock();
      return undefined;
    }
    chunks.push(next.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The texts of the fields whose names begin so, by the rest of the name, each of at most `most` characters. */
export function textsUnder(
  form: FormData,
  start: string,
  most: number,
): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith(start) && typeof value === "string"
        ? [[name.slice(start.length), value.slice(0, most)]]
        : [],
    ),
  );
}

/** The bytes of a form's file, or of the text pasted in its stead; empty where there is neither. */
export async function bytesOf(
  form: FormData,
  file: string,
  pasted: string,
): Promise<Buffer> {
  const sent = form.get(file);
  if (sent instanceof Blob && sent.size > 0)
    return Buffer.from(await sent.arrayBuffer());
  const text = form.get(pasted);
  return Buffer.from(typeof text === "string" ? text : "");
}
