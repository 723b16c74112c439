import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { unitsNamed } from "~/members/store/units.server";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { mayFoundStudio } from "../rules/may";
import { found, type PeopleRefusal } from "../rules/studio-people";
import { takeSlug } from "../store/numbers.server";
import { peopleMeant } from "../store/studio-people.server";
import {
  insertStay,
  insertStudio,
  lockStudio,
  replaceTopics,
  updateStudio,
  type NewStudio,
  type StudioText,
} from "../store/studio-writes.server";
import { studioBySlug, type Studio } from "../store/studios.server";
import { giveLead } from "./lead-grant.server";

type Founding = Omit<NewStudio, "slug" | "unitId" | "leadId"> & {
  unit: string;
  lead: string;
  topics: string[];
};
type WhoRefusal = "no-such-person" | "person-several";
type FoundRefusal =
  | WhoRefusal
  | PeopleRefusal
  | "no-such-unit"
  | "unit-several"
  | "not-your-unit";

const thisYear = () => Number(today().slice(0, 4));

/** The studio under its lock. */
export async function lockedStudio(tx: Tx, slug: string): Promise<Studio> {
  await lockStudio(tx, slug);
  const studio = await studioBySlug(tx, slug);
  if (!studio) throw new Error(`There is no studio ${slug}.`);
  return studio;
}

/** The one person whom a number or a name of the unit means. Refusals: no-such-person, person-several. */
export async function personMeant(
  tx: Tx,
  typed: string,
  unitPath: string,
): Promise<Result<number, WhoRefusal>> {
  const [person, another] = await peopleMeant(tx, typed, unitPath);
  if (!person) return refused("no-such-person");
  return another ? refused("person-several") : ok(person.id);
}

/** Founds a studio of the unit that a code or name means; its lead is its first member and keeps it. Answers its address. */
export function foundStudio(
  actor: Member,
  { unit: typed, lead, topics, ...studio }: Founding,
): Promise<Result<string, FoundRefusal>> {
  return transaction(async (tx) => {
    const [unit, another] = await unitsNamed(tx, typed);
    if (!unit) return refused("no-such-unit");
    if (another) return refused("unit-several");
    if (!mayFoundStudio(actor, unit.path)) return refused("not-your-unit");
    const person = await personMeant(tx, lead, unit.path);
    if (!person.ok) return person;
    const answer = found(studio.foundedOn, today());
    if (!answer.ok) return answer;
    const slug = await takeSlug(tx, "studio", studio.nameEn);
    const row = { ...studio, slug, unitId: unit.id, leadId: person.value };
    const id = await insertStudio(tx, row);
    await insertStay(tx, id, person.value, studio.foundedOn);
    await giveLead(tx, id, person.value, actor.person.id);
    await replaceTopics(tx, id, thisYear(), topics);
    await audit(tx, {
      actorId: actor.person.id,
      act: "found-studio",
      subject: { kind: "studio", id: slug },
      after: { ...row, topics },
    });
    return ok(slug);
  });
}

/** Changes what a studio says of itself, and its topics of this year. */
export async function editStudio(
  { person }: Member,
  slug: string,
  text: StudioText,
  topics: string[],
): Promise<void> {
  await transaction(async (tx) => {
    const { id, name, name_en, site, summary, trade } = await lockedStudio(
      tx,
      slug,
    );
    await updateStudio(tx, id, text);
    await replaceTopics(tx, id, thisYear(), topics);
    await audit(tx, {
      actorId: person.id,
      act: "edit-studio",
      subject: { kind: "studio", id: slug },
      before: { name, nameEn: name_en, site, summary, tradeCode: trade?.code },
      after: { ...text, topics },
    });
  });
}
