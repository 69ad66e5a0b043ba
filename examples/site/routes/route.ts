import type { Metadata } from 'next';
import type { ReactNode } from 'react';

/** What Next gives a page with parameters in its address. */
interface RouteProps<Params> {
  readonly params: Promise<Params>;
}

/** A page at one address. */
export interface Route {
  metadata(): Metadata;
  Page(): ReactNode;
}

/** A page for each of several addresses. */
export interface ParameterRoute<Params> {
  /** What is rendered in this build. */
  params(): Params[];
  metadata(props: RouteProps<Params>): Promise<Metadata>;
  Page(props: RouteProps<Params>): Promise<ReactNode>;
}
