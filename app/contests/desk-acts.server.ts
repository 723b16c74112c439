import type { Member } from "~/members/rules/actor";
import type { Refusal } from "~/kit/result";
import { codeOf, idOrNone } from "~/platform/http.server";
import { textsUnder } from "~/platform/sent-form.server";
import { importScores } from "./commands/desk.server";
import { keyAgain, keyScores, settleScore } from "./commands/keying.server";
import { readScoreForm, type ReadScoreList } from "./score-upload.server";

/** What the page of one leaf is answered where an act was not done, or a list was only checked. */
export type DeskAnswer = {
  /** codes of what is wrong with the act as a whole */
  refusals: string[];
  /** by field of the keying form */
  wrong: Record<string, Refusal>;
  typed: Record<string, string>;
  list?: ReadScoreList & { checked: boolean };
};

const nothing: DeskAnswer = { refusals: [], wrong: {}, typed: {} };

/** Does what a form of one leaf of the desk asks; undefined where it was done. */
export async function deskAct(
  actor: Member,
  eventId: number,
  node: string,
  form: FormData,
): Promise<DeskAnswer | undefined> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const entrantId = idOrNone(text("entrant")) ?? 0;
  const reason = text("reason").trim().slice(0, 200);
  switch (text("intent")) {
    case "key":
      return keyAct(actor, eventId, node, form);
    case "settle":
      return answerTo(
        await settleScore(actor, eventId, {
          node,
          entrantId,
          text: text("value"),
          reason,
        }),
      );
    case "again":
      return answerTo(
        await keyAgain(actor, eventId, { node, entrantId, reason }),
      );
    default:
      return importAct(actor, eventId, node, form);
  }
}

async function importAct(
  actor: Member,
  eventId: number,
  node: string,
  form: FormData,
): Promise<DeskAnswer | undefined> {
  const list = await readScoreForm(form, eventId, node);
  const wrong = list.refusals.length > 0 || list.problems.length > 0;
  if (wrong) return { ...nothing, list: { ...list, checked: false } };
  if (form.get("intent") !== "enter")
    return { ...nothing, list: { ...list, checked: true } };
  return answerTo(await importScores(actor, eventId, { node, ...list }));
}

async function keyAct(
  actor: Member,
  eventId: number,
  node: string,
  form: FormData,
): Promise<DeskAnswer | undefined> {
  const typed = typedIn(form);
  const done = await keyScores(
    actor,
    eventId,
    node,
    Object.entries(typed).map(([name, text]) => ({
      entrantId: idOrNone(name) ?? 0,
      text,
    })),
  );
  if (done.ok) return undefined;
  if (!("wrong" in done))
    return { ...nothing, typed, refusals: [codeOf(done.refusal)] };
  const wrong = Object.fromEntries(
    done.wrong.map(({ entrantId, refusal }) => [String(entrantId), refusal]),
  );
  return { ...nothing, typed, wrong, refusals: ["keyed-wrong"] };
}

/** The values of a keying form by what stands after "v-" in a field's name, at most 80 characters each. */
export function typedIn(form: FormData): Record<string, string> {
  return textsUnder(form, "v-", 80);
}

function answerTo(
  done: { ok: true } | { ok: false; refusal: Refusal },
): DeskAnswer | undefined {
  return done.ok ? undefined : { ...nothing, refusals: [codeOf(done.refusal)] };
}
