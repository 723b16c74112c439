import { Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Banner } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";
import { treeOf } from "../rules/scheme-shape";
import type { EditorView, SchemeAnswer } from "../scheme-page.server";
import { SchemeChangeTable } from "./scheme-change";
import { SchemeEditor } from "./scheme-editor";
import { SchemeForm } from "./scheme-form";

type View = EditorView & { judged: boolean; announced: boolean };

/** The scheme to be changed, as a tree or as JSON. */
export function SchemeDesk({
  view,
  answer,
}: {
  view: View;
  answer: SchemeAnswer | undefined;
}) {
  const { t } = useTranslation("schemes");
  const { pathname, search } = useLocation();
  const text = answer?.text ?? view.text;
  const tree = treeOf(text);
  if (text === "" && !view.asJson) return null;
  const asJson = view.asJson || !tree || (answer?.wrong.length ?? 0) > 0;
  if (view.announced) return null;
  // An imported file is a draft like any other: it is saved to the page itself, not read in once more.
  const own = new URLSearchParams(search);
  own.delete("import");
  const saveTo = `${pathname}?${own}`;
  const other = new URLSearchParams(own);
  if (view.asJson) other.delete("view");
  else other.set("view", "json");
  return (
    <>
      <p className="actions">
        {view.isDraft || answer?.imported ? (
          <span className="state warn">{t("draft")}</span>
        ) : null}
        <Link to={`${pathname}?${other}`} reloadDocument>
          {t(view.asJson ? "view.tree" : "view.json")}
        </Link>
      </p>
      {view.judged ? <Banner tone="warn">{t("judged")}</Banner> : null}
      <noscript>
        <Banner>{t("script")}</Banner>
      </noscript>
      {asJson || !tree ? (
        <>
          {tree || text === "" ? null : (
            <Banner tone="warn">{t("view.not-a-tree")}</Banner>
          )}
          <SchemeForm
            saveTo={saveTo}
            text={text}
            problems={answer?.wrong ?? []}
            refusals={answer?.refusals ?? []}
            judged={view.judged}
            reason={answer?.reason ?? ""}
          />
          {answer?.change ? <SchemeChangeTable change={answer.change} /> : null}
        </>
      ) : (
        <SchemeEditor
          key={answer?.imported ? answer.text : view.text}
          begin={tree}
          saveTo={saveTo}
          copiedFrom={view.copiedFrom}
          judged={view.judged}
          next={view.version + 1}
          reason={answer?.reason ?? ""}
        >
          <Refusals codes={answer?.imported ? [] : (answer?.refusals ?? [])} />
          {answer?.change ? <SchemeChangeTable change={answer.change} /> : null}
        </SchemeEditor>
      )}
    </>
  );
}

/** Refusals that concern the whole form. */
function Refusals({ codes }: { codes: readonly string[] }) {
  const refusal = useRefusals("schemes");
  if (codes.length === 0) return null;
  return (
    <div className="summary" role="alert">
      {codes.map((code) => (
        <p key={code}>{refusal(code)}</p>
      ))}
    </div>
  );
}
