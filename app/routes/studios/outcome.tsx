import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { actorOf, memberOf } from "~/members/session.server";
import { actOnOutcome } from "~/studios/outcome-acts.server";
import { outcomeView, seenOutcome } from "~/studios/outcome-view.server";
import { BenefitSection } from "~/studios/ui/benefits";
import { ChainStrip } from "~/studios/ui/chain-strip";
import { EvidenceSection } from "~/studios/ui/evidence";
import { OutcomeFacts } from "~/studios/ui/outcome-facts";
import { ConfirmShare, ShareSection } from "~/studios/ui/shares";
import { OutcomeWord } from "~/studios/ui/state-words";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";

export const meta = titleOf;

export const loader = async ({ request, params }: LoaderFunctionArgs) =>
  outcomeView(await actorOf(request), params["no"]);

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { outcome, may } = await seenOutcome(actor, params["no"]);
  const refused = await actOnOutcome(request, actor, outcome, may);
  if (refused) return refused;
  throw redirect(`/outcomes/${outcome.no}`);
}

export default function Outcome() {
  const { t } = useTranslation("studios");
  const answer = useActionData<typeof action>();
  const { outcome, may, chain, benefits, people, files, me } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={outcome.title}
      eyebrow={`${t("outcome.one")} ${outcome.no}`}
      aside={<OutcomeWord state={outcome.state} />}
      lead={outcome.gist || undefined}
      actions={
        may.contribute ? (
          <>
            <Link
              className="plain"
              to={`/studios/${outcome.studio.slug}/methods/new?outcome=${outcome.no}`}
            >
              {t("studio.method.new")}
            </Link>
            <Link className="plain" to={`/outcomes/${outcome.no}/edit`}>
              {t("outcome.edit")}
            </Link>
          </>
        ) : null
      }
    >
      <ChainStrip places={chain} here="outcome" />
      {may.confirm ? (
        <ConfirmShare shares={outcome.shares} me={me} answer={answer} />
      ) : null}
      <OutcomeFacts outcome={outcome} />
      <ShareSection
        outcome={outcome}
        people={people}
        mayDivide={may.contribute}
        answer={answer}
      />
      <BenefitSection
        benefits={benefits}
        mayEnter={may.contribute}
        answer={answer}
      />
      {may.evidence ? (
        <EvidenceSection
          outcome={outcome}
          files={files}
          may={may}
          answer={answer}
        />
      ) : null}
    </Page>
  );
}
