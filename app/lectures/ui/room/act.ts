/** Sends a command of the room: the code of what refused it comes back, nothing once it is done. */
export type Act = (
  fields: Record<string, string | number>,
) => Promise<string | undefined>;

const answersWithin = 15_000;

/**
 * One command to the server. Trouble on the way is a refusal like any other (`network`): whoever sent it keeps what was
 * typed, and the room stays.
 */
export async function sendAct(
  id: number,
  fields: Record<string, string | number>,
): Promise<string | undefined> {
  const typed = Object.entries(fields).map(([name, value]) => [
    name,
    String(value),
  ]);
  try {
    const answer = await fetch(`/lectures/${id}/room/act`, {
      method: "POST",
      body: new URLSearchParams(typed),
      signal: AbortSignal.timeout(answersWithin),
    });
    if (answer.redirected) return "signed-out";
    if (answer.status === 204) return undefined;
    return ((await answer.json()) as { code?: string }).code ?? "network";
  } catch {
    return "network";
  }
}
