import { auto } from "./auto-data";
import { care } from "./care-data";
import { chemical } from "./chemical-data";
import { cnc } from "./cnc-data";
import type { Craft } from "./craft";
import { crane } from "./crane-data";
import { electrician } from "./electrician-data";
import { fitter } from "./fitter-data";
import { forklift } from "./forklift-data";
import { garment } from "./garment-data";
import { mould } from "./mould-data";
import { welder } from "./welder-data";

/** By the code of the trade; tally clerks have no studio. */
export const crafts: Readonly<Record<string, Craft>> = {
  "auto-mechanic": auto,
  "care-worker": care,
  "chemical-operator": chemical,
  "cnc-operator": cnc,
  "crane-operator": crane,
  electrician,
  fitter,
  "forklift-driver": forklift,
  "garment-worker": garment,
  "mould-maker": mould,
  welder,
};
