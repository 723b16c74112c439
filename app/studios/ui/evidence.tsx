import { useTranslation } from "react-i18next";
import { sizeText } from "~/lectures/ui/material-list";
import { Confirm } from "~/ui/confirm";
import { Moment } from "~/ui/moment";
import { Empty, Section } from "~/ui/page";
import { Upload } from "~/ui/upload";
import type { OutcomeMay } from "../outcome-seen.server";
import type { EvidenceFile } from "../store/evidence.server";
import type { Outcome } from "../store/outcomes.server";
import { Refused } from "./refused";
import type { Answer } from "./sent";

// Endings rather than types: some systems do not know the type of an .xlsx.
const papers = ".pdf,.png,.jpg,.jpeg,.webp,.gif,.xlsx,.mp4";

/** The papers that prove an outcome, for those who may read them; whoever contributes adds, and takes off while that is allowed. */
export function EvidenceSection({
  outcome,
  files,
  may,
  answer,
}: {
  outcome: Outcome;
  files: EvidenceFile[];
  may: OutcomeMay;
  answer: Answer;
}) {
  const { t } = useTranslation("studios");
  return (
    <Section
      title={t("outcome.evidence")}
      id="evidence"
      note={t("outcome.evidence.note")}
    >
      <Refused answer={answer} intent="remove-evidence" />
      {files.length === 0 ? <Empty>{t("outcome.evidence.none")}</Empty> : null}
      <ul className="files">
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/files/${file.id}`} target="_blank" rel="noreferrer">
              {file.name}
            </a>
            <span className="note">
              {[sizeText(file.size), file.by].filter(Boolean).join(" · ")}{" "}
              <Moment at={file.at} />
            </span>
            {may.takeOff ? (
              <TakeOff
                file={file}
                registered={outcome.state === "registered"}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {may.contribute ? (
        <Upload
          slug="outcomeEvidence"
          input={() => ({ no: outcome.no })}
          label={t("outcome.evidence.add")}
          hint={t("outcome.evidence.hint")}
          accept={papers}
          several
          words="studios"
        />
      ) : null}
    </Section>
  );
}

function TakeOff({
  file,
  registered,
}: {
  file: EvidenceFile;
  registered: boolean;
}) {
  const { t } = useTranslation("studios");
  return (
    <Confirm
      label={t("outcome.evidence.remove")}
      question={t("outcome.evidence.remove.question", { name: file.name })}
      confirm={t("outcome.evidence.remove")}
      fields={{ intent: "remove-evidence", file: file.id }}
      danger
    >
      {registered ? (
        <label className="field">
          {t("outcome.evidence.remove.reason")}
          <input name="reason" required maxLength={500} />
        </label>
      ) : null}
    </Confirm>
  );
}
