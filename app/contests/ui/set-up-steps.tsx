import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "~/ui/page";
import type { OfficersView } from "../officer-page.server";

/** The three things an event needs before judging, each with what there is and the way to it. */
export function SetUpSteps({
  path,
  view,
}: {
  path: string;
  view: OfficersView;
}) {
  const { t } = useTranslation("contests");
  const { t: own } = useTranslation("entries");
  const steps = [
    ["scheme", view.hasScheme ? t("setup.scheme.there") : t("setup.missing")],
    ["entrants", t("start-list.count", { count: view.entrants })],
    ["draws", t(`setup.draws.${view.codes}`)],
    ["panel", t("setup.panel.count", { count: view.seats.length })],
  ] as const;
  return (
    <Section title={t("setup.title")}>
      <ul className="lines">
        {steps.map(([step, note]) => (
          <li key={step}>
            <span className="when">{t(`setup.${step}`)}</span>
            <span className="what">{note}</span>
            <Link className="plain" to={`${path}/${step}`}>
              {t(`setup.${step}.open`)}
            </Link>
          </li>
        ))}
        <li>
          <span className="when">{t("setup.desk")}</span>
          <span className="what">{t("setup.desk.about")}</span>
          <Link className="plain" to={`${path}/desk`}>
            {t("setup.desk.open")}
          </Link>
        </li>
        {(["stages", "terms", "entries"] as const).map((step) => (
          <li key={step}>
            <span className="when">{own(`setup.${step}`)}</span>
            <span className="what">{own(`setup.${step}.about`)}</span>
            <Link className="plain" to={`${path}/${step}`}>
              {own(`setup.${step}.open`)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
