import { prepareEnvironment } from '../environment.ts';
import { runCommand } from '../refusal.ts';

runCommand(async () => {
  prepareEnvironment();
  // Strapi reads its environment while it is loaded, so that comes second.
  const { serve } = await import('./serve.ts');
  await serve();
});
