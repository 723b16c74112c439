import { z } from "zod";

// A variable set to nothing (compose files do this) means the same as one not set.
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) =>
      typeof value === "string" && value.trim() === "" ? undefined : value,
    schema.optional(),
  );

const whole = (from: number, to: number) => {
  const error = `expected a whole number from ${from} to ${to}`;
  return z.coerce.number(error).int(error).min(from, error).max(to, error);
};
const oneOf = <T extends string>(...known: readonly T[]) =>
  z.enum(known, `expected one of ${known.join(", ")}`);

const zone = z.string().refine((name) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}, "expected a time zone name such as Asia/Shanghai");

const schema = z.object({
  NODE_ENV: optional(oneOf("production", "development", "test")),
  PORT: optional(whole(0, 65535)),
  HOST: optional(z.string()),
  JIANGTANG_DATA: optional(z.string()),
  DATABASE_URL: optional(
    z
      .string()
      .regex(
        /^postgres(ql)?:\/\//,
        "expected postgres://user:password@host:5432/database",
      ),
  ),
  PUBLIC_URL: optional(
    z.url({
      protocol: /^https?$/,
      error: "expected an address such as https://jiangtang.example",
    }),
  ),
  TIME_ZONE: optional(zone),
  LIVEKIT_URL: optional(
    z.string().regex(/^(wss?|https?):\/\//, "expected wss://host"),
  ),
  LIVEKIT_API_KEY: optional(z.string().min(1)),
  LIVEKIT_API_SECRET: optional(
    z.string().min(16, "expected at least 16 characters"),
  ),
  LIVEKIT_NODE_IP: optional(
    z.union([z.ipv4(), z.ipv6()], "expected an IP address such as 192.0.2.7"),
  ),
  LIVEKIT_EMBEDDED: optional(oneOf("on", "off")),
  UPLOADTHING_TOKEN: optional(
    z.string().min(20, "expected the token from the UploadThing dashboard"),
  ),
  MAIL_URL: optional(
    z.string().regex(/^smtps?:\/\//, "expected smtp://user:password@host:587"),
  ),
  APP_SECRET: optional(z.string().min(32, "expected at least 32 characters")),
  TRUST_PROXY: optional(whole(0, 5)),
  LOG_LEVEL: optional(oneOf("silent", "error", "warn", "info", "debug")),
});

const livekitParts = [
  "LIVEKIT_URL",
  "LIVEKIT_API_KEY",
  "LIVEKIT_API_SECRET",
] as const;

/** The parts that are missing of a configured media server: all of them are set, or none. */
function missingParts(
  source: Record<string, string | undefined>,
): { path: PropertyKey[]; message: string }[] {
  const [set, missing] = [true, false].map((wanted) =>
    livekitParts.filter((name) => Boolean(source[name]?.trim()) === wanted),
  ) as [string[], string[]];
  if (set.length === 0) return [];
  const message = `is missing, but ${set.join(" and ")} is set`;
  return missing.map((name) => ({ path: [name], message }));
}

/** What the installation was told from outside, with defaults filled in. */
export type Env = ReturnType<typeof readEnv>;

/** A start that must not happen: names every wrong variable and what is expected. */
export class WrongConfigurationError extends Error {}

/**
 * Reads the configuration once from environment variables (see .env.example).
 * Refuses (WrongConfigurationError) with one line for each wrong variable.
 */
export function readEnv(source: Record<string, string | undefined>) {
  const parsed = schema.safeParse(source);
  // Asked beside the schema, which looks at several variables together only when each of them is right.
  const issues = [...(parsed.error?.issues ?? []), ...missingParts(source)];
  if (!parsed.success || issues.length > 0) {
    const lines = issues.map(
      (issue) =>
        `  ${issue.path.join(".") || "configuration"}: ${issue.message}`,
    );
    throw new WrongConfigurationError(
      `The configuration is wrong:\n${lines.join("\n")}\nSee .env.example for every variable.`,
    );
  }
  const values = parsed.data;
  return {
    mode: values.NODE_ENV ?? "production",
    port: values.PORT ?? 3000,
    host: values.HOST,
    dataFolder: values.JIANGTANG_DATA ?? "./data",
    databaseUrl: values.DATABASE_URL,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ""),
    https: values.PUBLIC_URL?.startsWith("https:") ?? false,
    timeZone: values.TIME_ZONE ?? "Asia/Shanghai",
    livekit: values.LIVEKIT_URL
      ? {
          url: values.LIVEKIT_URL,
          key: values.LIVEKIT_API_KEY ?? "",
          secret: values.LIVEKIT_API_SECRET ?? "",
        }
      : undefined,
    livekitNodeIp: values.LIVEKIT_NODE_IP,
    livekitEmbedded: values.LIVEKIT_EMBEDDED !== "off",
    uploadthingToken: values.UPLOADTHING_TOKEN?.trim(),
    mailUrl: values.MAIL_URL,
    appSecret: values.APP_SECRET,
    trustProxy: values.TRUST_PROXY ?? 0,
    logLevel: values.LOG_LEVEL ?? "info",
  };
}

let current: Env | undefined;

/** The process's configuration, read on first use from `process.env`. */
export function env(): Env {
  return (current ??= readEnv(process.env));
}
