import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { DataTable } from "~/ui/data-table";
import { AppForm, Field, Submit } from "~/ui/form";
import { Day } from "~/ui/moment";
import { Empty, Section, StateWord } from "~/ui/page";
import type { MemberRow, PastLead } from "../store/studio-people.server";
import type { Studio } from "../store/studios.server";
import { Intent } from "./problem-forms";
import { Refused } from "./refused";
import { sentFor, type Answer } from "./sent";

type Shared = { today: string; answer: Answer };

/** Everybody who is or was in the studio, with their dates; a new member below. */
export function MemberSection({
  members,
  today,
  answer,
}: Shared & { members: MemberRow[] }) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  return (
    <Section title={t("studio.members")}>
      <Refused answer={answer} intent="leave" />
      <DataTable
        caption={t("studio.members")}
        rows={members}
        rowKey={({ id, joinedOn }) => `${id} ${joinedOn}`}
        empty={<Empty>{t("studio.line.none")}</Empty>}
        columns={[
          {
            id: "name",
            header: t("studio.person"),
            onPhone: "main",
            cell: (member) => (
              <>
                {named(member)}{" "}
                {member.leads ? (
                  <StateWord>{t("studio.lead")}</StateWord>
                ) : null}
              </>
            ),
          },
          {
            id: "joined",
            header: t("studio.joined"),
            onPhone: "second",
            cell: ({ joinedOn }) => <Day on={joinedOn} />,
          },
          {
            id: "left",
            header: t("studio.left"),
            onPhone: "second",
            cell: ({ leftOn }) =>
              leftOn ? <Day on={leftOn} /> : t("studio.here"),
          },
          {
            id: "open",
            header: t("studio.open"),
            figure: true,
            cell: ({ open }) => open,
          },
          {
            id: "act",
            header: t("studio.act"),
            onPhone: "second",
            cell: (member) =>
              member.leftOn || member.leads ? null : (
                <Leave member={member} today={today} />
              ),
          },
        ]}
      />
      <h3 className="under">{t("studio.member.add")}</h3>
      <AppForm answer={sentFor(answer, "join")} words="studios">
        <Intent name="join" />
        <Field
          name="person"
          label={t("studio.person")}
          hint={t("studio.person.hint")}
          autoComplete="off"
        />
        <Field
          name="joinedOn"
          type="date"
          label={t("studio.joined")}
          defaultValue={today}
          max={today}
        />
        <Submit>{t("studio.member.add")}</Submit>
      </AppForm>
    </Section>
  );
}

function Leave({ member, today }: { member: MemberRow; today: string }) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { id, open } = member;
  return (
    <Confirm
      label={t("studio.member.leave")}
      question={t("studio.member.leave.question", { name: named(member) })}
      confirm={t("studio.member.leave.submit")}
      fields={{ intent: "leave", personId: id }}
      danger
    >
      {open > 0 ? (
        <p className="refusal">
          {t("studio.member.leave.open", { count: open })}
        </p>
      ) : null}
      <label className="field">
        {t("studio.left")}
        <input
          type="date"
          name="leftOn"
          required
          defaultValue={today}
          max={today}
        />
      </label>
    </Confirm>
  );
}

type LeadProps = Shared & {
  studio: Studio;
  pastLeads: PastLead[];
  mayChange: boolean;
};

/** Who leads and who led, with their dates; the officers above hand the studio over. */
export function LeadSection(props: LeadProps) {
  const { studio, pastLeads, mayChange, today, answer } = props;
  const { t } = useTranslation("studios");
  const named = useNamed();
  const leads = [
    { ...studio.lead, from: studio.leadSince, until: undefined },
    ...pastLeads,
  ];
  return (
    <Section title={t("studio.leads")}>
      <DataTable
        caption={t("studio.leads")}
        rows={leads}
        rowKey={({ from }) => from}
        empty={<Empty>{t("studio.line.none")}</Empty>}
        columns={[
          {
            id: "name",
            header: t("studio.lead"),
            onPhone: "main",
            cell: (person) => named(person),
          },
          {
            id: "from",
            header: t("studio.led.from"),
            onPhone: "second",
            cell: ({ from }) => <Day on={from} />,
          },
          {
            id: "until",
            header: t("studio.led.until"),
            onPhone: "second",
            cell: ({ until }) =>
              until ? <Day on={until} /> : t("studio.led.now"),
          },
        ]}
      />
      {mayChange ? (
        <>
          <h3 className="under">{t("studio.handOver")}</h3>
          <AppForm answer={sentFor(answer, "lead")} words="studios">
            <Intent name="lead" />
            <p className="note">{t("studio.handOver.note")}</p>
            <Field
              name="person"
              label={t("studio.handOver.who")}
              hint={t("studio.person.hint")}
              autoComplete="off"
            />
            <Field
              name="from"
              type="date"
              label={t("studio.led.from")}
              defaultValue={today}
              max={today}
            />
            <Submit kind="plain">{t("studio.handOver.submit")}</Submit>
          </AppForm>
        </>
      ) : null}
    </Section>
  );
}
