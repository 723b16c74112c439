import { audit } from "~/platform/audit.server";
import {
  brokenConstraint,
  transaction,
  type Tx,
} from "~/platform/database.server";
import type { ListAct } from "../forms/lists";
import type { Member } from "../rules/actor";
import type { List } from "../rules/lists";
import { mayKeepLists } from "../rules/may";
import { today } from "../session.server";
import {
  insertEntry,
  lockEntry,
  setRetired,
  updateEntry,
} from "../store/lists.server";
import { refuse, type Done } from "./done.server";

type Of<Act extends ListAct["act"]> = Extract<ListAct, { act: Act }>;

/** Adds, changes, retires or brings back an entry of one of the district's lists. Refused by a code or a name that is there already. */
export async function actOnLists(actor: Member, sent: ListAct): Promise<Done> {
  if (!mayKeepLists(actor)) return refuse("", "not-yours");
  return keepingEntriesUnique(sent.list, () =>
    transaction((tx) =>
      sent.act === "add"
        ? add(tx, actor, sent)
        : sent.act === "edit"
          ? edit(tx, actor, sent)
          : retire(tx, actor, sent),
    ),
  );
}

async function add(tx: Tx, actor: Member, sent: Of<"add">): Promise<Done> {
  const facts = factsOf(sent);
  await insertEntry(tx, sent, facts);
  await audit(tx, {
    actorId: actor.person.id,
    act: "list.added",
    subject: subjectOf(sent),
    after: "holder" in sent ? { ...facts, holder: sent.holder } : facts,
  });
  return { ok: true, value: undefined };
}

async function edit(tx: Tx, actor: Member, sent: Of<"edit">): Promise<Done> {
  const before = await lockEntry(tx, sent.list, sent.code);
  if (!before) return refuse("", "entry-unknown");
  const after = factsOf(sent);
  await updateEntry(tx, sent.list, sent.code, after);
  await audit(tx, {
    actorId: actor.person.id,
    act: "list.edited",
    subject: subjectOf(sent),
    before,
    after,
  });
  return { ok: true, value: undefined };
}

async function retire(
  tx: Tx,
  actor: Member,
  sent: Of<"retire"> | Of<"restore">,
): Promise<Done> {
  const { list, code } = sent;
  const entry = await lockEntry(tx, list, code);
  if (!entry) return refuse("", "entry-unknown");
  const retires = sent.act === "retire";
  // Asked a second time, by a second window: it is so already.
  if (retires === (entry.retired_on !== null))
    return { ok: true, value: undefined };
  await setRetired(tx, list, code, retires ? today() : null);
  await audit(tx, {
    actorId: actor.person.id,
    act: retires ? "list.retired" : "list.restored",
    subject: subjectOf(sent),
  });
  return { ok: true, value: undefined };
}

const factsOf = ({ name, nameEn, termYears }: Of<"add" | "edit">) => ({
  name,
  name_en: nameEn,
  term_years: termYears ?? null,
});

const subjectOf = ({ list, code }: ListAct) => ({
  kind: list.replace("_", "-"),
  id: code,
});

async function keepingEntriesUnique(
  list: List,
  work: () => Promise<Done>,
): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === `${list}_pkey`) return refuse("code", "code-taken");
    if (broken === `${list}_name_key`) return refuse("name", "name-taken");
    throw error;
  }
}
