import { parentPort } from 'node:worker_threads';
import { carryOut, type ReadingTask } from './reading.ts';

// The thread in which files are read, one after the other.
parentPort?.on('message', (task: ReadingTask) => parentPort?.postMessage(carryOut(task)));
