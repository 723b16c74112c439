import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { AppForm, Field, Submit } from "~/ui/form";
import { Moment } from "~/ui/moment";
import { Banner, Section, StateWord } from "~/ui/page";
import type { CorrectionView } from "../correction-page.server";
import type { ChangeKind } from "../rules/corrections";
import { AddChange } from "./correction-add";
import { CorrectionChanges } from "./correction-changes";
import { CorrectionEffects } from "./correction-effects";

type Answer = { refused?: SubmissionResult<string[]> } | null | undefined;
type Props = {
  view: CorrectionView;
  /** what the next change is of */
  kind: ChangeKind;
  answer: Answer;
};

/** Preparing a correction: its changes, what would follow, and the one act that applies them all. */
export function CorrectionDesk({ view, kind, answer }: Props) {
  const { t } = useTranslation("contests");
  const preview = view.open?.preview;
  return (
    <>
      {view.open && preview ? (
        <>
          <p>
            <b>{t("correction.reason")}</b> {view.open.reason}
          </p>
          <Section title={t("correction.lines")}>
            <CorrectionChanges lines={preview.lines} />
          </Section>
          {preview.lines.length > 0 ? (
            <CorrectionEffects preview={preview} />
          ) : null}
          <div className="actions">
            {preview.lines.length > 0 ? (
              <Confirm
                label={t("correction.apply")}
                question={t("correction.apply.question", {
                  count: preview.lines.length,
                })}
                confirm={t("correction.apply")}
                fields={{ intent: "apply", seen: preview.hash }}
              />
            ) : null}
            <Confirm
              label={t("correction.cancel")}
              question={t("correction.cancel.question")}
              confirm={t("correction.cancel")}
              fields={{ intent: "cancel" }}
              danger
            />
          </div>
          <AddChange
            key={`${kind} ${preview.lines.length}`}
            kind={kind}
            choices={view.open.choices}
            answer={answer}
          />
        </>
      ) : view.correctable ? (
        <Begin upheld={view.upheld} answer={answer} />
      ) : (
        <Banner>{t("correction.not-now")}</Banner>
      )}
      <Past past={view.past} />
    </>
  );
}

function Begin({
  upheld,
  answer,
}: {
  upheld: CorrectionView["upheld"];
  answer: Answer;
}) {
  const { t } = useTranslation("contests");
  return (
    <AppForm answer={answer} words="contests">
      <input type="hidden" name="intent" value="begin" />
      <Field name="reason" label={t("correction.reason")} rows={3} />
      {upheld.length > 0 ? (
        <Field
          name="appeal"
          label={t("correction.appeal")}
          optional
          options={upheld.map(
            ({ id, number, name }) =>
              [String(id), `${number} ${name}`] as const,
          )}
        />
      ) : null}
      <Submit>{t("correction.begin")}</Submit>
    </AppForm>
  );
}

function Past({ past }: { past: CorrectionView["past"] }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  if (past.length === 0) return null;
  return (
    <Section title={t("correction.past")}>
      <ul className="versions">
        {past.map((each) => (
          <li key={each.id}>
            <StateWord tone={each.state === "applied" ? "good" : "neutral"}>
              {t(`correction.state.${each.state as "applied"}`)}
            </StateWord>{" "}
            {each.reason}
            <span className="note">
              {each.after
                ? `${t("correction.versions", { before: each.before, after: each.after })} · `
                : ""}
              {named({ name: each.by ?? "–", name_en: each.by_en })} ·{" "}
              {each.closed_at ? <Moment at={each.closed_at} /> : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
