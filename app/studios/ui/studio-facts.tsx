import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Day } from "~/ui/moment";
import { Facts, Section } from "~/ui/page";
import type { Person } from "../store/places.server";
import type { Studio } from "../store/studios.server";

type May = { open: boolean; raise: boolean; contribute: boolean };

/** What one may do from a studio's page; raising a problem first. */
export function StudioActions({
  slug,
  id,
  may,
}: {
  slug: string;
  id: number;
  may: May;
}) {
  const { t } = useTranslation("studios");
  return (
    <>
      {may.raise ? (
        <Link className="primary" to={`/problems/new?studio=${id}`}>
          {t("studio.problem.new")}
        </Link>
      ) : null}
      {may.contribute ? (
        <>
          <Link className="plain" to={`/studios/${slug}/outcomes/new`}>
            {t("studio.outcome.new")}
          </Link>
          <Link className="plain" to={`/studios/${slug}/methods/new`}>
            {t("studio.method.new")}
          </Link>
        </>
      ) : null}
      {may.open ? (
        <Link className="plain" to={`/problems?studio=${id}`}>
          {t("studio.problems.all")}
        </Link>
      ) : null}
    </>
  );
}

/** Who leads it, where it is, who belongs to it. */
export function StudioFacts({
  studio,
  people,
}: {
  studio: Studio;
  people: Person[];
}) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  return (
    <Section title={t("studio.summary")}>
      <Facts
        facts={[
          [t("studio.lead"), named(studio.lead)],
          [t("studio.unit"), named(studio.unit)],
          [t("studio.trade"), studio.trade ? named(studio.trade) : "–"],
          [t("studio.site"), studio.site || "–"],
          [t("studio.founded"), <Day key="founded" on={studio.foundedOn} />],
          [t("studio.people"), people.map(named).join("、")],
        ]}
      />
    </Section>
  );
}
