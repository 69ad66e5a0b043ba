import type { Availability } from './availability.ts';
import { chromiumAvailability } from './chromium.ts';
import { postgresAvailability } from './postgres.ts';
import { redisAvailability } from './redis.ts';

const NEEDED: readonly (readonly [string, Availability])[] = [
  ['PostgreSQL', postgresAvailability()],
  ['Redis', redisAvailability()],
  ['Chromium', chromiumAvailability()],
];

/** Says before the tests what they cannot try on this machine, and why. */
export default function announceSkips(): void {
  for (const [name, availability] of NEEDED) {
    if (!availability.isAvailable) process.stdout.write(`\nskipped: tests with ${name}: ${availability.reason}\n`);
  }
}
