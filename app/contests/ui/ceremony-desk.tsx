import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { AppForm, Field, Submit } from "~/ui/form";
import { Banner, Empty, Section } from "~/ui/page";
import type { CeremonyDeskData } from "../ceremony-page.server";

type Answer = { refused?: SubmissionResult<string[]> } | null | undefined;
type Props = CeremonyDeskData & { path: string; answer: Answer };
type Line = NonNullable<CeremonyDeskData["ceremony"]>["read"][number];

/** The desk of a ceremony: one button, the next place. */
export function CeremonyDesk({ state, ceremony, path, answer }: Props) {
  const { t } = useTranslation("contests");
  if (!ceremony)
    return state === "review" ? (
      <AppForm
        answer={answer}
        words="contests"
        defaults={{ intent: "begin", places: "3" }}
      >
        <input type="hidden" name="intent" value="begin" />
        <Field
          name="places"
          type="number"
          label={t("ceremony.places")}
          hint={t("ceremony.places.hint")}
          min={1}
          max={20}
        />
        <Submit>{t("ceremony.begin")}</Submit>
      </AppForm>
    ) : (
      <Banner>{t("ceremony.not-now")}</Banner>
    );
  const { next, read, called, seen } = ceremony;
  return (
    <>
      {next.length > 0 ? (
        <Section title={t("ceremony.next.title")}>
          <Places lines={next} />
          <AppForm answer={answer} words="contests" key={seen}>
            <input type="hidden" name="intent" value="next" />
            <input type="hidden" name="seen" value={seen} />
            <Submit>{t("ceremony.next", { rank: next[0]?.rank })}</Submit>
          </AppForm>
        </Section>
      ) : (
        <Banner tone="info">
          <p>{t("ceremony.over")}</p>
          <div className="actions">
            <Link className="primary" to={`/manage${path}`}>
              {t("ceremony.announce")}
            </Link>
          </div>
        </Banner>
      )}
      <Section title={t("ceremony.read")}>
        {read.length > 0 ? (
          <Places lines={read} />
        ) : (
          <Empty>{t("ceremony.none-read")}</Empty>
        )}
      </Section>
      <Section title={t("ceremony.called")}>
        <Called lines={called} />
      </Section>
      <Confirm
        label={t("ceremony.break-off")}
        question={t("ceremony.break-off.question")}
        confirm={t("ceremony.break-off")}
        fields={{ intent: "break-off" }}
        danger
      />
    </>
  );
}

function Places({ lines }: { lines: Line[] }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <ol className="read-out">
      {lines.map((line) => (
        <li key={line.number}>
          <b>{t("board.place", { rank: line.rank })}</b>
          <span>
            {named(line)}
            <small>{named(line.unit)}</small>
          </span>
          <span className="figure">{line.total}</span>
        </li>
      ))}
    </ol>
  );
}

function Called({ lines }: { lines: Line[] }) {
  const named = useNamed();
  return (
    <ul className="read-out">
      {lines.map((line) => (
        <li key={line.number}>
          <b>{line.number}</b>
          <span>
            {named(line)}
            <small>{named(line.unit)}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
