import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "~/ui/page";
import type { BoardState } from "../rules/board";

type Props = { path: string; state: BoardState };

/** What else there is to an event's announcement: the ceremony, appeals, corrections. */
export function PublicationLinks({ path, state }: Props) {
  const { t } = useTranslation("contests");
  if (["rehearsal", "live", "frozen"].includes(state)) return null;
  return (
    <Section title={t("publication.title")}>
      <div className="actions">
        {state === "review" ? (
          <Link className="plain" to={`/manage${path}/ceremony`}>
            {t("ceremony.title")}
          </Link>
        ) : (
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
    </Section>
  );
}
