import { Link } from "@remix-run/react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import type { JudgesSheet } from "../judge-page.server";
import { leavesOf } from "../rules/plan";
import { openIds } from "../rules/sheet-strip";
import { implausible } from "../rules/plausibility";
import { AspectList } from "./aspect-list";
import { Keypad } from "./keypad";
import { SaveState } from "./save-state";
import { SheetNotes } from "./sheet-notes";
import { SheetStrip } from "./sheet-strip";
import { SubmitSheet } from "./submit-sheet";
import { useChanges } from "./use-changes";
import { useMarking } from "./use-marking";
import { useOffline } from "./use-offline";
import { useOutbox } from "./use-outbox";

type Props = JudgesSheet & { judgeId: number; refused?: string };

/** What a judge works on: the work code, the aspects of the sheet, the keys for the one at hand, and all their other sheets. */
export function JudgeSheet(props: Props) {
  const { sheet, scheme, sheets, judgeId } = props;
  const { t } = useTranslation("contests");
  const named = useNamed();
  const outbox = useOutbox(judgeId);
  useOffline(judgeId, openIds(sheets));
  useChanges();
  const leaves = useMemo(
    () => leavesOf(scheme).filter(({ id }) => props.leaves.includes(id)),
    [scheme, props.leaves],
  );
  const marking = useMarking(props, leaves, outbox);
  const mine = outbox.state.waiting.filter((mark) => mark.sheet === sheet.id);
  const doubts = Object.fromEntries(
    leaves.flatMap((leaf) => {
      const why = implausible(
        leaf,
        marking.values[leaf.id] ?? "",
        props.own[leaf.id] ?? [],
      );
      return why ? [[leaf.id, why]] : [];
    }),
  );
  const filled = leaves.filter(({ id }) => marking.values[id]).length;
  return (
    <article className="sheet-page" aria-busy={!outbox.ready}>
      <header className="sheet-head">
        <div>
          <p className="note">
            <Link to="/judging">{t("judging.title")}</Link> ·{" "}
            {named({ name: props.event, name_en: props.event_en })}
          </p>
          <h1>
            <span className="unseen">{t("field.code")}</span> {sheet.code}
          </h1>
        </div>
        <SaveState state={outbox.state} />
        <SubmitSheet
          code={sheet.code}
          state={sheet.state}
          seen={marking.values}
          open={sheet.open}
          missing={leaves.length - filled}
          waiting={mine.length}
          refused={props.refused}
        />
      </header>
      <SheetNotes
        again={props.again && sheet.state === "draft"}
        refused={marking.refused}
        leaves={leaves}
        onInsist={marking.insist}
        onYield={outbox.yield}
        onForget={outbox.forget}
      />
      <div className="sheet-body">
        <AspectList
          leaves={leaves}
          values={marking.values}
          waiting={new Set(mine.map(({ node }) => node))}
          refusals={marking.refusals}
          active={marking.active}
          draft={marking.draft}
          others={props.others}
          earlier={props.earlier}
          doubts={doubts}
          onPick={marking.pick}
        />
        {marking.leaf ? (
          <Keypad
            leaf={marking.leaf}
            draft={marking.draft}
            refusal={marking.refusals[marking.leaf.id]}
            onDraft={marking.setDraft}
            onPress={marking.press}
            onErase={marking.erase}
            onKeep={marking.keep}
          />
        ) : (
          <p className="keypad closed">{t(closedKey(sheet))}</p>
        )}
      </div>
      <SheetStrip sheets={sheets} current={sheet.id} outbox={outbox.state} />
    </article>
  );
}

function closedKey(sheet: Props["sheet"]) {
  if (sheet.excused) return "sheet.closed.excused" as const;
  if (sheet.state !== "draft") return "sheet.closed.submitted" as const;
  return sheet.status === "entered"
    ? ("sheet.closed.judging" as const)
    : ("sheet.closed.out" as const);
}
