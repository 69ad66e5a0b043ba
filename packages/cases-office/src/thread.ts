import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { PagePicture, PageReading } from './pdf/reader.ts';
import type { Outside } from './reading.ts';
import { answerTo, type Message, type Order } from './task.ts';

// On Linux a thread has a priority of its own: whoever asks is to answer others before this one reads on.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

// The thread in which documents are read and written, one after the other.
parentPort?.on('message', async (order: Order) => {
  if ('reading' in order) awaited?.(order.reading);
  else say(await answerTo(order, outside));
});

const say = (message: Message, handedOver: ArrayBuffer[] = []) => parentPort?.postMessage(message, handedOver);

/** Whoever has asked for the reading of a picture. */
let awaited: ((reading: PageReading) => void) | null = null;

const outside: Outside = {
  progress: (progress) => say({ progress }),
  readPicture: (picture: PagePicture) =>
    new Promise((resolve) => {
      awaited = resolve;
      say({ picture }, [picture.rgba.buffer as ArrayBuffer]);
    }),
};
