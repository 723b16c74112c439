import type { ReactNode } from "react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useListed, useNamed } from "~/i18n/named";
import { Day } from "~/ui/moment";
import { Facts, Section } from "~/ui/page";
import type { Person } from "../store/places.server";
import type { PastLead } from "../store/studio-people.server";
import type { Studio } from "../store/studios.server";

type May = {
  open: boolean;
  raise: boolean;
  contribute: boolean;
  keep: boolean;
};

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
      {may.keep ? (
        <>
          <Link className="plain" to={`/studios/${slug}/people`}>
            {t("studio.people.manage")}
          </Link>
          <Link className="plain" to={`/studios/${slug}/edit`}>
            {t("studio.edit")}
          </Link>
        </>
      ) : null}
    </>
  );
}

/** What it works on this year, who leads and led it, where it is, who belongs to it. */
export function StudioFacts({
  studio,
  people,
  pastLeads,
  topics,
  year,
}: {
  studio: Studio;
  people: Person[];
  pastLeads: PastLead[];
  topics: string[];
  year: number;
}) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const listed = useListed();
  const past: [string, ReactNode][] =
    pastLeads.length === 0
      ? []
      : [[t("studio.leads.past"), <PastLeads key="past" leads={pastLeads} />]];
  return (
    <>
      {topics.length > 0 ? (
        <Section title={t("studio.topics", { year })}>
          <ol className="topics">
            {topics.map((topic) => (
              <li key={topic}>{topic}</li>
            ))}
          </ol>
        </Section>
      ) : null}
      <Section title={t("studio.summary")}>
        <Facts
          facts={[
            [t("studio.lead"), named(studio.lead)],
            ...past,
            [t("studio.unit"), named(studio.unit)],
            [t("studio.trade"), studio.trade ? named(studio.trade) : "–"],
            [t("studio.site"), studio.site || "–"],
            [t("studio.founded"), <Day key="founded" on={studio.foundedOn} />],
            [t("studio.people"), listed(people.map(named))],
          ]}
        />
      </Section>
    </>
  );
}

function PastLeads({ leads }: { leads: PastLead[] }) {
  const named = useNamed();
  return (
    <ul className="plain-list">
      {leads.map((lead) => (
        <li key={lead.from}>
          {named(lead)} <Day on={lead.from} /> – <Day on={lead.until} />
        </li>
      ))}
    </ul>
  );
}
