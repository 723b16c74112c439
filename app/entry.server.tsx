import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { log } from "~/platform/log.server";
import { Nonce, RequestId } from "~/ui/response";
import { i18nOf, languageOf } from "~/words.server";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    /** The sender's address, for the limit on attempts to sign in. */
    address: string;
  }
}

const abortAfter = 10_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<Response> {
  const i18n = i18nOf(await languageOf(request));
  return new Promise((resolve, reject) => {
    let responseStatus = status;
    const answer = async () => {
      clearTimeout(tooLate);
      headers.set("Content-Type", "text/html; charset=utf-8");
      const whole = withoutZeros(await buffer(pipe(new PassThrough())));
      resolve(new Response(whole, { headers, status: responseStatus }));
    };
    const { pipe, abort } = renderToPipeableStream(
      <Nonce.Provider value={nonce}>
        <RequestId.Provider value={requestId}>
          <I18nextProvider i18n={i18n}>
            <RemixServer
              context={remixContext}
              url={request.url}
              nonce={nonce}
              abortDelay={abortAfter}
            />
          </I18nextProvider>
        </RequestId.Provider>
      </Nonce.Provider>,
      {
        nonce,
        // Whole and in one piece: nothing on a page is waited for, and a hundred small pieces cost more to pack and send than they save.
        // Comes after a failure too, whose stream then refuses to be read.
        onAllReady: () => void answer().catch(reject),
        onShellError: reject,
        onError: (error) => {
          responseStatus = 500;
          log().error({ err: error }, "rendering failed");
        },
      },
    );
    // Cleared with the page: a waiting timer holds all of it in memory, hundreds of them on a busy day.
    const tooLate = setTimeout(abort, abortAfter + 1000);
  });
}

/**
 * React 18 leaves a zero byte or two wherever a character of several bytes meets the end of its 2 kB piece (react#24985): in Chinese
 * on most pages, and a form that is sent before the script has come sends them back. No text of ours holds one.
 */
function withoutZeros(page: NonSharedBuffer): NonSharedBuffer {
  const parts: NonSharedBuffer[] = [];
  let from = 0;
  for (let at = page.indexOf(0); at >= 0; at = page.indexOf(0, from)) {
    parts.push(page.subarray(from, at));
    from = at + 1;
  }
  return from === 0 ? page : Buffer.concat([...parts, page.subarray(from)]);
}

/** What a loader or action threw and nobody expected: into the log with the request's id, never onto the page. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  log().error(
    {
      err: error,
      requestId: context.requestId,
      path: new URL(request.url).pathname,
    },
    "request failed",
  );
}
