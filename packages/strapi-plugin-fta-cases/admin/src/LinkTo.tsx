import { Link } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';

interface LinkToProps {
  readonly to: string;
  /** What the page that is led to may know of where one comes from. */
  readonly state?: unknown;
  readonly children: ReactNode;
}

/** A link inside the admin panel. */
export function LinkTo({ to, state, children }: LinkToProps) {
  return (
    <Link tag={NavLink} to={to} state={state}>
      {children}
    </Link>
  );
}
