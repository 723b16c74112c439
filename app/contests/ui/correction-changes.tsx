import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { AppForm, Submit } from "~/ui/form";
import { Empty } from "~/ui/page";
import type { CorrectionPreview } from "../correction-preview.server";
import type { ChangeKind } from "../rules/corrections";
import { useNodeName } from "./words-in";

type Lines = CorrectionPreview["lines"];

/** The changes of a correction that is being prepared, each with what stood there. */
export function CorrectionChanges({ lines }: { lines: Lines }) {
  const { t } = useTranslation("contests");
  const nodeName = useNodeName();
  return (
    <DataTable
      caption={t("correction.lines")}
      rows={lines}
      rowKey={(line) => line.id}
      empty={<Empty>{t("correction.lines.empty")}</Empty>}
      columns={[
        {
          id: "who",
          header: t("field.entrant"),
          onPhone: "main",
          cell: (line) => `${line.number} ${line.name}`,
        },
        {
          id: "what",
          header: t("correction.kind"),
          onPhone: "second",
          cell: (line) =>
            [
              t(`correction.kind.${line.kind as ChangeKind}`),
              line.node && nodeName({ id: line.node, name: line.nodeName }),
              line.judge_code,
            ]
              .filter(Boolean)
              .join(" "),
        },
        {
          id: "old",
          header: t("correction.old"),
          figure: true,
          onPhone: "second",
          cell: (line) => <Value line={line} value={line.old_value} />,
        },
        {
          id: "new",
          header: t("correction.new"),
          figure: true,
          onPhone: "second",
          cell: (line) => (
            <>
              <span className="phone-only">→ </span>
              <Value line={line} value={line.new_value} />
            </>
          ),
        },
        {
          id: "drop",
          header: "",
          onPhone: "second",
          cell: (line) => (
            <AppForm className="inline">
              <input type="hidden" name="intent" value="drop" />
              <input type="hidden" name="line" value={line.id} />
              <Submit kind="plain">{t("correction.drop")}</Submit>
            </AppForm>
          ),
        },
      ]}
    />
  );
}

/** A value as people say it: a status in words, an empty factor as the scheme's. */
function Value({ line, value }: { line: Lines[number]; value: string }) {
  const { t } = useTranslation("contests");
  if (line.kind === "status")
    return value === "entered"
      ? t("status.entered")
      : t(`engine.${value as "absent"}`);
  if (line.kind === "factor" && value === "") return t("correction.by-scheme");
  return value || "–";
}
