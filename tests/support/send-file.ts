import { action as bytesAction } from "~/routes/api/kept-bytes";
import { action as uploadAction } from "~/routes/api/uploadthing";
import { argsOf, cookieOf } from "./requests";

const origin = "http://localhost:3000";
type Sent = { status: number; message?: string };

/** Sends a file in as a browser of `who` does: asks for a signed link by the route's slug, then puts the bytes there. */
export async function sendFile(
  who: string,
  slug: string,
  input: object,
  file: { name: string; type: string; bytes: Buffer },
): Promise<Sent> {
  const { name, type, bytes } = file;
  const asked = await uploadAction(
    argsOf(
      new Request(`${origin}/api/uploadthing?actionType=upload&slug=${slug}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          cookie: await cookieOf(who),
        },
        body: JSON.stringify({
          files: [{ name, size: bytes.length, type }],
          input,
        }),
      }),
    ) as never,
  );
  if (!asked.ok)
    return {
      status: asked.status,
      message: ((await asked.json()) as { message: string }).message,
    };
  const [link] = (await asked.json()) as { url: string }[];
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), name);
  const put = await bytesAction(
    argsOf(
      new Request(`${origin}${link?.url}`, {
        method: "PUT",
        body: form,
        headers: { range: "bytes=0-" },
      }),
    ) as never,
  );
  return { status: put.status };
}
