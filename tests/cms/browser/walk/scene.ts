import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Desk, openDesk, type Person } from '../desk.ts';
import { type BATCHES, type CaseName, type FiledName, PEOPLE } from './content.ts';

export type Language = 'zh-Hans' | 'en';

/** People, cases and batches, and the language in which they are looked at. */
export interface Scene {
  readonly desk: Desk;
  readonly language: Language;
  /** Words of the screens in that language. */
  readonly say: <Words extends string | RegExp>(zh: string, en: Words) => string | Words;
  readonly li: Person;
  /** Another contributor. */
  readonly qian: Person;
  /** Reviews and publishes. */
  readonly zhou: Person;
  /** Document ids. */
  readonly ids: Readonly<Record<CaseName | FiledName, string>>;
  /** Document ids; `whole` has all the cases with names. */
  readonly batches: Readonly<Record<'whole' | keyof typeof BATCHES, string>>;
}

/** Nobody has brought in anything yet. */
export type EmptyScene = Pick<Scene, 'desk' | 'language' | 'say' | 'li' | 'qian' | 'zhou'>;

const MARK =
  'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200%209%209%22%3E%3Crect%20width=%229%22%20height=%229%22%20fill=%22%23b3261e%22/%3E%3C/svg%3E';

export async function openScene(language: Language): Promise<EmptyScene> {
  const desk = await openDesk({
    OFFICE_NAME: '自贸试验区办公室',
    OFFICE_NAME_EN: 'Office of the Zone',
    OFFICE_MARK: MARK,
  });
  const li = await seat(desk, language, PEOPLE.li, ['contributor']);
  const qian = await seat(desk, language, PEOPLE.qian, ['contributor']);
  const zhou = await seat(desk, language, PEOPLE.zhou, ['reviewer', 'publisher']);
  return { desk, language, say: (zh, en) => (language === 'en' ? en : zh), li, qian, zhou };
}

/** Somebody whose session nobody else needs. */
export function seatNewcomer({ desk, language }: EmptyScene): Promise<Person> {
  return seat(desk, language, PEOPLE.newcomer, ['contributor']);
}

async function seat(desk: Desk, language: Language, name: string, roles: Parameters<Desk['seat']>[1]): Promise<Person> {
  const person = await desk.seat(name, roles);
  const told = await person.ask('PUT', '/admin/users/me', { preferedLanguage: language });
  expect(told).toMatchObject({ status: 200 });
  // Its page would go on asking the server.
  await person.page.goto('about:blank');
  return person;
}

/** The same scene with a fresh tab for everybody. */
export async function withFreshTabs<Place extends EmptyScene>(place: Place): Promise<Place> {
  const [li, qian, zhou] = await Promise.all([place.li, place.qian, place.zhou].map(withFreshTab));
  return { ...place, li, qian, zhou };
}

async function withFreshTab(person: Person): Promise<Person> {
  return { ...person, page: await person.page.context().newPage() };
}

/** Ends everything that a screen has opened; what was written and not kept is gone. */
export async function closeTabs(place: EmptyScene, { li, qian, zhou }: EmptyScene): Promise<void> {
  const own = [place.li, place.qian, place.zhou].map(({ page }) => page);
  const contexts = own.map((page) => page.context());
  for (const context of li.page.context().browser()?.contexts() ?? []) {
    if (!contexts.includes(context)) await context.close();
  }
  for (const { page } of [li, qian, zhou]) await page.context().setOffline(false);
  const opened = contexts.flatMap((context) => context.pages()).filter((page) => !own.includes(page));
  await Promise.all(opened.map((page: Page) => page.close()));
}
