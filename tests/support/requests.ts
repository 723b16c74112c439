import { database, type Db } from "~/platform/database.server";
import { newCookie, origin } from "./cookies";

// By database: the files of one worker share this module, each with accounts of its own.
const cookies = new WeakMap<Db, Map<string, string>>();

/** Says which accounts of this database are signed in already. */
export function useCookies(known: Record<string, string>): void {
  cookies.set(database(), new Map(Object.entries(known)));
}

/** The Cookie header of a demo account, signed in for real, once. */
export async function cookieOf(username: string): Promise<string> {
  const ours = cookies.get(database()) ?? new Map<string, string>();
  cookies.set(database(), ours);
  const known = ours.get(username) ?? (await newCookie(username));
  ours.set(username, known);
  return known;
}

/** A GET, as a browser of `username` (or a visitor) sends it. */
export async function get(path: string, username?: string): Promise<Request> {
  return new Request(origin + path, {
    headers: username ? { cookie: await cookieOf(username) } : {},
  });
}

/** A posted form, as a browser of `username` (or a visitor) sends it. */
export async function post(
  path: string,
  fields: Record<string, string>,
  username?: string,
): Promise<Request> {
  return new Request(origin + path, {
    method: "POST",
    headers: username ? { cookie: await cookieOf(username) } : {},
    body: new URLSearchParams(fields),
  });
}

const context = { nonce: "", requestId: "test", address: "127.0.0.1" };

/** The arguments of a loader or action, for calling it as a plain function. */
export function argsOf(request: Request, params: Record<string, string> = {}) {
  return { request, params, context };
}

/** What a loader or action answered or threw: its status, where it sends, its data. */
export async function answerOf(
  work: Promise<unknown> | unknown,
): Promise<{ status: number; to: string | null; data: any }> {
  const answer: unknown = await Promise.resolve(work).catch(
    (thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    },
  );
  if (answer instanceof Response) {
    const text = await answer.clone().text();
    return {
      status: answer.status,
      to: answer.headers.get("location"),
      data: text,
    };
  }
  const wrapped = answer as {
    type?: string;
    data?: unknown;
    init?: ResponseInit | null;
  };
  if (wrapped?.type === "DataWithResponseInit")
    return {
      status: wrapped.init?.status ?? 200,
      to: null,
      data: wrapped.data,
    };
  return { status: 200, to: null, data: answer };
}
