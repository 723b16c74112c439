import pino, { type DestinationStream, type Logger } from "pino";
import { env } from "./env.server";

let made: Logger | undefined;

/** The structured log: JSON lines on standard output. It holds ids and timings, never names, phone numbers or what was typed. */
export function log(): Logger {
  return (made ??= logTo());
}

/** The same log into another stream than standard output. */
export function logTo(stream?: DestinationStream): Logger {
  const options = {
    level: env().logLevel,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => loggableError(error) },
  };
  return stream ? pino(options, stream) : pino(options);
}

const deepest = 5;

/**
 * What of an error may stand in a log. A database's error brings whole rows and statements besides (`detail`, `where`,
 * `internalQuery`, `parameters`), so only what is known to hold nobody's data is taken.
 */
function loggableError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return String(error);
  const { code, constraint, table } = error as Error &
    Partial<Record<"code" | "constraint" | "table", string>>;
  return {
    type: error.constructor.name,
    message: error.message,
    code,
    constraint,
    table,
    stack: error.stack,
    ...(error.cause !== undefined && depth < deepest
      ? { cause: loggableError(error.cause, depth + 1) }
      : {}),
    ...(error instanceof AggregateError && depth < deepest
      ? { errors: error.errors.map((each) => loggableError(each, depth + 1)) }
      : {}),
  };
}
