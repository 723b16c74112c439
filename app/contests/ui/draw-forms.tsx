import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { answerFor } from "~/members/ui/answer-for";
import { AppForm, Field, Submit } from "~/ui/form";
import { Span } from "~/ui/moment";
import { Section, StateWord } from "~/ui/page";
import type { OfficersDraws } from "../draws-page.server";
import type { DrawKind } from "../rules/draws";

type Answer = { refused?: SubmissionResult<string[]> };
type Kind = OfficersDraws["kinds"][number];

/** One kind of draw: how far it is, and the form that makes it or takes it back. */
export function DrawSection(props: {
  row: Kind;
  view: OfficersDraws;
  seed: string;
  may: boolean;
  answer?: Answer;
}) {
  const { row, view, seed, may, answer } = props;
  const { t } = useTranslation("contests");
  const { kind } = row;
  const open = view.state === "rehearsal";
  const late = row.drawn && row.without !== null && row.without > 0;
  return (
    <Section
      title={t(`draw.${kind}`)}
      note={
        <StateWord tone={row.drawn && !late ? "good" : "neutral"}>
          {late
            ? t("draw.late", { count: row.without ?? 0 })
            : t(row.drawn ? "draw.state.drawn" : "draw.state.not-yet")}
        </StateWord>
      }
    >
      <p>{t(`draw.about.${kind}`)}</p>
      {may && (late || (open && !row.drawn)) ? (
        <DrawFields
          kind={kind}
          seed={seed}
          answer={answer}
          shifts={view.shifts}
        />
      ) : null}
      {may && open && row.drawn ? (
        <AppForm answer={answerFor(answer, `void:${kind}`)} words="contests">
          <input type="hidden" name="act" value={`void:${kind}`} />
          <input type="hidden" name="what" value="void" />
          <input type="hidden" name="kind" value={kind} />
          <Field name="reason" label={t("draw.void.reason")} maxLength={200} />
          <Submit kind="plain">{t(`draw.void.${kind}`)}</Submit>
        </AppForm>
      ) : null}
      {may ? null : <p className="note">{t("draw.not-yours")}</p>}
    </Section>
  );
}

function DrawFields({
  kind,
  seed,
  answer,
  shifts,
}: {
  kind: DrawKind;
  seed: string;
  answer?: Answer;
  shifts: OfficersDraws["shifts"];
}) {
  const { t } = useTranslation("contests");
  return (
    <AppForm answer={answerFor(answer, `draw:${kind}`)} words="contests">
      <input type="hidden" name="act" value={`draw:${kind}`} />
      <input type="hidden" name="what" value="draw" />
      <input type="hidden" name="kind" value={kind} />
      {kind === "bench" && shifts.length > 0 ? (
        <Shifts shifts={shifts} />
      ) : null}
      {kind === "bench" && shifts.length === 0 ? (
        <Field
          name="benches"
          label={t("field.benches")}
          hint={t("field.benches.hint")}
          inputMode="numeric"
        />
      ) : null}
      <Field
        name="seed"
        label={t("field.seed")}
        hint={t(kind === "code" ? "field.seed.sealed" : "field.seed.hint")}
        defaultValue={seed}
        maxLength={200}
      />
      <Field name="witness" label={t("field.witness")} maxLength={80} />
      <Submit>{t(`draw.make.${kind}`)}</Submit>
    </AppForm>
  );
}

/** The shifts into which benches are drawn, as they were laid out. */
function Shifts({ shifts }: { shifts: OfficersDraws["shifts"] }) {
  const { t } = useTranslation("entries");
  return (
    <ul className="lines">
      {shifts.map(({ number, starts_at, ends_at, benches, place }) => (
        <li key={number}>
          <span className="when">{t("stage.shift", { number })}</span>
          <span className="what">
            <Span from={starts_at} to={ends_at} />
            {" · "}
            {t("stage.room.practical", { count: benches })}
            {place ? ` · ${place}` : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Decryption: the next step and nothing else, once judging is over. */
export function DecryptSection({
  view,
  may,
  answer,
}: {
  view: OfficersDraws;
  may: boolean;
  answer?: Answer;
}) {
  const { t } = useTranslation("contests");
  const [step] = view.steps;
  if (!step) return null;
  const ready = view.state === "review" && view.sheetsOpen === 0;
  return (
    <Section title={t("decrypt.title")}>
      <p>{t("decrypt.about")}</p>
      {ready ? null : (
        <p>
          <StateWord tone="warn">
            {view.state === "review"
              ? t("decrypt.waits-sheets", { count: view.sheetsOpen })
              : t("decrypt.waits")}
          </StateWord>
        </p>
      )}
      {may && ready ? (
        <AppForm answer={answerFor(answer, `decrypt:${step}`)} words="contests">
          <input type="hidden" name="act" value={`decrypt:${step}`} />
          <input type="hidden" name="what" value="decrypt" />
          <input type="hidden" name="kind" value={step} />
          <Field name="witness" label={t("field.witness")} maxLength={80} />
          <Submit>{t(`decrypt.step.${step}`)}</Submit>
        </AppForm>
      ) : null}
      {may ? null : <p className="note">{t("decrypt.not-yours")}</p>}
    </Section>
  );
}
