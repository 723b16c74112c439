import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "~/ui/page";
import type { OfficersView } from "../officer-page.server";

/** What an event needs before judging, in the order of the work, each with what there is and the way to it. */
export function SetUpSteps({
  path,
  view,
}: {
  path: string;
  view: OfficersView;
}) {
  const { t } = useTranslation("contests");
  const { t: own } = useTranslation("entries");
  const step = (of: "scheme" | "entrants" | "panel" | "draws" | "desk") => ({
    of,
    name: t(`setup.${of}`),
    open: t(`setup.${of}.open`),
  });
  const entering = (of: "stages" | "terms" | "entries") => ({
    of,
    name: own(`setup.${of}`),
    note: own(`setup.${of}.about`),
    open: own(`setup.${of}.open`),
  });
  const scheme = view.hasScheme ? "setup.scheme.there" : "setup.missing";
  const steps = [
    { ...step("scheme"), note: t(scheme) },
    entering("stages"),
    entering("terms"),
    entering("entries"),
    {
      ...step("entrants"),
      note: t("start-list.count", { count: view.entrants }),
    },
    {
      ...step("panel"),
      note: t("setup.panel.count", { count: view.seats.length }),
    },
    { ...step("draws"), note: t(`setup.draws.${view.codes}`) },
    { ...step("desk"), note: t("setup.desk.about") },
  ];
  return (
    <Section title={t("setup.title")}>
      <ul className="lines">
        {steps.map(({ of, name, note, open }) => (
          <li key={of}>
            <span className="when">{name}</span>
            <span className="what">{note}</span>
            <Link className="plain" to={`${path}/${of}`}>
              {open}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
