import { demoPassword } from "~/members/demo";
import { signIn } from "~/platform/auth.server";

export const origin = "http://localhost:3000";

// The same in the process that makes the templates and in those that test: a cookie is signed with it.
process.env.NODE_ENV = "test";
process.env.LOG_LEVEL = "silent";
process.env.APP_SECRET ??= "a secret of the tests, long enough to pass";

/** Signs a demo account in for real: the Cookie header of its new session. */
export async function newCookie(username: string): Promise<string> {
  const headers = await signIn(
    new Request(`${origin}/sign-in`),
    username,
    demoPassword,
  );
  if (!headers) throw new Error(`The demo account ${username} cannot sign in.`);
  return headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}
