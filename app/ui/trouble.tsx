import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "./page";

const kinds: Record<number, "notFound" | "forbidden" | "badForm" | "tooLong"> =
  {
    400: "badForm",
    403: "forbidden",
    404: "notFound",
    413: "tooLong",
  };

/** The same in the browser's tab. */
export function TroubleTitle({ status }: { status: number }) {
  const { t } = useTranslation("ui");
  return <title>{`${t(`error.${kinds[status] ?? "server"}`)} · 匠堂`}</title>;
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
  const kind = kinds[status] ?? "server";
  return (
    <Page
      title={t(`error.${kind}`)}
      lead={t(`error.${kind}.hint`, { id: requestId ?? "–" })}
    >
      <p>
        <Link to="/">{t("nav.front")}</Link>
      </p>
    </Page>
  );
}
