import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { setTopicAside, takeTopic } from "~/lectures/commands/topics.server";
import { topicsForm } from "~/lectures/forms";
import { mayManageSomeSeries } from "~/lectures/rules/may";
import { topicStates } from "~/lectures/rules/topics";
import { topicsView } from "~/lectures/topics-view.server";
import { TopicList } from "~/lectures/ui/topic-list";
import { memberOf } from "~/members/session.server";
import { codeOf, forbidden, readForm } from "~/platform/http.server";
import { Filters, FilterSelect, Pager } from "~/ui/data-table";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

async function keeper(request: Request) {
  const actor = await memberOf(request);
  return mayManageSomeSeries(actor) ? actor : forbidden();
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await keeper(request);
  const t = await wordsFor(request, "lectures");
  return {
    title: t("topics.title"),
    view: await topicsView(actor, new URL(request.url)),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await keeper(request);
  const form = await readForm(request, topicsForm);
  if (!form.ok) return form.refusal;
  const sent = form.value;
  const done =
    sent.intent === "take"
      ? await takeTopic(actor, sent.topic, sent.lecture)
      : await setTopicAside(actor, sent.topic, sent.reason);
  if (!done.ok) return form.refuse({ "": [codeOf(done.refusal)] });
  throw redirect("/lectures/topics");
}

export default function Topics() {
  const { t } = useTranslation("lectures");
  const { title, view } = useLoaderData<typeof loader>();
  return (
    <Page
      wide
      title={title}
      eyebrow={<Link to="/lectures">{t("title")}</Link>}
      lead={t("topics.lead")}
    >
      <Filters>
        <FilterSelect
          name="state"
          label={t("column.state")}
          options={topicStates
            .filter((state) => state !== "open")
            .map((state) => [state, t(`topics.state.${state}`)])}
          all={t("topics.state.open")}
        />
      </Filters>
      <TopicList view={view} answer={useActionData<typeof action>()} />
      <Pager total={view.total} page={view.page} size={view.size} />
    </Page>
  );
}
