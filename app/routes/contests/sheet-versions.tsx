import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sheetHistory } from "~/contests/sheet-history.server";
import { useNodeName } from "~/contests/ui/words-in";
import { useNamed } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { DataTable } from "~/ui/data-table";
import { Moment } from "~/ui/moment";
import { Empty, Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const { code, judge, ...view } = await sheetHistory(
    actor,
    params.sheet ?? "",
  );
  const t = await wordsFor(request, "contests");
  return { title: t("sheet-versions.title", { code, judge }), ...view };
}

export default function Versions() {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const nodeName = useNodeName();
  const { title, back, versions } = useLoaderData<typeof loader>();
  return (
    <Page title={title} eyebrow={<Link to={back}>{t("checks.title")}</Link>}>
      <DataTable
        caption={title}
        rows={versions}
        rowKey={(row) => row.version}
        empty={<Empty>{t("versions.none")}</Empty>}
        columns={[
          {
            id: "version",
            header: t("field.version"),
            figure: true,
            onPhone: "second",
            cell: (row) => row.version,
          },
          {
            id: "state",
            header: t("field.state"),
            onPhone: "main",
            cell: (row) =>
              row.excused
                ? t(`sheet.excused.${row.excused as "absent"}`)
                : t(`sheet.state.${row.state}`),
          },
          {
            id: "marks",
            header: t("field.marks"),
            onPhone: "second",
            cell: (row) =>
              row.marks
                .map(
                  ({ mark, ...node }) =>
                    `${nodeName(node)} ${mark || t("mark.absent")}`,
                )
                .join(" · ") || "–",
          },
          {
            id: "by",
            header: t("field.by"),
            onPhone: "second",
            cell: (row) => (row.by ? named(row.by) : t("versions.system")),
          },
          {
            id: "reason",
            header: t("field.reason"),
            cell: (row) => row.reason || "–",
          },
          {
            id: "at",
            header: t("field.changed"),
            onPhone: "second",
            cell: (row) => <Moment at={row.at} />,
          },
        ]}
      />
    </Page>
  );
}
