import { createRouteHandler, type FileRouter } from "uploadthing/server";
import type { Uploads } from "./config.server";
import { FILES_PATH, PLACEHOLDER } from "./signature.server";

/** Whether whoever asks for links may have them for so many more bytes; a code when not. */
type RefusePerson = (request: Request, bytes: number) => Promise<string | null>;

/**
 * The handler of `/api/uploadthing` for a router of file routes. Refuses with 507 and a code in `message` before links are
 * signed when there is no room, with 429 and a code when `refusePerson` says no, and makes links relative so that they work
 * under whatever address the person came by.
 */
export function uploadHandler(
  uploads: Uploads,
  router: FileRouter,
  refusePerson: RefusePerson = async () => null,
): (request: Request) => Promise<Response> {
  const handle = createRouteHandler({ router, config: uploads.route });
  return async (request) => {
    if (new URL(request.url).searchParams.get("actionType") !== "upload")
      return handle(request);
    // A form on another site could send JSON as text/plain with the person's cookies; as JSON it cannot.
    if (!request.headers.get("content-type")?.startsWith("application/json")) {
      return Response.json({ message: "json-expected" }, { status: 415 });
    }
    const text = await request.text();
    const bytes = announcedBytes(text);
    const refusal = await refusePerson(request, bytes);
    if (refusal) return Response.json({ message: refusal }, { status: 429 });
    const noRoom = await uploads.refuseSpace(bytes);
    if (noRoom) return Response.json({ message: noRoom }, { status: 507 });
    const response = await handle(
      new Request(request.url, {
        method: "POST",
        headers: request.headers,
        body: text,
      }),
    );
    const headers = new Headers(response.headers);
    headers.delete("content-length");
    return new Response(stripPlaceholder(await response.text()), {
      status: response.status,
      headers,
    });
  };
}

/** Makes our own absolute links relative; others are left alone. */
export function stripPlaceholder(text: string): string {
  return text.replaceAll(`${PLACEHOLDER}${FILES_PATH}/`, `${FILES_PATH}/`);
}

function announcedBytes(text: string): number {
  try {
    const { files } = JSON.parse(text) as { files: { size: unknown }[] };
    return files.reduce(
      (sum, file) => sum + Math.max(0, Number(file.size) || 0),
      0,
    );
  } catch {
    return 0; // the library says what is wrong with it
  }
}
