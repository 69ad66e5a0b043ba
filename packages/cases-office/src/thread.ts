import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { carryOut, type ReadingTask } from './reading.ts';

// On Linux a thread has a priority of its own: whoever asks is to answer others before this one reads on.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

// The thread in which files are read, one after the other.
parentPort?.on('message', (task: ReadingTask) => parentPort?.postMessage(carryOut(task)));
