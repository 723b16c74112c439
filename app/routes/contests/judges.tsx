import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { judgesView } from "~/contests/after.server";
import { openEvent } from "~/contests/load.server";
import { isChiefOf } from "~/contests/store/after.server";
import { nameIn } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden } from "~/platform/http.server";
import { DataTable } from "~/ui/data-table";
import { Empty, Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

/** How the judges of an event mark beside one another; for the chief judge of that event and nobody else. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const { contest, event } = await openEvent(request, params);
  if (!(await isChiefOf(database(), event.id, actor.person.id))) forbidden();
  const t = await wordsFor(request, "contests");
  return {
    title: t("judges.title"),
    event: nameIn(await languageOf(request), event),
    path: `/contests/${contest.slug}/${event.slug}`,
    judges: (await judgesView(event.id)).map(({ ownBias, ...line }) => ({
      ...line,
      own: ownBias,
    })),
  };
}
type Line = Awaited<ReturnType<typeof loader>>["judges"][number];

const percent = (share: number) => (share * 100).toFixed(1);

export default function Judges() {
  const { t } = useTranslation("contests");
  const { title, event, path, judges } = useLoaderData<typeof loader>();
  const shown = (share: number | null) =>
    share === null ? t("judges.too-few") : percent(share);
  return (
    <Page
      title={title}
      eyebrow={<Link to={path}>{event}</Link>}
      lead={t("judges.lead")}
    >
      <DataTable
        caption={title}
        rows={judges}
        rowKey={(line) => line.judge}
        empty={<Empty>{t("judges.empty")}</Empty>}
        columns={[
          {
            id: "judge",
            header: t("judges.code"),
            onPhone: "main",
            cell: (line) => line.judge,
          },
          ...(["sheets", "residual", "spread", "own"] as const).map((id) => ({
            id,
            header: t(`judges.${id}`),
            figure: true,
            onPhone: "second" as const,
            cell: (line: Line) => (
              <>
                <span className="phone-only">{t(`judges.${id}`)} </span>
                {id === "sheets" ? line.sheets : shown(line[id])}
              </>
            ),
          })),
        ]}
      />
    </Page>
  );
}
