import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Empty, Section } from "~/ui/page";
import type { OfficersDraws } from "../draws-page.server";
import { DecryptSection, DrawSection } from "./draw-forms";
import { Decryptions, DrawList } from "./draw-list";
import { RefusalNote } from "./refusal-note";
import { WaitingRelations } from "./waiting-relations";

type Props = {
  view: OfficersDraws;
  waiting: Parameters<typeof WaitingRelations>[0]["relations"];
  seed: string;
  /** where the draws' files are */
  files: string;
  /** where entries are approved, for who keeps the contest */
  entries: string | null;
  /** whether this reader draws numbers and benches, and work codes */
  places: boolean;
  codes: boolean;
  answer: { refused: SubmissionResult<string[]> } | undefined;
};

/** Draws at their officers' desk: relations that wait, decryption, each kind of draw, what was drawn and opened. */
export function DrawDesk(props: Props) {
  const { view, waiting, seed, files, places, codes, answer } = props;
  const { entries } = props;
  const { t } = useTranslation("contests");
  return (
    <>
      {answer?.refused.initialValue?.act === "relation" ? (
        <RefusalNote answer={answer} />
      ) : null}
      <WaitingRelations relations={waiting} />
      <DecryptSection view={view} may={codes} answer={answer} />
      {view.entrants === 0 && view.draws.length === 0 ? (
        <NobodyYet entries={entries} />
      ) : (
        view.kinds.map((row) => (
          <DrawSection
            key={row.kind}
            row={row}
            view={view}
            seed={seed}
            may={row.kind === "code" ? codes : places}
            answer={answer}
          />
        ))
      )}
      <Section title={t("draws.made")}>
        <DrawList draws={view.draws} files={files} />
      </Section>
      <Decryptions decryptions={view.decryptions} />
    </>
  );
}

/** Nothing is drawn for nobody: who takes part comes first. */
function NobodyYet({ entries }: { entries: string | null }) {
  const { t } = useTranslation(["contests", "entries"]);
  return (
    <Empty
      step={
        entries ? (
          <Link to={entries}>{t("entries:setup.entries.open")}</Link>
        ) : undefined
      }
    >
      {t("draws.nobody")}
    </Empty>
  );
}
