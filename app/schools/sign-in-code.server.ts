import { createHmac } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { env } from "~/platform/env.server";
import { secretFor } from "~/platform/secret.server";
import type { Mac } from "./rules/sign-in";

/** HMAC-SHA-256, for the sign-in codes. */
export const mac: Mac = (secret, text) =>
  createHmac("sha256", secret).update(text).digest();

const ticketMinutes = 10;

// Who scans the code may have to sign in to the site first, and is slower than the code. So a device that has shown a
// current code keeps that fact for ten minutes in a signed cookie that only this site reads.
const ticket = () =>
  createCookie("class-sign-in", {
    path: "/sessions",
    httpOnly: true,
    sameSite: "lax",
    secure: env().https,
    maxAge: ticketMinutes * 60,
    secrets: [secretFor("class sign-in")],
  });

/** A Set-Cookie header by which this device proves for ten minutes that it has shown a current code of the session. */
export function issueTicket(sessionId: number, at: Date): Promise<string> {
  return ticket().serialize({
    session: sessionId,
    until: at.getTime() + ticketMinutes * 60_000,
  });
}

/** Whether the request's device has shown a current code of the session within ten minutes. */
export async function hasTicket(
  request: Request,
  sessionId: number,
  at: Date,
): Promise<boolean> {
  const kept: unknown = await ticket().parse(request.headers.get("cookie"));
  if (typeof kept !== "object" || kept === null) return false;
  const { session, until } = kept as { session?: unknown; until?: unknown };
  return (
    session === sessionId && typeof until === "number" && at.getTime() < until
  );
}
