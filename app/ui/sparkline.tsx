type SparklineProps = {
  /** Named values in their order; null where there is none. */
  points: readonly (readonly [name: string, value: number | null])[];
  /** What a screen reader says instead of the line. */
  label: string;
};

const width = 88;
const height = 24;
const edge = 3;

/** A small line of a few values from zero up, its last point marked; the numbers stand in its text alternative. */
export function Sparkline({ points, label }: SparklineProps) {
  const most = Math.max(...points.map(([, value]) => value ?? 0), 0);
  const step = (width - 2 * edge) / Math.max(1, points.length - 1);
  const placed = points.flatMap(([, value], at) =>
    value === null
      ? []
      : [
          [
            edge + at * step,
            height - edge - (most > 0 ? value / most : 0) * (height - 2 * edge),
          ] as const,
        ],
  );
  const last = placed.at(-1);
  if (!last) return null;
  return (
    <svg
      className="sparkline"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <line x1={edge} x2={width - edge} y1={height - 1} y2={height - 1} />
      <polyline
        points={placed
          .map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`)
          .join(" ")}
      />
      <circle cx={last[0]} cy={last[1]} r={2.2} />
    </svg>
  );
}
