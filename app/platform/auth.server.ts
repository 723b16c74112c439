import { betterAuth } from "better-auth";
import { hashPassword } from "better-auth/crypto";
import { username } from "better-auth/plugins";
import { besideDatabase, database, type Tx } from "./database.server";
import { env } from "./env.server";
import { log } from "./log.server";
import { secretFor } from "./secret.server";

const weekInSeconds = 7 * 24 * 3600;

function make() {
  const { publicUrl, https, mode, port } = env();
  return betterAuth({
    baseURL: publicUrl ?? `http://localhost:${port}`,
    secret: secretFor("sign-in"),
    database: { db: database(), type: "postgres" },
    telemetry: { enabled: false },
    // Into our own log, its first words alone: what comes after them may hold what was typed.
    logger: {
      disabled: mode === "test",
      level: "warn",
      log: (level, said) => log()[level]({ from: "sign-in" }, said),
    },
    // Accounts are made by officers and by one-time links, never by passers-by.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
    },
    session: { expiresIn: weekInSeconds, updateAge: 24 * 3600 },
    advanced: {
      useSecureCookies: https,
      cookiePrefix: "jiangtang",
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        // The plugin's own rule refuses the hyphen, which ours (members/forms) allows.
        usernameValidator: (name) => /^[a-z0-9][a-z0-9.-]*$/i.test(name),
      }),
    ],
  });
}

const auth = besideDatabase(make);

/** Who signed the request in: the account's id, or undefined. */
export async function accountOf(request: Request): Promise<string | undefined> {
  if (!request.headers.get("cookie")?.includes("jiangtang.session_token"))
    return undefined;
  const found = await auth().api.getSession({ headers: request.headers });
  return found?.user.id;
}

/** Signs in with a user name and password. The response's headers set the session cookie; undefined when they do not match. */
export async function signIn(
  request: Request,
  name: string,
  password: string,
): Promise<Headers | undefined> {
  try {
    const { headers } = await auth().api.signInUsername({
      body: { username: name, password, rememberMe: true },
      headers: request.headers,
      returnHeaders: true,
    });
    return headers;
  } catch {
    return undefined;
  }
}

/**
 * Changes the signed-in account's password and ends its other sessions. The headers carry this session's new cookie;
 * undefined when the old password does not match.
 */
export async function changePassword(
  request: Request,
  form: { password: string; newPassword: string },
): Promise<Headers | undefined> {
  try {
    const { headers } = await auth().api.changePassword({
      body: {
        currentPassword: form.password,
        newPassword: form.newPassword,
        revokeOtherSessions: true,
      },
      headers: request.headers,
      returnHeaders: true,
    });
    return headers;
  } catch {
    return undefined;
  }
}

/** Ends the request's session; the headers clear its cookie. */
export async function signOut(request: Request): Promise<Headers> {
  const { headers } = await auth().api.signOut({
    headers: request.headers,
    returnHeaders: true,
  });
  return headers;
}

/** The password as it is stored: better-auth's scrypt. */
export const hashOf = (password: string): Promise<string> =>
  hashPassword(password);

/**
 * Makes the account of a person, or gives an existing one a new password and ends its sessions.
 * `passwordHash` comes from `hashOf`, reckoned before the transaction (it takes a tenth of a second). Returns the account's id.
 */
export async function putAccount(
  tx: Tx,
  account: {
    userId: string;
    name: string;
    username: string;
    passwordHash: string;
  },
): Promise<string> {
  const { userId, name, passwordHash } = account;
  const at = new Date();
  await tx
    .insertInto("user")
    .values({
      id: userId,
      name,
      // better-auth wants an address; nothing is ever sent to this one.
      email: `${userId}@accounts.invalid`,
      username: account.username.toLowerCase(),
      displayUsername: account.username,
    })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet({ updatedAt: at }),
    )
    .execute();
  await tx
    .deleteFrom("account")
    .where("userId", "=", userId)
    .where("providerId", "=", "credential")
    .execute();
  await tx
    .insertInto("account")
    .values({
      id: `${userId}-password`,
      accountId: userId,
      providerId: "credential",
      userId,
      password: passwordHash,
    })
    .execute();
  await tx.deleteFrom("session").where("userId", "=", userId).execute();
  return userId;
}
