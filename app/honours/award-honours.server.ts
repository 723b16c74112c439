import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { standingOn } from "./rules/terms";
import { honoursOfLine } from "./store/honours.server";

/** The honours that a line of an award list brought, each with how it stands today. */
export async function honoursOfAward(lineId: number) {
  const honours = await honoursOfLine(database(), lineId);
  return honours.map((honour) => ({
    kind: { name: honour.kindName, name_en: honour.kindName_en },
    level: honour.level,
    standing: standingOn(honour, today()),
  }));
}
export type AwardHonour = Awaited<ReturnType<typeof honoursOfAward>>[number];
