import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Banner, StateWord } from "~/ui/page";
import type { DeskAnswer } from "../desk-acts.server";
import type { PaperSheet } from "../paper-page.server";
import { KeyingSubmit } from "./keying-table";
import { usePaperRange } from "./printed-sheet";
import { SettleDifference } from "./settle-difference";
import { useNodeName } from "./words-in";

type Leaf = PaperSheet["leaves"][number];
type Answer = Pick<DeskAnswer, "wrong" | "typed"> | undefined;

/** A paper sheet as it is keyed: the first time, the second time, or its differences. */
export function PaperKeying({
  sheet,
  answer,
}: {
  sheet: PaperSheet;
  answer: Answer;
}) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  if (!sheet.open) return <p>{t("paper.closed")}</p>;
  if (sheet.pass === null) return <Differences sheet={sheet} />;
  return (
    <Form method="post" className="form">
      <Banner>
        {sheet.pass === 2
          ? t("paper.second", {
              by: sheet.firstBy ? named(sheet.firstBy) : "",
            })
          : t(sheet.firstBy ? "paper.first.again" : "paper.first")}
      </Banner>
      {sheet.leaves.map((leaf) => (
        <LeafField key={leaf.id} leaf={leaf} answer={answer} />
      ))}
      <KeyingSubmit pass={sheet.pass} />
    </Form>
  );
}

function LeafField({ leaf, answer }: { leaf: Leaf; answer: Answer }) {
  const { t } = useTranslation("contests");
  const nodeName = useNodeName();
  const range = usePaperRange();
  const wrong = answer?.wrong[leaf.id];
  const id = `leaf-${leaf.id}`;
  return (
    <div className={wrong ? "field wrong" : "field"}>
      <label htmlFor={id}>
        {nodeName(leaf)} <small>{leaf.id}</small>
      </label>
      <p className="hint">{range(leaf)}</p>
      <input
        id={id}
        name={`v-${leaf.id}`}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={80}
        required
        aria-invalid={wrong ? true : undefined}
        defaultValue={answer?.typed[leaf.id] ?? leaf.typed}
      />
      {wrong ? (
        <p className="refusal" role="alert">
          {t(`refusal.${wrong.code as "mark-not-a-number"}`, wrong.params)}
        </p>
      ) : null}
    </div>
  );
}

/** Where the two keyings differ, with both values; the second person or a third settles each. */
function Differences({ sheet }: { sheet: PaperSheet }) {
  const { t } = useTranslation("contests");
  const nodeName = useNodeName();
  return (
    <>
      <Banner tone="bad">
        {t(sheet.maySettle ? "paper.differs" : "paper.differs.not-you")}
      </Banner>
      <ul className="lines">
        {sheet.leaves.map((leaf) => (
          <li key={leaf.id}>
            <span className="when">{nodeName(leaf)}</span>
            <span className="what">
              {leaf.both.length > 0 ? (
                t("paper.both", { first: leaf.both[0], second: leaf.both[1] })
              ) : (
                <StateWord tone="good">
                  {t(`keying.state.${leaf.state}`)}
                </StateWord>
              )}
            </span>
            {leaf.state === "differs" && sheet.maySettle ? (
              <SettleDifference
                who={nodeName(leaf)}
                fields={{ node: leaf.id }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
