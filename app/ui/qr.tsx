/** A QR code with its quiet zone of four modules, black on white in every theme, so that any phone reads it. */
export function Qr({
  size,
  path,
  label,
}: {
  size: number;
  path: string;
  label: string;
}) {
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      shapeRendering="crispEdges"
    >
      <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
