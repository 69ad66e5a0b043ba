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

export function Sun() {
  return (
    <svg {...COMMON} aria-hidden="true" className="icon-sun">
      <circle cx="10" cy="10" r="3.6" />
      <path d="M10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 14.4l1.4 1.4M15.8 4.2l-1.4 1.4M5.6 14.4l-1.4 1.4" />
    </svg>
  );
}

export function Moon() {
  return (
    <svg {...COMMON} aria-hidden="true" className="icon-moon">
      <path d="M16.6 12.2A7 7 0 0 1 7.8 3.4a7 7 0 1 0 8.8 8.8Z" />
    </svg>
  );
}

export function Magnifier() {
  return (
    <svg {...COMMON} aria-hidden="true">
      <circle cx="8.8" cy="8.8" r="5.6" />
      <path d="m13 13 4.6 4.6" />
    </svg>
  );
}

export function ArrowDown() {
  return (
    <svg {...COMMON} aria-hidden="true">
      <path d="M10 4v12m-5-5 5 5 5-5" />
    </svg>
  );
}
