import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { acceptRoster } from "~/members/commands/rosters.server";
import { acceptRosterForm } from "~/members/forms/rosters";
import { keptRoster } from "~/members/roster-page.server";
import { RosterErrors } from "~/members/ui/roster-errors";
import { RosterProgress } from "~/members/ui/roster-progress";
import { RosterState } from "~/members/ui/rosters-table";
import { pageOf, readForm } from "~/platform/http.server";
import { Pager } from "~/ui/data-table";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { roster } = await keptRoster(request, params.id);
  const { page, size, offset } = pageOf(new URL(request.url), 100);
  const { id, kind, state, total_rows, done_rows, errors } = roster;
  return {
    title: roster.file_name,
    roster: {
      id,
      kind,
      state,
      total_rows,
      done_rows,
      bad: new Set(errors.map(({ line }) => line)).size,
    },
    errors: errors.slice(offset, offset + size),
    total: errors.length,
    page,
    size,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, roster } = await keptRoster(request, params.id);
  const form = await readForm(request, acceptRosterForm);
  if (!form.ok) return form.refusal;
  const done = await acceptRoster(actor, roster, form.value.rows === "good");
  if (!done.ok) return form.refuse(done.errors);
  throw redirect(`/manage/rosters/${roster.id}`);
}

export default function RosterPage() {
  const { t } = useTranslation("members");
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { roster, errors, total, page, size } = data;
  return (
    <Page
      title={data.title}
      eyebrow={
        <>
          <Link to="/manage/rosters">{t("manage.rosters")}</Link> ·{" "}
          {t(`roster.${roster.kind}`)}
        </>
      }
      aside={<RosterState state={roster.state} />}
    >
      <RosterProgress roster={roster} answer={answer} />
      {total > 0 ? (
        <Section title={t("roster.errors")} note={t("roster.errors.note")}>
          <RosterErrors errors={errors} />
          <Pager total={total} page={page} size={size} />
        </Section>
      ) : null}
    </Page>
  );
}
