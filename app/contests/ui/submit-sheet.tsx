import { useTranslation } from "react-i18next";
import { Confirm } from "~/ui/confirm";
import { useRefusals } from "~/ui/refusals";
import { StateWord } from "~/ui/page";
import { useOnline } from "~/ui/use-online";

import type { SheetState } from "../rules/sheet-states";

type Props = {
  code: string;
  state: SheetState;
  /** the marks as this page shows them: what is handed in is what was seen */
  seen: Record<string, string>;
  open: boolean;
  missing: number;
  waiting: number;
  refused?: string;
};

/** Handing a sheet in: asked once, and only when every aspect has a mark that the server keeps. */
export function SubmitSheet(props: Props) {
  const { t } = useTranslation("contests");
  const refusal = useRefusals("contests");
  const online = useOnline();
  if (props.state !== "draft")
    return <StateWord tone="good">{t(`sheet.state.${props.state}`)}</StateWord>;
  if (!props.open) return <StateWord>{t("sheet.closed")}</StateWord>;
  const ready = props.missing === 0 && props.waiting === 0 && online;
  return (
    <div className="sheet-submit">
      {ready ? (
        <Confirm
          label={t("sheet.submit")}
          question={t("sheet.submit.question", { code: props.code })}
          confirm={t("sheet.submit")}
          fields={{ intent: "submit", seen: JSON.stringify(props.seen) }}
        />
      ) : (
        <span className="note">
          {props.missing > 0
            ? t("sheet.missing", { count: props.missing })
            : t(online ? "sheet.uploading" : "sheet.offline")}
        </span>
      )}
      {props.refused ? (
        <p className="refusal" role="alert">
          {refusal(props.refused)}
        </p>
      ) : null}
    </div>
  );
}
