import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { Day } from "~/ui/moment";
import { Banner } from "~/ui/page";
import { PrintButton } from "~/ui/print-button";
import { Qr } from "~/ui/qr";
import type { CertificateFacts } from "../store/certificates.server";

type Props = { found: CertificateFacts };
type Check = { address: string; qr: { size: number; path: string } };

/** A certificate as it is printed, with where its number is checked. */
export function CertificatePaper({ found, check }: Props & { check: Check }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const unit = named({ name: found.unit_name, name_en: found.unit_en });
  const to = t(unit ? "certificate.to-of" : "certificate.to", {
    name: named(found),
    unit,
  });
  const text = t("certificate.text", {
    contest: named({ name: found.contest, name_en: found.contest_en }),
    event: named({ name: found.event, name_en: found.event_en }),
  });
  const award = named({ name: found.award, name_en: found.award_en || null });
  const long = widthOf(award) > 26 || widthOf(to + text) > 160;
  return (
    <article className="certificate-page">
      <p className="no-print actions">
        <PrintButton>{t("certificate.print")}</PrintButton>
        <Link to={`/contests/${found.slug}/awards`}>{t("awards.title")}</Link>
      </p>
      <div className={long ? "certificate long" : "certificate"}>
        <h1>{t("certificate.title")}</h1>
        <div className="certificate-body">
          <p className="certificate-to">{to}</p>
          <p className="certificate-text">{text}</p>
          <p className="certificate-award">{award}</p>
          <p className="certificate-text">{t("certificate.seal")}</p>
        </div>
        <footer>
          <Foot found={found} check={check} />
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

/** How wide a text is in halves of a Chinese sign: long ones are set smaller, so that the paper stays one page. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 2 : 1),
    0,
  );
}

/** Its number, its document, and the address where it is checked, for eyes and for phones. */
function Foot({ found, check }: Props & { check: Check }) {
  const { t } = useTranslation("contests");
  const { qr, address } = check;
  return (
    <div className="certificate-check">
      <Qr size={qr.size} path={qr.path} label={t("certificate.check")} />
      <p>
        {t("certificate.number")} {found.certificate_no}
        <br />
        {found.document_no ? (
          <>
            {t("certificate.document")} {found.document_no}
            <br />
          </>
        ) : null}
        {t("certificate.verify-at")}
        <br />
        <a href={address}>{address}</a>
      </p>
    </div>
  );
}

/** What a certificate says that a correction took back: nothing that could be printed and shown for a valid one. */
export function WithdrawnCertificate({ found }: Props) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const dates = useDates();
  return (
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
  );
}
