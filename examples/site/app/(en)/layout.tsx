import type { ReactNode } from 'react';
import { Root, rootMetadata, rootViewport } from '../../views/root.tsx';

export const metadata = rootMetadata('en');
export const viewport = rootViewport;

export default function Layout({ children }: { readonly children: ReactNode }) {
  return <Root language="en">{children}</Root>;
}
