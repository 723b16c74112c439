import { isRouteErrorResponse, Link, useLocation } from "@remix-run/react";
import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { RequestId } from "./response";
import { Page } from "./page";

/** The status of a page that the network did not bring. */
const noNetwork = 0;

const kinds: Record<
  number,
  "network" | "notFound" | "forbidden" | "badForm" | "tooLong"
> = {
  [noNetwork]: "network",
  400: "badForm",
  403: "forbidden",
  404: "notFound",
  413: "tooLong",
};

/** What went wrong, as the status of an answer; 0 where there was no answer, as the browser's fetch throws it. */
export function statusOf(error: unknown): number {
  if (isRouteErrorResponse(error)) return error.status;
  // Chromium, Firefox and Safari each have words of their own for it.
  const unanswered = /failed to fetch|networkerror|load failed/i;
  return error instanceof TypeError && unanswered.test(error.message)
    ? noNetwork
    : 500;
}

/** The same in the browser's tab. */
export function TroubleTitle({ status }: { status: number }) {
  const { t } = useTranslation("ui");
  return (
    <title>{`${t(`error.${kinds[status] ?? "server"}`)} · ${t("product")}`}</title>
  );
}

/** The page for what went wrong: what it is, and where to go from here. */
export function Trouble({
  status,
  requestId,
}: {
  status: number;
  requestId?: string;
}) {
  const { t } = useTranslation("ui");
  const { pathname, search } = useLocation();
  // An act that failed comes without what the frame reads.
  const asked = useContext(RequestId);
  const kind = kinds[status] ?? "server";
  return (
    <Page
      title={t(`error.${kind}`)}
      lead={
        <span suppressHydrationWarning>
          {t(`error.${kind}.hint`, { id: (requestId ?? asked) || "–" })}
        </span>
      }
    >
      <p className="actions">
        {status === noNetwork ? (
          <Link reloadDocument className="primary" to={pathname + search}>
            {t("error.again")}
          </Link>
        ) : null}
        <Link to="/">{t("nav.front")}</Link>
      </p>
    </Page>
  );
}
