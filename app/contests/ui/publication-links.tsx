import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AppForm, Field, Submit } from "~/ui/form";
import { Section } from "~/ui/page";
import type { BoardState } from "../rules/board";

type Props = { path: string; state: BoardState; appealMinutes: number };

/** What else there is to an event's announcement: the ceremony, appeals, corrections, and how long appeals are taken. */
export function PublicationLinks({ path, state, appealMinutes }: Props) {
  const { t } = useTranslation("contests");
  if (state === "rehearsal") return null;
  const before = state === "live" || state === "frozen" || state === "review";
  return (
    <Section title={t("publication.title")}>
      <div className="actions">
        {state === "review" ? (
          <Link className="plain" to={`/manage${path}/ceremony`}>
            {t("ceremony.title")}
          </Link>
        ) : null}
        {before ? null : (
          <>
            <Link className="plain" to={`${path}/appeals`}>
              {t("appeals.link")}
            </Link>
            <Link className="plain" to={`/manage${path}/correction`}>
              {t("correction.title")}
            </Link>
          </>
        )}
        {state === "final" || state === "notice" ? (
          <Link className="plain" to={`/manage${path}/weak-points`}>
            {t("weak.title")}
          </Link>
        ) : null}
      </div>
      {before ? (
        <AppForm defaults={{ minutes: String(appealMinutes) }} words="contests">
          <Field
            name="minutes"
            type="number"
            label={t("appeals.time")}
            hint={t("appeals.time.hint")}
            min={0}
            max={20160}
          />
          <Submit kind="plain">{t("appeals.time.submit")}</Submit>
        </AppForm>
      ) : null}
    </Section>
  );
}
