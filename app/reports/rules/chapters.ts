import type { FigureId } from "./figures";

/**
 * The report's chapters, in the order in which the federation's own report speaks of them; every figure stands in exactly
 * one. The words are the feature's (chapter.ID).
 */
export const chapters = [
  {
    id: "organisation",
    figures: [
      "basic-unions",
      "units-covered",
      "members",
      "subdistricts",
      "park-unions",
      "community-federations",
    ],
  },
  {
    id: "schools",
    figures: [
      "schools",
      "schools-enterprise-built",
      "lectures-held",
      "lecture-interval-days-median",
    ],
  },
  {
    id: "contests",
    figures: [
      "district-contests",
      "lower-tier-contests",
      "contest-entrants",
      "merit-participation-min-percent",
    ],
  },
  {
    id: "innovation",
    figures: [
      "studios-and-task-forces",
      "problems-solved",
      "innovation-outcomes",
      "named-methods",
    ],
  },
  {
    id: "honours",
    figures: [
      "skilled-technicians",
      "chief-workers",
      "harbour-city-craftsmen",
      "model-workers",
      "model-workers-provincial",
      "labour-medals",
      "labour-medals-national",
      "labour-certificates",
      "pioneer-collectives",
    ],
  },
] as const satisfies { id: string; figures: FigureId[] }[];

// Read as "of them" under the figure before.
const parts: readonly FigureId[] = [
  "schools-enterprise-built",
  "model-workers-provincial",
  "labour-medals-national",
];

/** Whether a figure is a part of the one before it, and stands indented under it. */
export function isPart(id: FigureId): boolean {
  return parts.includes(id);
}
