import { createHash } from "node:crypto";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { importPast } from "~/contests/commands/past.server";
import { pastForm } from "~/contests/entry-forms";
import { ownScope } from "~/contests/lists.server";
import { readPast } from "~/contests/past-upload.server";
import { mayHoldContest } from "~/contests/rules/may";
import { contestChoices } from "~/contests/store/contests.server";
import { hostUnits, unitById } from "~/contests/store/setup.server";
import { PastForm } from "~/contests/ui/past-form";
import type { Member } from "~/members/rules/actor";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { codeOf, forbidden, readForm } from "~/platform/http.server";
import { bytesOf, formWithin } from "~/platform/sent-form.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;
const mostBytes = 8 * 1024 * 1024;

async function officer(request: Request): Promise<Member> {
  const actor = await memberOf(request);
  return ownScope(actor).ownPaths.length > 0 ? actor : forbidden();
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await officer(request);
  const t = await wordsFor(request, "entries");
  const units = await hostUnits(database(), ownScope(actor).ownPaths);
  const { trades } = await contestChoices(database());
  return {
    title: t("past.title"),
    units: units.map(({ id, name, name_en }) => ({ id, name, name_en })),
    trades,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await officer(request);
  const sent = await formWithin(request, mostBytes);
  const nothing = { refusals: [], problems: [], texts: [] };
  if (!sent)
    return data(
      { refused: undefined, file: { ...nothing, refusals: ["past-too-big"] } },
      { status: 422 },
    );
  const bytes = await bytesOf(sent, "file", "");
  sent.delete("file");
  const form = await readForm(
    new Request(request.url, { method: "POST", body: sent }),
    pastForm,
  );
  if (!form.ok)
    return data({ ...form.refusal.data, file: nothing }, { status: 422 });
  const refuse = (errors: Record<string, string[]>) =>
    data({ ...form.refuse(errors).data, file: nothing }, { status: 422 });
  const { contest, event } = form.value;
  const host = await unitById(database(), contest.unit_id);
  if (!host || !mayHoldContest(actor, host.path))
    return refuse({ unit: ["not-a-choice"] });
  const { trades } = await contestChoices(database());
  if (!trades.some(({ code }) => code === event.trade_code))
    return refuse({ trade: ["not-a-choice"] });
  const read = await readPast(bytes, await languageOf(request));
  if (!read.ok)
    return data(
      { refused: form.refuse({}).data.refused, file: read },
      { status: 422 },
    );
  const fileHash = createHash("sha256").update(bytes).digest("hex");
  const done = await importPast(actor, { contest, event, fileHash }, read.past);
  if (!done.ok) {
    const field = done.refusal.code === "event-taken" ? "eventSlug" : "slug";
    return refuse({ [field]: [codeOf(done.refusal)] });
  }
  throw redirect(`/contests/${contest.slug}/${event.slug}`);
}

export default function ImportPast() {
  const { t } = useTranslation("entries");
  const { title, units, trades } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={<Link to="/manage/contests">{t("past.back")}</Link>}
      lead={t("past.lead")}
    >
      <PastForm
        units={units}
        trades={trades}
        answer={useActionData<typeof action>()}
      />
    </Page>
  );
}
