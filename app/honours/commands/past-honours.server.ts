import type { PastHonours } from "~/contests/commands/past.server";
import type { ListProblem } from "~/contests/rules/list-header";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { readHonour } from "../rules/past-honours";
import { lastDay } from "../rules/terms";
import { insertHonour } from "../store/honours.server";
import { honourKinds } from "../store/kinds.server";

/**
 * The honours that a past contest's table names: held against the district's list and the members before anything is written,
 * and recorded with the import, dated by the contest's last day. Refusals by row: result-honour-unknown {honour},
 * result-honour-nobody {name}.
 */
export const pastHonours: PastHonours = {
  async problems(wanted) {
    if (wanted.length === 0) return [];
    const kinds = await honourKinds(database());
    return wanted.flatMap(({ row, text, name, personId }): ListProblem[] => {
      const no = (code: string, params: Record<string, string>) => [
        { row, refusal: { code, params } },
      ];
      if (!readHonour(text, kinds))
        return no("result-honour-unknown", { honour: text.slice(0, 40) });
      return personId === null ? no("result-honour-nobody", { name }) : [];
    });
  },
  async keep(tx, actor, wanted, { day, basis }) {
    const kinds = await honourKinds(tx);
    for (const { text, personId, unitId } of wanted) {
      const read = readHonour(text, kinds);
      if (!read || personId === null) continue;
      await insertHonour(tx, {
        kind: read.kind.code,
        level: read.level,
        personId,
        collective: null,
        unitId,
        basis,
        documentNo: "",
        awardedOn: day,
        expiresOn: lastDay(day, read.kind.termYears),
        recordedBy: actor.person.id,
        at: now(),
      });
    }
  },
};
