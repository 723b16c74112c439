import type { Metric, MethodText } from "./crafts/craft";
import type { StudioPlan } from "./studio-plan";
import type { StudioScene } from "./studio-scene";

/** What a problem is about; its trial, its outcome and its method follow from it. */
export type Matter = {
  title: string;
  object: string;
  metric: Metric;
  cause: string;
  fix: string;
  device: string;
};

/** Something that gives trouble at a place of the studio, the same only when all else has been. */
export function drawMatter(scene: StudioScene, studio: StudioPlan): Matter {
  const { draw, titles } = scene;
  const { sites, objects } = studio.craft;
  for (let tries = 0; ; tries++) {
    const { name, faults, cause, fix, device } = draw.pick(objects);
    const fault = draw.pick(faults);
    const title = `${draw.pick(sites)}${name}${fault.name}`;
    if (titles.has(`${studio.id} ${title}`) && tries < 20) continue;
    titles.add(`${studio.id} ${title}`);
    return { title, object: name, metric: fault.metric, cause, fix, device };
  }
}

/** What led to a method: the trouble with its object that the method's own measure shows. */
export function matterOfMethod(
  { craft }: StudioPlan,
  method: MethodText,
): Matter {
  const object = craft.objects.find(({ name }) => name === method.of);
  const fault =
    object?.faults.find(({ metric }) => metric[0] === method.metric[0]) ??
    object?.faults[0];
  if (!object || !fault) throw new Error(`${method.zh} came of nothing.`);
  const { name, cause, fix, device } = object;
  return {
    title: `${name}${fault.name}`,
    object: name,
    metric: method.metric,
    cause,
    fix,
    device,
  };
}
