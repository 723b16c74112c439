import type { SubmissionResult } from "@conform-to/react";
import { Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { useChanges } from "~/ui/changes";
import { AppForm, Submit } from "~/ui/form";
import type { Roster } from "../store/rosters.server";

type Shown = Pick<
  Roster,
  "id" | "kind" | "state" | "total_rows" | "done_rows"
> & { bad: number };
type RosterProgressProps = {
  roster: Shown;
  answer?: { refused?: SubmissionResult<string[]> };
};

/** How far a roster is, and what may be done next. Follows the job by itself; without JavaScript by loading anew. */
export function RosterProgress({ roster, answer }: RosterProgressProps) {
  const { t } = useTranslation("members");
  const number = useNumbers();
  const { id, state, total_rows, done_rows, bad } = roster;
  const under = ["waiting", "checking", "writing"].includes(state);
  useChanges(under ? `/manage/rosters/${id}/events` : undefined);
  useLook(under);
  const values = {
    done: number(done_rows),
    bad: number(bad),
    total: number(total_rows ?? 0),
  };
  return (
    <>
      <p role="status">{t(`roster.now.${state}`, values)}</p>
      {under ? (
        <>
          <progress
            className="progress"
            max={total_rows ?? undefined}
            value={state === "writing" && total_rows ? done_rows : undefined}
          />
          <noscript>
            <p>
              <a href={`/manage/rosters/${id}`}>{t("roster.reload")}</a>
            </p>
          </noscript>
        </>
      ) : null}
      {state === "ready" || (state === "refused" && done_rows > 0) ? (
        <AppForm answer={answer} words="members">
          <input
            type="hidden"
            name="rows"
            value={state === "ready" ? "all" : "good"}
          />
          <Submit kind={state === "ready" ? "primary" : "plain"}>
            {t(`roster.accept.${state}`, values)}
          </Submit>
        </AppForm>
      ) : null}
      {state === "refused" || state === "failed" ? (
        <p>
          <Link to="/manage/rosters">{t("roster.again")}</Link>
        </p>
      ) : null}
      {state === "done" ? (
        <p>
          <Link to={roster.kind === "people" ? "/manage/people" : "/manage"}>
            {t("roster.see")}
          </Link>{" "}
          {roster.kind === "people" ? (
            <Link to="/manage/people/links">{t("links.title")}</Link>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

/** Looks again every two seconds too: the job may have ended before the stream was open. */
function useLook(under: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!under) return;
    const timer = setInterval(revalidate, 2000);
    return () => clearInterval(timer);
  }, [under, revalidate]);
}
