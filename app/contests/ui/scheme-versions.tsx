import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Moment } from "~/ui/moment";
import { Section, StateWord } from "~/ui/page";
import type { EditorView } from "../scheme-page.server";

/** Every version of an event's scheme: who made it, when and why. */
export function SchemeVersions({
  versions,
}: {
  versions: EditorView["versions"];
}) {
  const { t } = useTranslation("schemes");
  const named = useNamed();
  if (versions.length === 0) return null;
  return (
    <Section title={t("versions.title")}>
      <DataTable
        caption={t("versions.title")}
        rows={versions}
        rowKey={({ version }) => version}
        empty={null}
        columns={[
          {
            id: "version",
            header: t("versions.number"),
            onPhone: "main",
            cell: ({ version, frozen_at }) => (
              <>
                {version}{" "}
                {frozen_at ? (
                  <StateWord>{t("versions.frozen")}</StateWord>
                ) : null}
              </>
            ),
          },
          {
            id: "at",
            header: t("versions.at"),
            onPhone: "second",
            cell: ({ created_at }) => <Moment at={created_at} />,
          },
          {
            id: "by",
            header: t("versions.by"),
            cell: ({ by, by_en }) => named({ name: by ?? "–", name_en: by_en }),
          },
          {
            id: "why",
            header: t("versions.why"),
            onPhone: "second",
            cell: (row) =>
              row.reason ||
              (row.from_contest
                ? t("versions.copied", {
                    contest: named({
                      name: row.from_contest,
                      name_en: row.from_contest_en,
                    }),
                    event: named({
                      name: row.from_event ?? "",
                      name_en: row.from_event_en,
                    }),
                  })
                : "–"),
          },
          {
            id: "open",
            header: "",
            cell: ({ version }) => (
              <Link to={`?from=version:${version}`} reloadDocument>
                {t("versions.open")}
              </Link>
            ),
          },
        ]}
      />
    </Section>
  );
}
