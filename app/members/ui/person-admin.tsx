import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { AppForm, Submit } from "~/ui/form";
import { Section } from "~/ui/page";
import type { ShownGrant } from "../person-page.server";
import { answerFor } from "./answer-for";
import { GrantForm, GrantsTable } from "./grants";
import { MembershipForms, MembershipsTable } from "./memberships";
import { OneTimeLink } from "./one-time-link";
import { PersonFields, type PersonValues } from "./person-fields";

type Answer = { refused?: SubmissionResult<string[]>; link?: string };
type PersonAdminProps = {
  person: PersonValues & { id: number; name: string; username: string | null };
  memberships: Parameters<typeof MembershipsTable>[0]["rows"];
  grants: ShownGrant[];
  mayLink: boolean;
  today: string;
  answer?: Answer;
};

/** All that an officer does for a person: memberships, grants, the link for a password, the facts. */
export function PersonAdmin({
  person,
  memberships,
  grants,
  mayLink,
  today,
  answer,
}: PersonAdminProps) {
  const { t } = useTranslation("members");
  return (
    <>
      <Section title={t("person.memberships")}>
        <MembershipsTable rows={memberships} />
        <MembershipForms answer={answer} today={today} />
      </Section>
      <Section title={t("person.grants")}>
        <GrantsTable grants={grants} answer={answer} />
        <GrantForm answer={answerFor(answer, "grant")} today={today} />
      </Section>
      <Section title={t("person.account")}>
        <p>
          {person.username
            ? t("person.account.is", { username: person.username })
            : t("person.account.none")}
        </p>
        {mayLink ? (
          <AppForm answer={answerFor(answer, "link")} words="members">
            <input type="hidden" name="act" value="link" />
            <p className="note">{t("person.link.hint")}</p>
            <Submit kind="plain">{t("person.link")}</Submit>
          </AppForm>
        ) : (
          <p className="note">{t("person.link.notYours")}</p>
        )}
        {answer?.link ? <OneTimeLink link={answer.link} /> : null}
      </Section>
      <Section title={t("person.facts")}>
        <AppForm answer={answerFor(answer, "edit")} words="members">
          <input type="hidden" name="act" value="edit" />
          <PersonFields values={person} />
          <Submit>{t("person.save")}</Submit>
        </AppForm>
      </Section>
    </>
  );
}
