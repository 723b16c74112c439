import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { signOut } from "~/platform/auth.server";

export const loader = () => redirect("/");

export async function action({ request }: ActionFunctionArgs) {
  return redirect("/", { headers: await signOut(request) });
}
