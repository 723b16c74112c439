import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/platform/http.server";
import { wordsFile } from "~/words.server";

/** One language's words for a browser; the address carries their version, so it may be kept for ever. */
export function loader({ params }: LoaderFunctionArgs) {
  const json = wordsFile(params.file ?? "") ?? notFound();
  return new Response(json, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
