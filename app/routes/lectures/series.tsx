import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameIn } from "~/i18n/named";
import { endSeries } from "~/lectures/commands/endings.server";
import { changeSeries, planLectures } from "~/lectures/commands/series.server";
import { seriesPageForm } from "~/lectures/forms";
import { mayManageSeries } from "~/lectures/rules/may";
import { seriesView } from "~/lectures/series-view.server";
import { seriesById } from "~/lectures/store/series.server";
import { SeriesPage } from "~/lectures/ui/series-page";
import { actorOf, memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, idParam, notFound, readForm } from "~/platform/http.server";
import { momentOf } from "~/platform/wall-time.server";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

async function seriesOf(params: LoaderFunctionArgs["params"]) {
  return (await seriesById(database(), idParam(params.id))) ?? notFound();
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const series = await seriesOf(params);
  const actor = await actorOf(request);
  return {
    title: nameIn(await languageOf(request), series),
    view: await seriesView(actor, series, new URL(request.url)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const series = await seriesOf(params);
  if (!mayManageSeries(actor, series.place)) forbidden();
  const form = await readForm(request, seriesPageForm);
  if (!form.ok) return form.refusal;
  const { value } = form;
  let done;
  if (value.intent === "plan") {
    const first = momentOf(value.first);
    if (!first) return form.refuse({ first: ["not-a-date"] });
    done = await planLectures(actor, series.id, first, value.count);
  } else if (value.intent === "end") {
    done = await endSeries(actor, series.id, value.reason);
  } else {
    const fields = { ...value, name_en: value.nameEn };
    done = await changeSeries(actor, series.id, fields);
  }
  if (done.ok) return redirect(`/lectures/series/${series.id}`);
  const { code } = done.refusal;
  const field = ["in-the-past", "start-taken"].includes(code) ? "first" : "";
  return form.refuse({ [field]: [code] });
}

export default function Series() {
  const { title, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SeriesPage title={title} view={view} answer={answer} />;
}
