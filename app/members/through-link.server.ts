import { redirect } from "@remix-run/node";
import type { z } from "zod";
import { signIn } from "~/platform/auth.server";
import { database } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import type { Done } from "./commands/done.server";
import {
  openLink,
  type LinkPurpose,
  type OpenLink,
} from "./store/links.server";

/**
 * What a form behind a one-time link does: reads it by `schema`, opens the link, lets `act` make or mend the account, and
 * signs that account in on the front page. Refused → 422 with the typed values; a link that is gone says so.
 */
export async function actThroughLink<T extends { password: string }>(
  { request, token = "" }: { request: Request; token: string | undefined },
  purpose: LinkPurpose,
  schema: z.ZodType<T>,
  act: (link: OpenLink, form: T) => Promise<Done<string>>,
) {
  const form = await readForm(request, schema);
  if (!form.ok) return form.refusal;
  const link = await openLink(database(), purpose, token);
  if (!link) return form.refuse({ "": ["link-gone"] });
  const done = await act(link, form.value);
  if (!done.ok) return form.refuse(done.errors);
  const headers = await signIn(request, done.value, form.value.password);
  throw redirect("/", headers ? { headers } : undefined);
}
