import { languages } from "~/i18n/language";
import { nameIn } from "~/i18n/named";
import { ok, refused, type Result } from "~/kit/result";
import type { Db } from "~/platform/database.server";
import {
  entrantLabel,
  meant,
  partLabels,
  partsOf,
  type Choice,
} from "./rules/correction-choices";
import type { Change } from "./rules/corrections";
import type { Plan } from "./rules/plan";
import { countedJudges } from "./store/corrections.server";
import { entrantsOf, schemeOf, type EntrantRecord } from "./store/field.server";

type From = {
  entrants: readonly EntrantRecord[];
  plan: Plan;
  judges: readonly { code: string }[];
};

/** What the form of a change offers: entrants with their units, the scheme's parts, the judges. */
export async function correctionChoices(db: Db, eventId: number) {
  const scheme = await schemeOf(db, eventId);
  const entrants = await entrantsOf(db, eventId);
  return {
    entrants: entrants.map(({ number, name, unit_name, unit_en }) => ({
      number,
      name,
      unit: { name: unit_name, name_en: unit_en },
    })),
    parts: scheme ? partsOf(scheme.plan) : [],
    judges: await countedJudges(db, eventId),
  };
}
export type CorrectionChoices = Awaited<ReturnType<typeof correctionChoices>>;

/** A change with the number, the id and the code of what was chosen in words, in either language. */
export function chosenIn(
  typed: Change,
  { entrants, plan, judges }: From,
): Result<Change> {
  const who = meant(entrants.map(entrantChoice), typed.entrant);
  if (!who.ok)
    return who.refusal.code === "none"
      ? refused("correction-no-entrant")
      : refused("correction-which-entrant", who.refusal.params);
  const what = meant(partChoices(plan, typed), typed.node);
  if (!what.ok && what.refusal.code === "several")
    return refused("correction-which-part", what.refusal.params);
  if (
    typed.kind === "mark" &&
    typed.judge !== "" &&
    !judges.some(({ code }) => code === typed.judge)
  )
    return refused("correction-no-judge");
  const node = what.ok ? what.value : typed.node;
  return ok({ ...typed, entrant: who.value, node });
}

function entrantChoice(row: EntrantRecord): Choice {
  const unit = { name: row.unit_name, name_en: row.unit_en };
  const labels = languages.map((language) =>
    entrantLabel(row, nameIn(language, unit)),
  );
  return { value: row.number, words: [row.name, ...labels] };
}

function partChoices(plan: Plan, { kind }: Change): Choice[] {
  const parts = partsOf(plan).filter(({ kinds }) => kinds.includes(kind));
  const labels = languages.map((language) => partLabels(parts, language));
  return parts.map(({ id }) => ({
    value: id,
    words: labels.map((names) => names.get(id) ?? id),
  }));
}
