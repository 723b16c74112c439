import type { z } from "zod";
import type { Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import type { FieldErrors } from "~/platform/http.server";
import { closeSchool, reopenSchool } from "./commands/close-school.server";
import { removeRoom, restoreRoom } from "./commands/rooms.server";
import { changeSchool, keepRoom } from "./commands/schools.server";
import type { schoolActs } from "./forms";
import { codeOfRefusal } from "./refusal-code";
import type { SchoolPlace } from "./rules/may";
import { schoolRow } from "./school-row";
import { areTrades, type SchoolFacts } from "./store/schools.server";

type Kept = { school: SchoolFacts; place: SchoolPlace };

/** Does what a form of the school's page asks; the words beside its fields when that is refused. */
export async function trySchool(
  actor: Member,
  { school, place }: Kept,
  sent: z.output<typeof schoolActs>,
): Promise<FieldErrors | undefined> {
  switch (sent.intent) {
    case "school":
      if (!(await areTrades(database(), sent.trades)))
        return { trades: ["not-a-choice"] };
      await changeSchool(actor, place, schoolRow(sent), sent.trades);
      return undefined;
    case "room": {
      const { name, nameEn: name_en, seats, place: where, room: id } = sent;
      const room = { name, name_en, seats, place: where };
      return errorsOf("name", await keepRoom(actor, place, room, id));
    }
    case "remove-room":
      return errorsOf("", await removeRoom(actor, place, sent.room));
    case "restore-room":
      return errorsOf("", await restoreRoom(actor, place, sent.room));
    case "close":
      return errorsOf("", await closeSchool(actor, school, sent.closing));
    case "reopen":
      await reopenSchool(actor, school);
      return undefined;
  }
}

function errorsOf(
  field: string,
  done:
    | Awaited<ReturnType<typeof keepRoom | typeof closeSchool>>
    | Awaited<ReturnType<typeof removeRoom>>,
): FieldErrors | undefined {
  return done.ok ? undefined : { [field]: [codeOfRefusal(done.refusal)] };
}
