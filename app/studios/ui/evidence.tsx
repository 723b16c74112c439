import { useTranslation } from "react-i18next";
import { Moment } from "~/ui/moment";
import { Empty, Section } from "~/ui/page";
import type { EvidenceFile } from "../store/evidence.server";

/** The papers that prove an outcome, for those who may read them. */
export function EvidenceSection({
  files,
}: {
  no: string;
  files: EvidenceFile[];
  mayAdd: boolean;
}) {
  const { t } = useTranslation("studios");
  return (
    <Section title={t("outcome.evidence")} id="evidence">
      {files.length === 0 ? <Empty>{t("outcome.evidence.none")}</Empty> : null}
      <ul className="files">
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/files/${file.id}`}>{file.name}</a>{" "}
            <small>{file.by}</small> <Moment at={file.at} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
