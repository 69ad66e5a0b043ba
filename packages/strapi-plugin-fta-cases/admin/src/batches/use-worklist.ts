import { useSearchParams } from 'react-router-dom';
import { readWorklist, type Worklist, worklistParams } from './worklist.ts';

/** The worklist that the address of the page has, and how it is changed. */
export function useWorklist(): readonly [Worklist, (change: Partial<Worklist>) => void] {
  const [params, setParams] = useSearchParams();
  const change = (part: Partial<Worklist>) =>
    setParams((now) => worklistParams({ ...readWorklist(now), ...part }), { replace: true });
  return [readWorklist(params), change];
}
