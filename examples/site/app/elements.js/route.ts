import { elementsScript } from '../../routes/elements.ts';

export const dynamic = 'force-static';

export function GET(): Response {
  return new Response(elementsScript(), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
