// The steps of a method as they are typed: a line each, what to do first, then how, after a colon (full-width or not).

export type MethodStep = { title: string; body: string };

/** Steps out of typed lines; empty lines are left out. */
export function readSteps(text: string): MethodStep[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const colon = line.search(/[：:]/);
      return colon < 0
        ? { title: line, body: "" }
        : {
            title: line.slice(0, colon).trim(),
            body: line.slice(colon + 1).trim(),
          };
    });
}

/** Typed lines out of steps, for a form that starts from the last version. */
export function writeSteps(steps: readonly MethodStep[]): string {
  return steps
    .map(({ title, body }) => (body ? `${title}：${body}` : title))
    .join("\n");
}

/** Which pictures go along into a new version: a step that keeps its title keeps its picture. Steps count from 1. */
export function keptPictures(
  before: readonly (MethodStep & { pictureId?: string })[],
  after: readonly MethodStep[],
): { step: number; pictureId: string }[] {
  return after.flatMap(({ title }, at) => {
    const pictureId = before.find((step) => step.title === title)?.pictureId;
    return pictureId ? [{ step: at + 1, pictureId }] : [];
  });
}
