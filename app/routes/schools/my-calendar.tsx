import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { ownAddress, readForm } from "~/platform/http.server";
import { renewCalendar } from "~/schools/commands/calendar.server";
import { tokenOf } from "~/schools/store/calendar.server";
import { Confirm } from "~/ui/confirm";
import { AppForm, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await memberOf(request);
  const t = await wordsFor(request, "schools");
  const token = await tokenOf(database(), member.person.id);
  const base = ownAddress(request);
  return {
    title: t("calendar.title"),
    address: token && `${base}/calendar/${token}.ics`,
  };
}

const form = z.object({ intent: z.enum(["renew", "revoke"]) });

export async function action({ request }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const read = await readForm(request, form);
  if (!read.ok) return read.refusal;
  await renewCalendar(
    member,
    read.value.intent === "revoke" ? "revoke" : undefined,
  );
  throw redirect("/mine/calendar");
}

export default function MyCalendar() {
  const { t } = useTranslation("schools");
  const { title, address } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={<Link to="/mine">{t("calendar.mine")}</Link>}
      lead={t("calendar.lead")}
    >
      {address ? (
        <>
          <p className="field">
            <label htmlFor="address">{t("calendar.address")}</label>
            <input
              id="address"
              readOnly
              value={address}
              style={{ width: "100%" }}
            />
          </p>
          <div className="actions">
            <Confirm
              label={t("calendar.renew")}
              question={t("calendar.renew.question")}
              confirm={t("calendar.renew")}
              fields={{ intent: "renew" }}
            />
            <Confirm
              label={t("calendar.revoke")}
              question={t("calendar.revoke.question")}
              confirm={t("calendar.revoke")}
              fields={{ intent: "revoke" }}
              danger
            />
          </div>
        </>
      ) : (
        <AppForm words="schools">
          <Submit name="intent" value="renew">
            {t("calendar.make")}
          </Submit>
        </AppForm>
      )}
    </Page>
  );
}
