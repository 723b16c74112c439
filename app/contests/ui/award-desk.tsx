import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Confirm } from "~/ui/confirm";
import { AppForm, Field, Submit } from "~/ui/form";
import { Banner, Empty, Section, StateWord } from "~/ui/page";
import type { AwardsView } from "../awards-page.server";
import { LineActs } from "./award-line-acts";
import { AwardTable, type AwardKinds } from "./award-table";
import { Objections } from "./objections";
import { answerTo, RefusalNote } from "./refusal-note";

type Props = {
  view: AwardsView;
  path: string;
  kinds: AwardKinds;
  /** the least length of a notice */
  days: number;
  answer: { refused?: SubmissionResult<string[]> } | null | undefined;
};
const tones = {
  draft: "warn",
  notice: "warn",
  granted: "good",
  cancelled: "neutral",
} as const;

/** The award list at the officer's desk: drawn up, put on notice, objections answered, granted. */
export function AwardDesk({ view, path, kinds, days, answer }: Props) {
  const { t } = useTranslation("contests");
  const { list, lines, objections } = view;
  return (
    <>
      <RefusalNote answer={answer} but={["rule", "notice"]} />
      <Section
        title={t("awards.list")}
        note={
          list && list.state !== "cancelled" ? (
            <StateWord tone={tones[list.state]}>
              {t(`awards.list-state.${list.state}`)}
            </StateWord>
          ) : null
        }
      >
        {list ? (
          <Lines view={view} path={path} kinds={kinds} />
        ) : (
          <Empty>{t("awards.list.none")}</Empty>
        )}
        {!list || list.state === "granted" ? (
          <AppForm className="inline">
            <input type="hidden" name="intent" value="draw-up" />
            <Submit kind={list ? "plain" : "primary"}>
              {t(list ? "awards.draw-up.more" : "awards.draw-up")}
            </Submit>
          </AppForm>
        ) : null}
      </Section>
      {list?.state === "draft" ? (
        <Section title={t("awards.notice")}>
          <AppForm words="contests" answer={answerTo(answer, "notice")}>
            <input type="hidden" name="intent" value="notice" />
            <Field
              name="until"
              type="date"
              label={t("awards.notice.until")}
              hint={t("awards.notice.until.hint", { days })}
            />
            <Field name="documentNo" label={t("awards.document")} optional />
            <Submit>{t("awards.notice.submit")}</Submit>
          </AppForm>
        </Section>
      ) : null}
      <div className="actions">
        {list?.state === "notice" ? (
          <Confirm
            label={t("awards.grant")}
            question={t("awards.grant.question")}
            confirm={t("awards.grant")}
            fields={{ intent: "grant" }}
          />
        ) : null}
        {list && list.state !== "granted" ? (
          <Confirm
            label={t("awards.cancel")}
            question={t("awards.cancel.question")}
            confirm={t("awards.cancel")}
            fields={{ intent: "cancel" }}
            danger
          />
        ) : null}
      </div>
      <Objections objections={objections} lines={lines} answering />
    </>
  );
}

function Lines({ view, path, kinds }: Pick<Props, "view" | "path" | "kinds">) {
  const { t } = useTranslation("contests");
  const open = view.lines.filter(({ state }) => state === "undecided").length;
  return (
    <>
      {open > 0 ? (
        <Banner tone="warn">{t("awards.undecided", { count: open })}</Banner>
      ) : null}
      <AwardTable
        lines={view.lines}
        path={path}
        kinds={kinds}
        acts={
          view.list?.state === "granted"
            ? undefined
            : (line) => <LineActs line={line} />
        }
      />
    </>
  );
}
