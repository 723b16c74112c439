import { nameIn } from "~/i18n/named";
import type { Actor } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { personById } from "~/members/store/people.server";
import { database } from "~/platform/database.server";
import { idParam, notFound } from "~/platform/http.server";
import { languageOf, wordsFor } from "~/words.server";
import { mayKeepHonour, maySeeHonour, maySeePassport } from "./rules/may";
import { renewedUntil, standingOn } from "./rules/terms";
import { honourById } from "./store/honours.server";

/** The honour of an address, if this reader may know of it; else 404. */
export async function honourFor(actor: Actor, param: string | undefined) {
  const honour = (await honourById(database(), idParam(param))) ?? notFound();
  const revoked = honour.revokedOn !== null;
  if (!maySeeHonour(actor, { ...honour, revoked })) notFound();
  return honour;
}

async function mayOpen(actor: Actor, personId: number | null) {
  const person =
    personId === null ? undefined : await personById(database(), personId);
  return (
    person !== undefined &&
    maySeePassport(actor, {
      id: person.id,
      unitPath: person.unit_path,
      publicPassport: person.public_passport,
    })
  );
}

/** What the page of an honour shows: its facts, where its term stands, and which acts are open to this reader. */
export async function honourPage(
  request: Request,
  actor: Actor,
  param: string | undefined,
) {
  const { unitPath, termYears, ...honour } = await honourFor(actor, param);
  const language = await languageOf(request);
  const t = await wordsFor(request, "honours");
  const { kindName, kindName_en, holder, holder_en } = honour;
  return {
    title: t("today.expires", {
      kind: nameIn(language, { name: kindName, name_en: kindName_en }),
      holder: nameIn(language, { name: holder, name_en: holder_en }),
    }),
    honour,
    standing: standingOn(honour, today()),
    passport: await mayOpen(actor, honour.personId),
    keeper: mayKeepHonour(actor, unitPath) && honour.revokedOn === null,
    renewable: renewedUntil(honour, termYears, today()).ok ? termYears : null,
  };
}
