// Icons are imported one file each: through the package's own entry a build would read all six thousand of them, which
// alone took half of its time, and the server would keep them in memory.
declare module "@tabler/icons-react/dist/esm/icons/*.mjs" {
  import type { Icon } from "@tabler/icons-react";
  const icon: Icon;
  export default icon;
}
