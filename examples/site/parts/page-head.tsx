import type { ReactNode } from 'react';

interface PageHeadProps {
  readonly heading: string;
  readonly intro?: ReactNode;
}

export function PageHead({ heading, intro }: PageHeadProps) {
  return (
    <header className="page-head">
      <h1>{heading}</h1>
      {intro !== undefined && <p>{intro}</p>}
    </header>
  );
}
