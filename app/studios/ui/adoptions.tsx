import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { AppForm, Field, Submit } from "~/ui/form";
import { Day, Moment } from "~/ui/moment";
import { Empty, Section } from "~/ui/page";
import { answersAt, type Side } from "../rules/adoption";
import { benefitStates, type BenefitState } from "../rules/benefit";
import type { Adoption } from "../store/adoptions.server";
import { Intent } from "./problem-forms";
import { sentFor, type Answer } from "./sent";
import { AdoptionWord } from "./state-words";

/** A unit's union requests the method, or its studio offers it. */
export function OpenAdoption({
  may,
  unit,
  answer,
}: {
  may: { request: boolean; offer: boolean };
  unit: string;
  answer: Answer;
}) {
  const { t } = useTranslation("studios");
  const form = (intent: "request" | "offer", first: string) => (
    <Section title={t(`adoption.${intent}`)}>
      <AppForm answer={sentFor(answer, intent)} words="studios">
        <Intent name={intent} />
        <Field
          name="unit"
          label={t("adoption.unit")}
          hint={t("adoption.unit.hint")}
          defaultValue={first}
        />
        <Submit>{t(`adoption.${intent}.submit`)}</Submit>
      </AppForm>
    </Section>
  );
  return (
    <>
      {may.request ? form("request", unit) : null}
      {may.offer ? form("offer", "") : null}
    </>
  );
}

type Seen = Adoption & { sides: Side[] };

/** Who uses the method, who tries it and who was asked; with the next step for the side whose turn it is. */
export function AdoptionList({
  adoptions,
  today,
  answer,
}: {
  adoptions: Seen[];
  today: string;
  answer: Answer;
}) {
  const { t } = useTranslation("studios");
  return (
    <Section title={t("adoption.list")} id="adoption">
      {adoptions.length === 0 ? <Empty>{t("adoption.none")}</Empty> : null}
      <ol className="objections">
        {adoptions.map((adoption) => (
          <AdoptionEntry
            key={adoption.id}
            adoption={adoption}
            today={today}
            answer={answer}
          />
        ))}
      </ol>
    </Section>
  );
}

function AdoptionEntry({
  adoption,
  today,
  answer,
}: {
  adoption: Seen;
  today: string;
  answer: Answer;
}) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const number = useNumbers();
  const {
    id,
    unit,
    state,
    sides,
    adoptedOn,
    stoppedOn,
    openedAt,
    benefitYuan,
    benefitState,
    proof,
  } = adoption;
  const turn = answersAt(state);
  const mine = turn !== undefined && sides.includes(turn);
  return (
    <li id={`adoption-${id}`}>
      <p>
        <b>{named(unit)}</b> <AdoptionWord state={state} />{" "}
        <small>
          {(stoppedOn ?? adoptedOn) ? (
            <Day on={stoppedOn ?? adoptedOn} />
          ) : (
            <Moment at={openedAt} />
          )}
        </small>
      </p>
      {benefitYuan ? (
        <p>
          {t("adoption.benefit")} <b>{number(benefitYuan)}</b>{" "}
          {benefitState ? t(`benefit.${benefitState as BenefitState}`) : null}
        </p>
      ) : null}
      {proof ? <p className="prose">{proof}</p> : null}
      {mine && state !== "trial" ? (
        <AcceptAdoption id={id} answer={answer} />
      ) : null}
      {mine && state === "trial" ? (
        <ProofForm id={id} today={today} answer={answer} />
      ) : null}
      {sides.length > 0 && state !== "stopped" ? (
        <StopAdoption id={id} unit={named(unit)} />
      ) : null}
    </li>
  );
}

function AcceptAdoption({ id, answer }: { id: number; answer: Answer }) {
  const { t } = useTranslation("studios");
  return (
    <AppForm
      answer={sentFor(answer, "accept")}
      words="studios"
      className="inline-form"
    >
      <Intent name="accept" />
      <input type="hidden" name="adoptionId" value={id} />
      <Submit>{t("adoption.accept")}</Submit>
    </AppForm>
  );
}

function ProofForm({
  id,
  today,
  answer,
}: {
  id: number;
  today: string;
  answer: Answer;
}) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={sentFor(answer, "prove")} words="studios">
      <Intent name="prove" />
      <input type="hidden" name="adoptionId" value={id} />
      <Field
        name="adoptedOn"
        type="date"
        label={t("adoption.prove.on")}
        defaultValue={today}
        max={today}
      />
      <Field name="proof" label={t("adoption.prove.proof")} rows={3} />
      <div className="field-row">
        <Field
          name="benefitYuan"
          label={t("adoption.benefit")}
          optional
          inputMode="decimal"
        />
        <Field
          name="benefitState"
          label={t("outcome.benefit.state")}
          optional
          options={benefitStates.map((state) => [state, t(`benefit.${state}`)])}
        />
      </div>
      <Submit>{t("adoption.prove.submit")}</Submit>
    </AppForm>
  );
}

function StopAdoption({ id, unit }: { id: number; unit: string }) {
  const { t } = useTranslation("studios");
  return (
    <Confirm
      label={t("adoption.stop")}
      question={t("adoption.stop.question", { unit })}
      confirm={t("adoption.stop")}
      fields={{ intent: "stop", adoptionId: id }}
      danger
    >
      <label className="field">
        {t("adoption.stop.reason")}
        <input name="reason" required maxLength={1000} />
      </label>
    </Confirm>
  );
}
