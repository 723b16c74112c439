import { ok, refused, type Result } from "~/kit/result";

// Signing in to a class with the code that the room shows. The code changes every 30 seconds and is made from the session's
// secret and the time (as RFC 6238 makes its codes), so a photo of it sent to a friend is worth nothing a minute later.
// The one before is still taken: people type. The hash itself comes from outside; this file decides only.

/** How long a code is shown, in seconds. */
export const stepSeconds = 30;
/** From how many minutes before a class begins one may sign in. */
export const doorsMinutes = 30;

/** HMAC-SHA-1 or better of `text` under `secret`, as bytes. */
export type Mac = (secret: string, text: string) => Uint8Array;

/** The number of the 30-second step that `at` falls in, since 1970. */
export function stepAt(at: Date): number {
  return Math.floor(at.getTime() / 1000 / stepSeconds);
}

/** Seconds until the code changes, 1 to 30. */
export function secondsLeft(at: Date): number {
  return stepSeconds - (Math.floor(at.getTime() / 1000) % stepSeconds);
}

/** The six digits of a step: dynamic truncation as in RFC 4226, section 5.3. */
export function codeOf(mac: Mac, secret: string, step: number): string {
  const bytes = mac(secret, String(step));
  const offset = (bytes.at(-1) ?? 0) & 0x0f;
  const word = [0, 1, 2, 3].reduce(
    (value, index) => value * 256 + (bytes[offset + index] ?? 0),
    0,
  );
  return String((word % 0x80000000) % 1_000_000).padStart(6, "0");
}

/** Whether `code` is the present one or the one before. */
export function isCurrent(
  mac: Mac,
  secret: string,
  code: string,
  at: Date,
): boolean {
  const step = stepAt(at);
  return [step, step - 1].some((each) => codeOf(mac, secret, each) === code);
}

export type SignInRefusal =
  | "code-stale"
  | "sign-in-early"
  | "sign-in-over"
  | "class-called-off"
  | "not-enrolled";

type SigningIn = {
  now: Date;
  session: { startsAt: Date; endsAt: Date; state: string; kind: string };
  /** Whether the code shown was current (or this device has shown a current one minutes ago). */
  proven: boolean;
  enrolled: boolean;
};

/** Whether someone may sign in: the class is on or about to begin, the code was seen, and they are on its list (a lecture has none). */
export function signIn({
  now,
  session,
  proven,
  enrolled,
}: SigningIn): Result<undefined, SignInRefusal> {
  const when = signInOpen(now, session);
  if (!when.ok) return when;
  if (session.kind === "course" && !enrolled) return refused("not-enrolled");
  if (!proven) return refused("code-stale");
  return ok();
}

/** Whether a class takes sign-ins now, whoever asks. */
export function signInOpen(
  now: Date,
  session: Pick<SigningIn["session"], "startsAt" | "endsAt" | "state">,
): Result<undefined, "sign-in-early" | "sign-in-over" | "class-called-off"> {
  if (session.state === "cancelled" || session.state === "postponed")
    return refused("class-called-off");
  if (now.getTime() < session.startsAt.getTime() - doorsMinutes * 60_000)
    return refused("sign-in-early", { minutes: doorsMinutes });
  if (now >= session.endsAt) return refused("sign-in-over");
  return ok();
}
