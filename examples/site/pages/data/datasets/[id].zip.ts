import type { Batch } from '@fta/cases-core/schema';
import { renderDataset } from '@fta/cases-dataset';
import { currentSite } from '../../../content/current-site.ts';
import { ALL_BATCHES } from '../../../content/paths.ts';

interface Props {
  readonly batches: readonly Batch[];
}

/** A dataset of each batch, and one of all. */
export async function getStaticPaths() {
  const { batches } = await currentSite();
  const each = batches.map((batch) => ({ params: { id: batch.id }, props: { batches: [batch] } satisfies Props }));
  const all = { params: { id: ALL_BATCHES }, props: { batches } satisfies Props };
  return batches.length === 0 ? [] : [...each, all];
}

export const GET = ({ props }: { readonly props: Props }) =>
  new Response(Buffer.from(renderDataset(props.batches).zip), { headers: { 'Content-Type': 'application/zip' } });
