/** Small pictures; what they mean is said by the text or label beside them. */
const COMMON = {
  width: 20,
  height: 20,
  viewBox: '0 0 20 20',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

export function Magnifier() {
  return (
    <svg {...COMMON} aria-hidden="true">
      <circle cx="8.8" cy="8.8" r="5.6" />
      <path d="m13 13 4.6 4.6" />
    </svg>
  );
}
