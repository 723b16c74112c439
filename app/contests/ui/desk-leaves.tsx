import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { Empty } from "~/ui/page";
import type { DeskView } from "../desk-page.server";
import { useNodeName } from "./words-in";

type Leaf = DeskView["leaves"][number];

/** A count, which on a phone has no column's header over it. */
function Count({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <span className="phone-only">{label}</span> {children}
    </>
  );
}

/** The leaves that the desk keeps, with how far each is. */
export function DeskLeaves({ leaves, path }: { leaves: Leaf[]; path: string }) {
  const { t } = useTranslation("contests");
  const nodeName = useNodeName();
  return (
    <DataTable
      caption={t("desk.title")}
      rows={leaves.filter(({ desk }) => desk)}
      rowKey={(leaf) => leaf.id}
      empty={<Empty>{t("desk.none")}</Empty>}
      columns={[
        {
          id: "name",
          header: t("desk.leaf"),
          onPhone: "main",
          cell: (leaf) => nodeName(leaf),
        },
        {
          id: "marked",
          header: t("desk.marked"),
          figure: true,
          onPhone: "second",
          cell: (leaf) => (
            <Count label={t("desk.marked")}>
              {leaf.marked} / {leaf.entrants}
            </Count>
          ),
        },
        {
          id: "once",
          header: t("desk.once"),
          figure: true,
          onPhone: "second",
          cell: (leaf) => <Count label={t("desk.once")}>{leaf.once}</Count>,
        },
        {
          id: "differing",
          header: t("desk.differing"),
          figure: true,
          onPhone: "second",
          cell: (leaf) => (
            <Count label={t("desk.differing")}>{leaf.differing}</Count>
          ),
        },
        {
          id: "open",
          header: t("field.act"),
          onPhone: "second",
          cell: (leaf) => (
            <Link
              className="plain"
              to={`${path}/${encodeURIComponent(leaf.id)}`}
            >
              {t("desk.open")}
            </Link>
          ),
        },
      ]}
    />
  );
}

/** Which measured leaves the desk keeps; the others are on the chief judge's sheet. */
DeskLeaves.Choice = function Choice({ leaves }: { leaves: Leaf[] }) {
  const nodeName = useNodeName();
  return (
    <>
      {leaves.map((leaf) => (
        <div className="field check" key={leaf.id}>
          <label>
            <input
              type="checkbox"
              name="node"
              value={leaf.id}
              defaultChecked={leaf.desk}
            />{" "}
            {nodeName(leaf)}
          </label>
        </div>
      ))}
    </>
  );
};
