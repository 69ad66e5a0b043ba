import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { LinkTo } from './LinkTo.tsx';
import { paths } from './paths.ts';

interface CaseLinkProps {
  readonly documentId: string;
  readonly children: ReactNode;
}

/** A link to where a case is worked on, which is told the worklist that the person comes from. */
export function CaseLink({ documentId, children }: CaseLinkProps) {
  const { pathname, search } = useLocation();
  return (
    <LinkTo to={paths.case(documentId)} state={{ worklist: pathname + search }}>
      {children}
    </LinkTo>
  );
}
