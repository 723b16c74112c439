import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { openContest } from "~/contests/load.server";
import { certificateByNumber } from "~/contests/store/certificates.server";
import { useDates } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { notFound, ownAddress } from "~/platform/http.server";
import { qrPath } from "~/platform/qr.server";
import { Day } from "~/ui/moment";
import { Banner, Page } from "~/ui/page";
import { PrintButton } from "~/ui/print-button";
import { Qr } from "~/ui/qr";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

/** A certificate by its number: for its holder to print, and for everybody to check. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest } = await openContest(request, params);
  const number = params.number ?? "";
  const found = await certificateByNumber(database(), number);
  if (!found || found.slug !== contest.slug) notFound();
  const { pathname } = new URL(request.url);
  const t = await wordsFor(request, "contests");
  return {
    title: `${t("certificate.title")} ${number}`,
    found,
    qr: qrPath(ownAddress(request) + pathname),
  };
}

export default function Certificate() {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const { found, qr } = useLoaderData<typeof loader>();
  const unit = named({ name: found.unit_name, name_en: found.unit_en });
  if (found.withdrawn_on !== null) return <Withdrawn />;
  return (
    <article className="certificate-page">
      <p className="no-print actions">
        <PrintButton>{t("certificate.print")}</PrintButton>
      </p>
      <div className="certificate">
        <h1>{t("certificate.title")}</h1>
        <p className="certificate-to">
          {t("certificate.to", { name: named(found) })}{" "}
          {unit ? <small>{t("certificate.of", { unit })}</small> : null}
        </p>
        <p className="certificate-text">
          {t("certificate.text", {
            contest: named({ name: found.contest, name_en: found.contest_en }),
            event: named({ name: found.event, name_en: found.event_en }),
          })}
        </p>
        <p className="certificate-award">
          {named({ name: found.award, name_en: found.award_en || null })}
        </p>
        <p className="certificate-text">{t("certificate.seal")}</p>
        <footer>
          <div>
            <Qr size={qr.size} path={qr.path} label={t("certificate.check")} />
            <p>
              {t("certificate.number")} {found.certificate_no}
            </p>
          </div>
          <p className="certificate-giver">
            {named({ name: found.giver, name_en: found.giver_en })}
            <br />
            {found.granted_on ? <Day on={found.granted_on} /> : null}
          </p>
        </footer>
      </div>
    </article>
  );
}

/** What a certificate says that a correction took back: nothing that could be printed and shown for a valid one. */
function Withdrawn() {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const dates = useDates();
  const { title, found } = useLoaderData<typeof loader>();
  return (
    <Page title={title}>
      <Banner tone="warn">
        {t("certificate.withdrawn", {
          number: found.certificate_no,
          name: named(found),
          contest: named({ name: found.contest, name_en: found.contest_en }),
          event: named({ name: found.event, name_en: found.event_en }),
          award: named({ name: found.award, name_en: found.award_en || null }),
          day: dates.day(found.withdrawn_on ?? ""),
          reason: found.struck_reason,
        })}
      </Banner>
    </Page>
  );
}
