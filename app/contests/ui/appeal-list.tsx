import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { Moment } from "~/ui/moment";
import { Empty, StateWord, type Tone } from "~/ui/page";
import { Upload } from "~/ui/upload";
import type { AppealsView } from "../appeals-page.server";
import type { AppealState } from "../rules/appeals";

const tones: Record<AppealState, Tone> = {
  lodged: "warn",
  accepted: "warn",
  refused: "neutral",
  upheld: "good",
  dismissed: "neutral",
  withdrawn: "neutral",
};
type Appeal = AppealsView["appeals"][number];

/** The appeals that this reader may see, each with what it says and what may be done with it. */
export function AppealList({ appeals }: { appeals: Appeal[] }) {
  const { t } = useTranslation("contests");
  if (appeals.length === 0) return <Empty>{t("appeals.empty")}</Empty>;
  return (
    <ul className="appeals">
      {appeals.map((appeal) => (
        <AppealItem key={appeal.id} appeal={appeal} />
      ))}
    </ul>
  );
}

function AppealItem({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const state = appeal.state as AppealState;
  const unit = { name: appeal.unit_name, name_en: appeal.unit_en };
  const by = named({ name: appeal.by, name_en: appeal.by_en });
  return (
    <li id={`appeal-${appeal.id}`}>
      <h3>
        {appeal.number} {named(appeal)}{" "}
        <StateWord tone={tones[state]}>{t(`appeals.state.${state}`)}</StateWord>
      </h3>
      <p className="note">
        {appeal.unit_name ? `${named(unit)} · ` : ""}
        {t("appeals.by", { name: by })} · <Moment at={appeal.lodged_at} />
      </p>
      <p className="notice-text">{appeal.body}</p>
      {appeal.answer ? (
        <p className="notice-text">
          <b>{t("appeals.answer")}</b> {appeal.answer}
        </p>
      ) : null}
      {appeal.decision ? (
        <p className="notice-text">
          <b>{t("appeals.decision")}</b> {appeal.decision}
        </p>
      ) : null}
      <Files appeal={appeal} />
      <div className="actions">
        {appeal.steps.map((to) => (
          <Confirm
            key={to}
            label={t(`appeals.to.${to}`)}
            question={t(`appeals.ask.${to}`)}
            confirm={t(`appeals.to.${to}`)}
            fields={{ intent: "answer", appeal: appeal.id, to }}
            danger={to === "withdrawn"}
          >
            {to === "withdrawn" ? null : (
              <label className="confirm-reason">
                {t("appeals.text")}
                <textarea
                  name="text"
                  rows={4}
                  maxLength={2000}
                  required={to !== "accepted"}
                />
              </label>
            )}
          </Confirm>
        ))}
      </div>
    </li>
  );
}

function Files({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation("contests");
  const mayAdd =
    appeal.own && (appeal.state === "lodged" || appeal.state === "accepted");
  return (
    <>
      {appeal.files.length > 0 ? (
        <ul className="appeal-files">
          {appeal.files.map((file) => (
            <li key={file.id}>
              <a href={`/files/${file.id}`} target="_blank" rel="noreferrer">
                {file.name}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {mayAdd ? (
        <Upload
          slug="appealFile"
          input={() => ({ appeal: appeal.id })}
          label={t("appeals.add-file")}
          hint={t("appeals.add-file.hint")}
          accept=".pdf,.png,.jpg,.jpeg,.webp,.xlsx,.mp4"
          several
          words="contests"
        />
      ) : null}
    </>
  );
}
