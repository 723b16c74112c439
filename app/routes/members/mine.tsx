import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeOwnPassword } from "~/members/commands/accounts.server";
import { choosePassport } from "~/members/commands/people.server";
import { mineActs } from "~/members/forms/mine";
import { minePage } from "~/members/mine-page.server";
import { memberOf } from "~/members/session.server";
import { MyAccount } from "~/members/ui/my-account";
import { MyData } from "~/members/ui/my-data";
import { mineLines, mineSections } from "~/mine.server";
import { countPassword, passwordWasRight } from "~/platform/attempts.server";
import { readForm } from "~/platform/http.server";
import { Lines } from "~/ui/lines";
import { MoreEntries } from "~/ui/nav-entries";
import { Empty, Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const [page, lines, sections] = await Promise.all([
    minePage(actor, request),
    mineLines(actor, request),
    mineSections(actor, request),
  ]);
  return { ...page, lines, sections };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const form = await readForm(request, mineActs);
  if (!form.ok) return form.refusal;
  if (form.value.act === "passport") {
    await choosePassport(actor, form.value.open === "on");
    throw redirect("/mine");
  }
  const tried = [`person ${actor.person.id}`, context?.address ?? ""] as const;
  const seconds = await countPassword(...tried);
  if (seconds > 0)
    return form.refuse({ password: [`too-often?seconds=${seconds}`] });
  const headers = await changeOwnPassword(actor, request, form.value);
  if (!headers) return form.refuse({ password: ["old-password"] });
  await passwordWasRight(...tried);
  throw redirect("/mine?changed=password", { headers });
}

export default function Mine() {
  const { t } = useTranslation("members");
  const { title, lines, sections, ...mine } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={title} eyebrow={t("mine.title")}>
      <MoreEntries />
      <MyData {...mine} />
      {sections.map(({ id, title: heading, lines: own, none }) => (
        <Section key={id} title={heading}>
          {own.length > 0 ? (
            <Lines lines={own} />
          ) : (
            <Empty step={<Link to={none.to}>{none.label}</Link>}>
              {none.text}
            </Empty>
          )}
        </Section>
      ))}
      {lines.length > 0 ? (
        <Section title={t("mine.things")}>
          <Lines lines={lines} />
        </Section>
      ) : null}
      <MyAccount {...mine} answer={answer} />
    </Page>
  );
}
