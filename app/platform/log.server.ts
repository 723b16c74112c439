import pino, { type Logger } from "pino";
import { env } from "./env.server";

let made: Logger | undefined;

/** The structured log: JSON lines on standard output. It holds ids and timings, never names, phone numbers or what was typed. */
export function log(): Logger {
  return (made ??= pino({
    level: env().logLevel,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
  }));
}
