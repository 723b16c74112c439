import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import type { Leaf } from "../rules/plan";
import type { OutboxRefusal } from "./outbox-store";
import { useNodeName } from "./words-in";

type Props = {
  again: boolean;
  /** marks of this sheet that the server did not take */
  refused: readonly OutboxRefusal[];
  leaves: readonly Leaf[];
  onInsist: (refused: OutboxRefusal) => void;
  onYield: (refused: OutboxRefusal) => void;
  onForget: (refused: OutboxRefusal) => void;
};

/**
 * What a judge must know before going on: a further round, marks where two devices differ, with both values and whose they
 * are, and marks that were not taken, each with its value and why.
 */
export function SheetNotes(props: Props) {
  const { again, refused, leaves, onInsist, onYield } = props;
  const { t } = useTranslation("contests");
  const dates = useDates();
  const nodeName = useNodeName();
  if (!again && refused.length === 0) return null;
  return (
    <div className="sheet-notes" role="alert">
      {again ? <p>{t("sheet.again")}</p> : null}
      {refused.map((mark) => {
        const leaf = leaves.find(({ id }) => id === mark.node);
        const { theirs } = mark;
        if (!theirs || !leaf)
          return (
            <NotTaken
              key={mark.node}
              mark={mark}
              name={leaf ? nodeName(leaf.node) : mark.node}
              onForget={props.onForget}
            />
          );
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

/** A mark that came too late or was no mark here: what it was, why, and a word that it was read. */
function NotTaken({
  mark,
  name,
  onForget,
}: {
  mark: OutboxRefusal;
  name: string;
  onForget: Props["onForget"];
}) {
  const { t } = useTranslation("contests");
  const { code, params } = mark.refusal;
  const why = t(`refusal.${code as "sheet-submitted"}`, params);
  const value = mark.value || t("mark.none");
  return (
    <div className="conflict">
      <p>
        <b>{name}</b> {t("sheet.not-taken", { value, why })}
      </p>
      <button type="button" onClick={() => onForget(mark)}>
        {t("sheet.not-taken.read")}
      </button>
    </div>
  );
}
