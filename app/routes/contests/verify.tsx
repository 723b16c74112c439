import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { verifyForm } from "~/contests/award-forms";
import {
  exampleNumber,
  readCertificateNumber,
} from "~/contests/rules/certificates";
import {
  CheckedCertificate,
  NumberForm,
} from "~/contests/ui/checked-certificate";
import { checkedNumber } from "~/contests/verify-page.server";
import { honoursOfAward } from "~/honours/award-honours.server";
import { AwardHonours } from "~/honours/ui/award-honours";
import { codeOf, readForm } from "~/platform/http.server";
import { refused } from "~/kit/result";
import { Banner, Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;
const statuses = { none: 404, waiting: 429, valid: 200, withdrawn: 200 };

/** A certificate's number is checked, by everybody: what it certifies, and whether it still does. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const t = await wordsFor(request, "contests");
  const title = t("verify.title");
  const { number } = params;
  if (number === undefined)
    return data({ title, found: null, honours: [], example: exampleNumber });
  const found = await checkedNumber(number, context?.address ?? "");
  const honours = "lineId" in found ? await honoursOfAward(found.lineId) : [];
  return data(
    { title, found, honours, example: exampleNumber },
    {
      status: statuses[found.is],
      headers:
        found.is === "waiting"
          ? { "Retry-After": String(found.minutes * 60) }
          : {},
    },
  );
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request, verifyForm);
  if (!form.ok) return form.refusal;
  const number = readCertificateNumber(form.value.number);
  if (number === null) {
    const none = refused("certificate-number", { example: exampleNumber });
    return form.refuse({ number: [codeOf(none.refusal)] });
  }
  throw redirect(`/verify/${number}`);
}

export default function Verify() {
  const { t } = useTranslation("contests");
  const { title, found, honours, example } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = <NumberForm example={example} answer={answer} />;
  if (found === null)
    return (
      <Page title={title} lead={t("verify.lead")}>
        {form}
      </Page>
    );
  return (
    <Page title={title}>
      {found.is === "waiting" ? (
        <Banner tone="warn">
          {t("verify.too-often", { minutes: found.minutes })}
        </Banner>
      ) : found.is === "none" ? (
        <Banner tone="bad">{t("verify.none", { number: found.number })}</Banner>
      ) : (
        <CheckedCertificate
          found={found}
          honours={
            honours.length > 0 ? <AwardHonours honours={honours} /> : null
          }
        />
      )}
      <Section title={t("verify.again")}>{form}</Section>
    </Page>
  );
}
