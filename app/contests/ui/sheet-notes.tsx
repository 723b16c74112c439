import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import type { Leaf } from "../rules/plan";
import type { OutboxRefusal } from "./outbox";
import { useNodeName } from "./words-in";

type Props = {
  again: boolean;
  conflicts: readonly OutboxRefusal[];
  leaves: readonly Leaf[];
  onInsist: (refused: OutboxRefusal) => void;
  onYield: (refused: OutboxRefusal) => void;
};

/** What a judge must know before going on: a further round, and marks where two devices differ, with both values and whose they are. */
export function SheetNotes(props: Props) {
  const { again, conflicts, leaves, onInsist, onYield } = props;
  const { t } = useTranslation("contests");
  const dates = useDates();
  const nodeName = useNodeName();
  if (!again && conflicts.length === 0) return null;
  return (
    <div className="sheet-notes" role="alert">
      {again ? <p>{t("sheet.again")}</p> : null}
      {conflicts.map((mark) => {
        const leaf = leaves.find(({ id }) => id === mark.node);
        const { theirs } = mark;
        if (!theirs || !leaf) return null;
        return (
          <div key={mark.node} className="conflict">
            <p>
              <b>{nodeName(leaf.node)}</b>{" "}
              {t("sheet.conflict", {
                mine: mark.value || t("mark.none"),
                theirs: theirs.value || t("mark.none"),
                by: theirs.by,
                device: theirs.device || "–",
                at: dates.moment(new Date(theirs.at)),
              })}
            </p>
            <button type="button" onClick={() => onInsist(mark)}>
              {t("sheet.conflict.mine", { value: mark.value })}
            </button>
            <button type="button" onClick={() => onYield(mark)}>
              {t("sheet.conflict.theirs", { value: theirs.value })}
            </button>
          </div>
        );
      })}
    </div>
  );
}
