// Icons are imported one file each: through the package's own entry a build would read all six thousand of them, which
// alone took half of its time, and the server would keep them in memory.
declare module "@tabler/icons-react/dist/esm/icons/*.mjs" {
  const icon: import("@tabler/icons-react").Icon;
  export default icon;
}
