interface ChartProps {
  readonly caption: string;
  readonly note?: string;
  /** Draws the chart for a width. */
  readonly drawFor: (width: number) => string;
}

/** As wide as the column on a desktop, and as a phone. */
const WIDTHS = { wide: 860, narrow: 340 } as const;

/** A chart that was drawn when the page was built; what it says stands in the table after it as well. */
export function Chart({ caption, note, drawFor }: ChartProps) {
  return (
    <figure className="chart">
      <figcaption>
        <span className="unseen">{caption}</span>
        {note !== undefined && <span className="note">{note}</span>}
      </figcaption>
      {(['wide', 'narrow'] as const).map((name) => (
        <div
          key={name}
          className={`chart-${name}`}
          lang="zh-Hans"
          dangerouslySetInnerHTML={{ __html: drawFor(WIDTHS[name]) }}
        />
      ))}
    </figure>
  );
}
