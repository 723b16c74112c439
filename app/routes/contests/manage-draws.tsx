import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { decrypt } from "~/contests/commands/decryption.server";
import { makeDraw, voidDraw } from "~/contests/commands/draws.server";
import { confirmRelation } from "~/contests/commands/relations.server";
import { newSeed } from "~/contests/draw-digest.server";
import { officersDraws } from "~/contests/draws-page.server";
import { drawForm } from "~/contests/judging-forms";
import { eventWith } from "~/contests/load.server";
import { waitingRelations } from "~/contests/panel-page.server";
import {
  mayDrawPlaces,
  mayEncrypt,
  maySeeDraws,
} from "~/contests/rules/judging-may";
import { DecryptSection, DrawSection } from "~/contests/ui/draw-forms";
import { Decryptions, DrawList } from "~/contests/ui/draw-list";
import { WaitingRelations } from "~/contests/ui/waiting-relations";
import { RefusalNote } from "~/contests/ui/refusal-note";
import { nameIn } from "~/i18n/named";
import type { Member } from "~/members/rules/actor";
import { codeOf, forbidden, readForm } from "~/platform/http.server";
import { freshAfterRefusal } from "~/ui/fresh";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;
export const shouldRevalidate = freshAfterRefusal;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await eventWith(request, params, maySeeDraws);
  const { actor, contest, event, place, keeps } = found;
  const t = await wordsFor(request, "contests");
  const path = `/contests/${contest.slug}/${event.slug}`;
  return {
    title: t("draws.title"),
    event: nameIn(await languageOf(request), event),
    back: keeps ? `/manage${path}` : path,
    files: `${path}/draws`,
    view: await officersDraws(event),
    waiting: await waitingRelations(event.id),
    seed: newSeed(),
    places: mayDrawPlaces(actor, place),
    codes: mayEncrypt(actor, place),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const found = await eventWith(request, params, maySeeDraws);
  const { actor, event, place } = found;
  const form = await readForm(request, drawForm);
  if (!form.ok) return form.refusal;
  const { value } = form;
  const secret =
    value.what === "decrypt" ||
    (value.what !== "relation" && value.kind === "code");
  if (secret && !mayEncrypt(actor, place)) forbidden();
  const done = await act(actor, event.id, value);
  if (done.ok) throw redirect(new URL(request.url).pathname);
  const code = codeOf(done.refusal);
  const field = code.startsWith("draw-witness")
    ? "witness"
    : code === "draw-seed-short"
      ? "seed"
      : "";
  return form.refuse({ [field]: [code] });
}

async function act(
  actor: Member,
  eventId: number,
  form: (typeof drawForm)["_output"],
) {
  switch (form.what) {
    case "draw":
      return makeDraw(actor, eventId, {
        ...form,
        benches: form.benches ?? null,
      });
    case "void":
      return voidDraw(actor, eventId, form.kind, form.reason);
    case "relation":
      return confirmRelation(actor, eventId, form.relation);
    case "decrypt":
      return decrypt(actor, eventId, form.kind, form.witness);
  }
}

export default function ManageDraws() {
  const { t } = useTranslation("contests");
  const { title, event, back, files, view, waiting, seed, places, codes } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={back}>{event}</Link>}
      lead={t("draws.lead", { count: view.entrants })}
    >
      {answer?.refused.initialValue?.act === "relation" ? (
        <RefusalNote answer={answer} />
      ) : null}
      <WaitingRelations relations={waiting} />
      <DecryptSection view={view} may={codes} answer={answer} />
      {view.kinds.map((row) => (
        <DrawSection
          key={row.kind}
          row={row}
          view={view}
          seed={seed}
          may={row.kind === "code" ? codes : places}
          answer={answer}
        />
      ))}
      <Section title={t("draws.made")}>
        <DrawList draws={view.draws} files={files} />
      </Section>
      <Decryptions decryptions={view.decryptions} />
    </Page>
  );
}
