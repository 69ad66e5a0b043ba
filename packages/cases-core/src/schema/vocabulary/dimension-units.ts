/** The dimensions with the base unit that most of each are converted to: apart from their labels, for queries to load. */
export const DIMENSION_UNITS = {
  share: '%',
  points: '百分点',
  multiple: '倍',
  money: '元',
  duration: 'h',
  count: '',
  people: '人',
  weight: 'kg',
  volume: 'm³',
  distance: 'km',
  area: 'm²',
  energy: 'kWh',
  speed: 'km/h',
  order: '级',
} as const;

/** One of the kinds of measures by which figures can be compared. */
export type DimensionKey = keyof typeof DIMENSION_UNITS;
