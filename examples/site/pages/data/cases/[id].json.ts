import type { ComparedCase } from '../../../content/compared-case.ts';
import { currentSite } from '../../../content/current-site.ts';
import { headOf } from '../../../content/site.ts';

export async function getStaticPaths() {
  const { batches } = await currentSite();
  return batches.flatMap((batch) =>
    batch.cases.map((it) => ({
      params: { id: it.id },
      props: { case: it, batch: headOf(batch) } satisfies ComparedCase,
    })),
  );
}

export const GET = ({ props }: { readonly props: ComparedCase }) => Response.json(props);
