import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { Engine } from './engine.ts';
import type { Answer, Task } from './task.ts';

// On Linux a thread has a priority of its own: whoever asks is to answer others before this one reads on.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

// The thread in which pictures are read, one after the other.
const engine = Engine.load();
parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(answerTo(await engine, task));
});

function answerTo(ready: Engine, task: Task): Answer {
  if ('tilted' in task) return { tilt: ready.tiltOf(task.tilted) };
  if ('picture' in task) return { lines: ready.readPage(task.picture) };
  return 'bands' in task ? { lines: ready.readBands(task.bands) } : { texts: ready.readAgain(task.boxes) };
}
