import { Form } from "@remix-run/react";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Submit } from "~/ui/form";
import { Section } from "~/ui/page";
import type { Scheme } from "../rules/scheme";
import { nodeAt, placeInPath, type Place } from "../rules/scheme-edit";
import { reachable } from "../rules/scheme-move";
import { schemeProblems } from "../rules/scheme-validation";
import type { Editing } from "./scheme-editing";
import { SchemeNodes } from "./scheme-nodes";
import { SchemeRest } from "./scheme-rest";
import { SchemeTrial } from "./scheme-trial";
import { useNodeName } from "./words-in";

type Props = {
  begin: Scheme;
  /** where the form is sent */
  saveTo: string;
  copiedFrom: number | null;
  /** judging has begun: a reason is asked for, and who would move can be seen first */
  judged: boolean;
  next: number;
  reason: string;
  /** what stands above the button: refusals, the preview */
  children?: ReactNode;
};

/** A scheme as a tree that can be changed, with a live check, a trial run, and the form that keeps it. */
export function SchemeEditor({
  begin,
  saveTo,
  copiedFrom,
  judged,
  next,
  reason,
  children,
}: Props) {
  const { t } = useTranslation("schemes");
  const [history, setHistory] = useState<readonly Scheme[]>([begin]);
  const [open, setOpen] = useState<Place | null>(null);
  const scheme = history.at(-1) as Scheme;
  const problems = useMemo(() => schemeProblems(scheme), [scheme]);
  const change = (changed: Scheme, place?: Place) => {
    if (changed !== scheme) setHistory((all) => [...all.slice(-99), changed]);
    if (place) setOpen(place);
  };
  const editing = { scheme, problems, change };
  return (
    <div className="scheme-editor">
      <Verdict scheme={scheme} problems={problems} open={setOpen} />
      <SchemeNodes {...editing} open={open} setOpen={setOpen} />
      <div className="actions">
        <button
          type="button"
          className="plain"
          disabled={history.length === 1}
          onClick={() => setHistory((all) => all.slice(0, -1))}
        >
          {t("edit.undo")}
        </button>
        <span className="note">{t("edit.keys")}</span>
      </div>
      <Section title={t("rest.title")}>
        <SchemeRest {...editing} />
      </Section>
      <Section title={t("trial.title")}>
        <SchemeTrial scheme={problems.length === 0 ? scheme : null} />
      </Section>
      <Form
        method="post"
        action={saveTo}
        className="form scheme-save"
        preventScrollReset
      >
        {children}
        <input
          type="hidden"
          name="scheme"
          value={JSON.stringify(scheme, null, 2)}
        />
        {copiedFrom ? (
          <input type="hidden" name="copiedFrom" value={copiedFrom} />
        ) : null}
        {judged ? <ReasonField reason={reason} /> : null}
        <div className="actions">
          <Submit name="intent" value="save">
            {t("save.version", { version: next })}
          </Submit>
          {judged ? (
            <Submit name="intent" value="preview" kind="plain">
              {t("preview")}
            </Submit>
          ) : null}
        </div>
      </Form>
    </div>
  );
}

function ReasonField({ reason }: { reason: string }) {
  const { t } = useTranslation("schemes");
  return (
    <div className="field">
      <label htmlFor="scheme-reason">{t("field.reason")}</label>
      <p className="hint" id="scheme-reason-hint">
        {t("field.reason.hint")}
      </p>
      <input
        id="scheme-reason"
        name="reason"
        maxLength={200}
        defaultValue={reason}
        aria-describedby="scheme-reason-hint"
      />
    </div>
  );
}

/** Whether it holds, in one line that stays in sight and is read out when it changes. */
function Verdict({
  scheme,
  problems,
  open,
}: Omit<Editing, "change"> & { open: (place: Place) => void }) {
  const { t } = useTranslation("schemes");
  const { t: own } = useTranslation("contests");
  const wrong = problems.length > 0;
  return (
    <div className={`verdict ${wrong ? "wrong" : "right"}`} role="status">
      <b>
        {wrong
          ? t("check.wrong", { count: problems.length })
          : t("check.right", {
              max: scheme.root.max ?? reachable(scheme.root)?.toString() ?? "–",
            })}
      </b>
      {wrong ? (
        <ul>
          {problems.slice(0, 6).map(({ path, code, params }) => (
            <li key={`${path} ${code}`}>
              <Whereabouts scheme={scheme} path={path} open={open} />{" "}
              {own(`refusal.${code as "scheme-missing"}`, params)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** The node that a problem speaks of, by its name; it opens in the tree. What belongs to no node keeps its path. */
function Whereabouts({
  scheme,
  path,
  open,
}: {
  scheme: Scheme;
  path: string;
  open: (place: Place) => void;
}) {
  const nodeName = useNodeName();
  const place = placeInPath(path);
  const node = place && nodeAt(scheme, place);
  if (!node) return <code>{path}</code>;
  return (
    <>
      <button type="button" onClick={() => open(place)}>
        {nodeName(node)}
      </button>{" "}
      <code>{node.id}</code>
    </>
  );
}
