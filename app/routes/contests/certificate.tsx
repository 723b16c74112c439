import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openContest } from "~/contests/load.server";
import { certificateByNumber } from "~/contests/store/certificates.server";
import {
  CertificatePaper,
  WithdrawnCertificate,
} from "~/contests/ui/certificate-paper";
import { database } from "~/platform/database.server";
import { notFound, ownAddress } from "~/platform/http.server";
import { qrPath } from "~/platform/qr.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

/** A certificate by its number: for its holder to print, and for everybody to read. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest } = await openContest(request, params);
  const number = params.number ?? "";
  const found = await certificateByNumber(database(), number);
  if (!found || found.slug !== contest.slug) notFound();
  const t = await wordsFor(request, "contests");
  const address = `${ownAddress(request)}/verify/${number}`;
  return {
    title: `${t("certificate.title")} ${number}`,
    found,
    check: { address, qr: qrPath(address) },
  };
}

export default function Certificate() {
  const { title, found, check } = useLoaderData<typeof loader>();
  if (found.withdrawn_on === null)
    return <CertificatePaper found={found} check={check} />;
  return (
    <Page title={title}>
      <WithdrawnCertificate found={found} />
    </Page>
  );
}
