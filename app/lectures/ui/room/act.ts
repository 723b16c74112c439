/** Sends a command of the room; what it is refused for comes back as a code. */
export type Act = (fields: Record<string, string | number>) => void;

/** What the room's action answers: null once it is done, else why not. */
export type RoomAnswer = {
  refused?: { error?: Record<string, string[] | null> | null };
} | null;

/** The first code of a refusal, if it is one. */
export function refusalIn(answer: RoomAnswer | undefined): string | undefined {
  const errors = answer?.refused?.error;
  return (errors && Object.values(errors)[0]?.[0]) ?? undefined;
}
