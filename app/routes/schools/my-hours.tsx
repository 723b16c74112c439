import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { pageOf } from "~/platform/http.server";
import { inHours } from "~/schools/rules/presence";
import { hoursOf, hoursTotal } from "~/schools/store/hours.server";
import { HoursTable } from "~/schools/ui/hours-table";
import { Pager } from "~/ui/data-table";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await memberOf(request);
  const t = await wordsFor(request, "schools");
  const page = pageOf(new URL(request.url));
  const [rows, total] = await Promise.all([
    hoursOf(database(), member.person.id, page),
    hoursTotal(database(), member.person.id),
  ]);
  return {
    title: t("hours.title"),
    rows,
    minutes: total.minutes,
    total: total.sessions,
    page: page.page,
    size: page.size,
  };
}

export default function MyHours() {
  const { t } = useTranslation("schools");
  const numbers = useNumbers();
  const { title, rows, minutes, total, page, size } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={<Link to="/mine">{t("calendar.mine")}</Link>}
      lead={t("hours.total", {
        hours: numbers(inHours(minutes)),
        count: total,
      })}
    >
      <HoursTable rows={rows} />
      <Pager total={total} page={page} size={size} />
    </Page>
  );
}
