import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { checksView, reviewedEvent } from "~/contests/checks-page.server";
import {
  excuseSheet,
  reopenSheet,
  stepSheets,
} from "~/contests/commands/sheets.server";
import { checksForm } from "~/contests/judging-forms";
import { filters } from "~/contests/rules/sheet-filters";
import { ChecksTable, StepForAll } from "~/contests/ui/checks-table";
import { useChanges } from "~/contests/ui/use-changes";
import { nameIn } from "~/i18n/named";
import { codeOf, readForm } from "~/platform/http.server";
import { freshAfterRefusal } from "~/ui/fresh";
import { Banner, Page } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;
export const shouldRevalidate = freshAfterRefusal;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, who } = await reviewedEvent(request, params.id);
  const t = await wordsFor(request, "contests");
  const asked = new URL(request.url).searchParams.get("show");
  const filter = filters.find((each) => each === asked) ?? "unchecked";
  return {
    title: t("checks.title"),
    event: nameIn(await languageOf(request), event),
    back: who.keeps
      ? `/manage/contests/${event.contest}/${event.slug}`
      : "/judging",
    view: await checksView(event, who, filter),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, event, who } = await reviewedEvent(request, params.id);
  const form = await readForm(request, checksForm);
  if (!form.ok) return form.refusal;
  const { keeps } = who;
  const done =
    form.value.what === "step"
      ? await stepSheets(actor, event.id, { ...form.value, keeps })
      : form.value.what === "reopen"
        ? await reopenSheet(actor, event.id, { ...form.value, keeps })
        : await excuseSheet(actor, event.id, { ...form.value, keeps });
  if (!done.ok) return form.refuse({ "": [codeOf(done.refusal)] });
  const { pathname, search } = new URL(request.url);
  throw redirect(pathname + search);
}

export default function Checks() {
  const { t } = useTranslation("contests");
  const refusal = useRefusals("contests");
  const { title, event, back, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useChanges();
  const wrong = Object.values(answer?.refused.error ?? {}).flatMap(
    (codes) => codes ?? [],
  );
  return (
    <Page
      wide
      title={title}
      eyebrow={<Link to={back}>{event}</Link>}
      lead={t("checks.lead")}
      actions={<StepForAll view={view} />}
    >
      {wrong.map((code) => (
        <Banner key={code} tone="bad">
          {refusal(code)}
        </Banner>
      ))}
      <nav className="tabs">
        {filters.map((filter) => (
          <Link
            key={filter}
            to={`?show=${filter}`}
            aria-current={filter === view.filter ? "page" : undefined}
          >
            {t(`checks.show.${filter}`, { count: view.counts[filter] })}
          </Link>
        ))}
      </nav>
      <ChecksTable view={view} />
    </Page>
  );
}
