import { parentPort, workerData } from 'node:worker_threads';
import { carryOut, type ReadingTask } from './reading.ts';

// The thread in which one file is read.
parentPort?.postMessage(carryOut(workerData as ReadingTask));
