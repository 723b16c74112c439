import type { Refusal } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { codeOf } from "~/platform/http.server";
import { keySheet, settleSheetMark } from "./commands/paper.server";
import { typedIn, type DeskAnswer } from "./desk-acts.server";

type PaperAnswer = Omit<DeskAnswer, "list">;

/** Does what a form of a paper sheet's page asks; undefined where it was done. */
export async function paperAct(
  actor: Member,
  eventId: number,
  sheetId: string,
  form: FormData,
): Promise<PaperAnswer | undefined> {
  const typed = typedIn(form);
  const answer = (refusal: Refusal): PaperAnswer => ({
    refusals: [codeOf(refusal)],
    wrong: {},
    typed,
  });
  if (form.get("intent") === "settle") {
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value.trim().slice(0, 200) : "";
    };
    const done = await settleSheetMark(actor, eventId, sheetId, {
      node: text("node"),
      text: text("value"),
      reason: text("reason"),
    });
    return done.ok ? undefined : answer(done.refusal);
  }
  const done = await keySheet(actor, eventId, sheetId, typed);
  if (done.ok) return undefined;
  if (!("wrong" in done)) return answer(done.refusal);
  const wrong = Object.fromEntries(
    done.wrong.map(({ node, refusal }) => [node, refusal]),
  );
  return { refusals: ["keyed-wrong"], wrong, typed };
}
