import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeCalendar } from "~/contests/commands/calendar.server";
import { keptContest } from "~/contests/load.server";
import { calendarForm } from "~/contests/stage-forms";
import { nameIn } from "~/i18n/named";
import { codeOf, readForm } from "~/platform/http.server";
import { wallTimeOf } from "~/platform/wall-time.server";
import { CheckField } from "~/ui/check-field";
import { AppForm, Field, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

const typed = (at: Date | null) => (at ? wallTimeOf(at).slice(0, 16) : "");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest } = await keptContest(request, params);
  const t = await wordsFor(request, "entries");
  return {
    title: t("calendar.title"),
    contest: nameIn(await languageOf(request), contest),
    back: `/manage/contests/${contest.slug}`,
    opensAt: typed(contest.entry_opens_at),
    closesAt: typed(contest.entry_closes_at),
    oneEventEach: contest.one_event_each,
    noticeDays: contest.notice_days,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest } = await keptContest(request, params);
  const form = await readForm(request, calendarForm);
  if (!form.ok) return form.refusal;
  const done = await changeCalendar(actor, contest, {
    ...form.value,
    oneEventEach: form.value.oneEventEach === "on",
  });
  if (!done.ok) {
    const days = done.refusal.code === "notice-days-running";
    return form.refuse({
      [days ? "noticeDays" : "opensAt"]: [codeOf(done.refusal)],
    });
  }
  throw redirect(`/manage/contests/${contest.slug}`);
}

export default function Calendar() {
  const { t } = useTranslation("entries");
  const { title, contest, back, ...calendar } = useLoaderData<typeof loader>();
  return (
    <Page title={title} eyebrow={<Link to={back}>{contest}</Link>}>
      <AppForm answer={useActionData<typeof action>()} words="entries">
        <Field
          name="opensAt"
          type="datetime-local"
          label={t("opens")}
          hint={t("calendar.opens.hint")}
          optional
          defaultValue={calendar.opensAt}
        />
        <Field
          name="closesAt"
          type="datetime-local"
          label={t("closes")}
          hint={t("calendar.closes.hint")}
          optional
          defaultValue={calendar.closesAt}
        />
        <CheckField
          name="oneEventEach"
          label={t("terms.one-event")}
          defaultChecked={calendar.oneEventEach}
        />
        <Field
          name="noticeDays"
          type="number"
          label={t("calendar.notice")}
          defaultValue={calendar.noticeDays}
        />
        <Submit>{t("calendar.save")}</Submit>
      </AppForm>
    </Page>
  );
}
