/**
 * The form that a request carries. What is no form at all (a broken multipart body, JSON, nothing) is refused with 400 here,
 * so that no page has to think of it.
 */
export async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}

/**
 * The form of a request of at most `most` bytes; undefined for a longer one, of which no more is read. A length that is
 * announced is believed only where it is too long already.
 */
export async function formWithin(
  request: Request,
  most: number,
): Promise<FormData | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > most)
    return undefined;
  const bytes = await bytesWithin(request.body, most);
  if (!bytes) return undefined;
  const type = request.headers.get("content-type") ?? "";
  return formOf(
    new Request(request.url, {
      method: "POST",
      headers: { "content-type": type },
      body: bytes,
    }),
  );
}

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
      await reader?.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
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
