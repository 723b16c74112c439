import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { objectionForm } from "~/contests/award-forms";
import { awardsView } from "~/contests/awards-page.server";
import { objectToAward } from "~/contests/commands/award-lines.server";
import { openContest } from "~/contests/load.server";
import { AwardTable, isOpen } from "~/contests/ui/award-table";
import { Objections } from "~/contests/ui/objections";
import { RefusalNote } from "~/contests/ui/refusal-note";
import { honourKinds } from "~/honours/store/kinds.server";
import { useDates } from "~/i18n/dates";
import { nameIn, useNamed } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { codeOf, readForm } from "~/platform/http.server";
import { Confirm } from "~/ui/confirm";
import { Banner, Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, contest } = await openContest(request, params);
  const t = await wordsFor(request, "contests");
  const personId = actor.person?.id;
  return {
    title: t("awards.title"),
    contest: nameIn(await languageOf(request), contest),
    path: `/contests/${contest.slug}`,
    signedIn: personId !== undefined,
    kinds: await honourKinds(database()),
    ...(await awardsView(contest.id, { officer: false, personId })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { contest } = await openContest(request, params);
  const form = await readForm(request, objectionForm);
  if (!form.ok) return form.refusal;
  const { line: lineId, body } = form.value;
  const done = await objectToAward(actor, contest.id, { lineId, body });
  if (!done.ok) return form.refuse({ "": [codeOf(done.refusal)] });
  throw redirect(`/contests/${contest.slug}/awards`);
}

export default function Awards() {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const dates = useDates();
  const data = useLoaderData<typeof loader>();
  const { title, contest, path, kinds, signedIn, list, lines, objections } =
    data;
  const { withheld } = data;
  return (
    <Page wide title={title} eyebrow={<Link to={path}>{contest}</Link>}>
      <RefusalNote answer={useActionData<typeof action>()} />
      <Banner tone={list?.state === "notice" ? "warn" : "info"}>
        {list?.state === "notice"
          ? t("awards.on-notice", { until: dates.day(list.notice_until ?? "") })
          : list?.state === "granted"
            ? t("awards.granted-on", { day: dates.day(list.granted_on ?? "") })
            : t("awards.not-yet")}
      </Banner>
      {withheld > 0 ? (
        <Banner tone="warn">{t("awards.withheld", { count: withheld })}</Banner>
      ) : null}
      {list ? (
        <AwardTable
          lines={lines}
          path={path}
          kinds={kinds}
          acts={
            list.state === "notice" && signedIn
              ? (line) =>
                  isOpen(line) && (
                    <Confirm
                      label={t("awards.object")}
                      question={t("awards.object.question", {
                        name: named(line),
                        award: named(line.award),
                      })}
                      confirm={t("awards.object")}
                      fields={{ line: line.id }}
                    >
                      <label className="confirm-reason">
                        {t("awards.object.body")}
                        <textarea
                          name="body"
                          rows={4}
                          maxLength={2000}
                          required
                        />
                      </label>
                    </Confirm>
                  )
              : undefined
          }
        />
      ) : null}
      <Objections objections={objections} lines={lines} />
    </Page>
  );
}
