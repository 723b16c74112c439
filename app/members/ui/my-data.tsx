import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Day } from "~/ui/moment";
import { Facts, Section } from "~/ui/page";
import type { ShownGrant } from "../person-page.server";
import { GrantsTable } from "./grants";
import { MembershipsTable } from "./memberships";

type MyDataProps = {
  person: {
    id: number;
    sex: "male" | "female" | null;
    bornOn: string | null;
    phone: string | null;
    username: string | null;
  };
  memberships: Parameters<typeof MembershipsTable>[0]["rows"];
  grants: ShownGrant[];
};

/** What the union has of a person: facts, memberships, roles. */
export function MyData({ person, memberships, grants }: MyDataProps) {
  const { t } = useTranslation("members");
  return (
    <>
      <Facts
        facts={[
          [t("person.username"), person.username ?? "–"],
          [t("person.phone"), person.phone ?? "–"],
          [t("person.sex"), person.sex ? t(`sex.${person.sex}`) : "–"],
          [t("person.born"), <Day key="born" on={person.bornOn} />],
        ]}
      />
      <p className="note">{t("mine.wrong")}</p>
      <p>
        <Link to={`/people/${person.id}`}>{t("mine.passport")}</Link>
      </p>
      <Section title={t("person.memberships")}>
        <MembershipsTable rows={memberships} />
      </Section>
      {grants.length > 0 ? (
        <Section title={t("mine.grants")}>
          <GrantsTable grants={grants} />
        </Section>
      ) : null}
    </>
  );
}
