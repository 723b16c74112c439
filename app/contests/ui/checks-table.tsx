import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Confirm } from "~/ui/confirm";
import { Empty, StateWord, type Tone } from "~/ui/page";
import type { ChecksView } from "../checks-page.server";
import { SetValues } from "./set-values";
import { useNodeName } from "./words-in";

type Row = ChecksView["sheets"][number];

const tones: Record<Row["state"], Tone> = {
  draft: "neutral",
  submitted: "warn",
  agreed: "warn",
  checked: "neutral",
  signed: "neutral",
  locked: "good",
};

/** The sheets to check, sign or lock: each with its marks in the scheme's order, and the one step that is due. */
export function ChecksTable({ view }: { view: ChecksView }) {
  const { t } = useTranslation("contests");
  if (view.sheets.length === 0) return <Empty>{t("checks.none")}</Empty>;
  return (
    <div className="table-box">
      <table className="data checks">
        <caption className="unseen">{t("checks.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("field.code")}</th>
            <th scope="col">{t("field.judge-code")}</th>
            <th scope="col">{t("field.marks")}</th>
            <th scope="col">{t("field.state")}</th>
            <th scope="col">{t("field.act")}</th>
          </tr>
        </thead>
        <tbody>
          {view.sheets.map((sheet) => (
            <tr key={sheet.id}>
              <th scope="row">{sheet.code}</th>
              <td>
                {sheet.judge}{" "}
                {sheet.round > 1 ? (
                  <small className="note">
                    {t("checks.round", { count: sheet.round })}
                  </small>
                ) : null}
              </td>
              <td>
                <Marks sheet={sheet} leaves={view.leaves} />
                <SetValues values={sheet.set} />
              </td>
              <td>
                <SheetWord sheet={sheet} />
              </td>
              <td className="acts">
                <div className="actions">
                  <RowActs sheet={sheet} mayReopen={view.mayReopen} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The marks of a sheet, each beside its aspect: a mark, an absent judge, or one that is still to come. */
function Marks({
  sheet,
  leaves,
}: {
  sheet: Row;
  leaves: ChecksView["leaves"];
}) {
  const { t } = useTranslation("contests");
  const nodeName = useNodeName();
  const own = leaves.filter(
    ({ id }) => sheet.marks[id] !== undefined || sheet.asked.includes(id),
  );
  if (own.length === 0) return <>–</>;
  return (
    <ul className="check-marks">
      {own.map((leaf) => {
        const mark = sheet.marks[leaf.id];
        return (
          <li key={leaf.id}>
            <small>{nodeName(leaf)}</small>{" "}
            <b>{mark === "" ? t("mark.absent") : (mark ?? "–")}</b>
          </li>
        );
      })}
    </ul>
  );
}

function SheetWord({ sheet }: { sheet: Row }) {
  const { t } = useTranslation("contests");
  if (sheet.status !== "entered")
    return <StateWord>{t(`engine.${sheet.status as "absent"}`)}</StateWord>;
  return (
    <>
      <StateWord tone={tones[sheet.state]}>
        {t(`sheet.state.${sheet.state}`)}
      </StateWord>
      {sheet.sealed ? (
        <small className="note"> {t("checks.sealed")}</small>
      ) : null}
      {sheet.excused ? (
        <small className="note">
          {" "}
          {t(`sheet.excused.${sheet.excused as "absent"}`)}
        </small>
      ) : null}
    </>
  );
}

function RowActs({ sheet, mayReopen }: { sheet: Row; mayReopen: boolean }) {
  const { t } = useTranslation("contests");
  const { id, version, code, judge } = sheet;
  const [step] = sheet.steps;
  return (
    <>
      {step ? (
        <Confirm
          label={t(`checks.${step}`)}
          question={t(`checks.${step}.question`, { count: 1 })}
          confirm={t(`checks.${step}`)}
          fields={{
            what: "step",
            step,
            sheets: JSON.stringify([{ id, version }]),
          }}
        />
      ) : null}
      {mayReopen && sheet.status === "entered" && !sheet.takenAway ? (
        <ReasonedAct
          what={sheet.state === "draft" ? "absent" : "reopen"}
          {...{ id, version, code, judge }}
        />
      ) : null}
      <Link className="plain" to={`/judging/${id}/versions`}>
        {t("checks.versions")}
      </Link>
    </>
  );
}

function ReasonedAct(props: {
  what: "reopen" | "absent";
  id: string;
  version: number;
  code: string;
  judge: string;
}) {
  const { what, id, version, code, judge } = props;
  const { t } = useTranslation("contests");
  return (
    <Confirm
      label={t(`checks.${what}`)}
      question={t(`checks.${what}.question`, { code, judge })}
      confirm={t(`checks.${what}`)}
      fields={{ what, id, version }}
      danger
    >
      <label className="confirm-reason">
        {t("field.reason")}
        <input name="reason" maxLength={200} required />
      </label>
    </Confirm>
  );
}

/** One press for every sheet on the page whose step is due. */
export function StepForAll({ view }: { view: ChecksView }) {
  const { t } = useTranslation("contests");
  return (["check", "sign", "lock"] as const).map((step) => {
    const sheets = view.sheets
      .filter(({ steps }) => steps.includes(step))
      .map(({ id, version }) => ({ id, version }));
    if (sheets.length < 2) return null;
    return (
      <Confirm
        key={step}
        label={t(`checks.${step}.all`)}
        question={t(`checks.${step}.question`, { count: sheets.length })}
        confirm={t(`checks.${step}.all`)}
        fields={{ what: "step", step, sheets: JSON.stringify(sheets) }}
      />
    );
  });
}
