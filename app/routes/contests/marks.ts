import type { ActionFunctionArgs } from "@remix-run/node";
import { recordMark } from "~/contests/commands/judging.server";
import { markSent } from "~/contests/forms";
import { personIdOf } from "~/members/session.server";
import { isDatabaseThere } from "~/platform/database.server";
import { now } from "~/platform/clock.server";
import { toSignIn } from "~/platform/http.server";
import { jsonWithin } from "~/platform/sent-form.server";

const mostBytes = 4096;

/**
 * Takes one mark as JSON { clientId, judge, node, value, device, base } from the judge's outbox. 200 { saved, at } once it is kept, the same again
 * for the same client id; 422 { refused } for a mark that cannot be, 409 { refused } where the sheet takes no more
 * or, with { theirs }, where another device was first, 404
 * for a sheet that is not this judge's, 401 for someone who is not signed in any more, or where another person is by now,
 * 413 { refused } for more than a mark takes. 503 while the database is away: the mark is to be sent again. 500 says that
 * the server failed over this very mark.
 */
export async function action(args: ActionFunctionArgs) {
  try {
    return await take(args);
  } catch (error) {
    if (error instanceof Response || (await isDatabaseThere())) throw error;
    return answer({ refused: { code: "server-away" } }, 503);
  }
}

async function take({ request, params }: ActionFunctionArgs) {
  const personId = await personIdOf(request);
  const json = request.headers
    .get("content-type")
    ?.startsWith("application/json");
  if (personId === undefined)
    return json
      ? answer({ refused: { code: "sign-in" } }, 401)
      : toSignIn(request);
  const judge = { person: { id: personId } };
  const sheetId = /^[0-9a-f-]{36}$/.test(params.sheet ?? "")
    ? params.sheet
    : "";
  if (!sheetId) return answer({ refused: { code: "sheet-unknown" } }, 404);
  const body: unknown = json ? await jsonWithin(request, mostBytes) : null;
  if (body === undefined)
    return answer({ refused: { code: "mark-too-long" } }, 413);
  const sent = markSent.safeParse(body);
  if (!sent.success) {
    const known = await recordMark(judge, { ...nothing, sheetId });
    const gone = !known.ok && known.refusal.code === "sheet-unknown";
    return answer({ refused: { code: "wrong-form" } }, gone ? 404 : 422);
  }
  if ((sent.data.judge ?? personId) !== personId)
    return answer({ refused: { code: "another-person" } }, 401);
  const kept = await recordMark(judge, {
    ...sent.data,
    base: sent.data.base,
    sheetId,
  });
  if (kept.ok)
    return Response.json({ saved: kept.value, at: now().toISOString() });
  const theirs = "theirs" in kept ? { theirs: kept.theirs } : {};
  return answer(
    { refused: kept.refusal, ...theirs },
    statusOf(kept.refusal.code),
  );
}

// A node of no scheme: asks only whether the sheet is this judge's.
const nothing = {
  clientId: "",
  node: "",
  value: "",
  device: "",
  base: undefined,
};

function statusOf(code: string): number {
  if (code === "sheet-unknown") return 404;
  const closed = [
    "mark-conflict",
    "sheet-excused",
    "seat-ended",
    "sheet-submitted",
    "judging-closed",
    "judging-not-open",
    "entrant-out",
  ];
  return closed.includes(code) ? 409 : 422;
}

function answer(body: unknown, status: number): Response {
  return Response.json(body, { status });
}
