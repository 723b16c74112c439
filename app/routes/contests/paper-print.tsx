import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { keptEvent } from "~/contests/load.server";
import { printView } from "~/contests/paper-page.server";
import { PrintedSheet } from "~/contests/ui/printed-sheet";
import { useNamed } from "~/i18n/named";
import { ownAddress } from "~/platform/http.server";
import { PrintButton } from "~/ui/print-button";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const url = new URL(request.url);
  const path = `/manage/contests/${contest.slug}/${event.slug}/paper`;
  const judge = url.searchParams.get("judge") ?? undefined;
  const t = await wordsFor(request, "contests");
  return {
    title: t("paper.print.title"),
    path,
    contest: { name: contest.name, name_en: contest.name_en },
    event: { name: event.name, name_en: event.name_en },
    sheets: await printView(event, {
      judge,
      origin: ownAddress(request),
      path,
    }),
  };
}

export default function PaperPrint() {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const { path, contest, event, sheets } = useLoaderData<typeof loader>();
  return (
    <article className="paper-print">
      <p className="no-print actions">
        <Link className="plain" to={path}>
          {t("paper.title")}
        </Link>
        <PrintButton>
          {t("paper.print.count", { count: sheets.length })}
        </PrintButton>
      </p>
      {sheets.map((sheet) => (
        <PrintedSheet
          key={sheet.id}
          sheet={sheet}
          contest={named(contest)}
          event={named(event)}
        />
      ))}
    </article>
  );
}
