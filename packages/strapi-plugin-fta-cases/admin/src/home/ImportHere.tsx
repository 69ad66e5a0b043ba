import { useNavigate } from 'react-router-dom';
import { DropZone } from '../import/DropZone.tsx';
import { handOver } from '../import/handed-over.ts';
import { paths } from '../paths.ts';

/** Takes a document on the home page, and has the import page read it. */
export function ImportHere() {
  const navigate = useNavigate();
  return (
    <DropZone
      isCompact
      onChoose={(file) => {
        handOver(file);
        navigate(paths.import);
      }}
    />
  );
}
