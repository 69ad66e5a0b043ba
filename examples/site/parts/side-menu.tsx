import type { TopicKey } from '@fta/cases-core/schema';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { topicLabel } from './labels.ts';
import { hrefOf } from './link.ts';

interface MenuEntry {
  readonly href: string;
  readonly label: string;
  readonly isCurrent?: boolean;
}

interface SideMenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** A way to pages or parts of a page, beside what is read. */
export function SideMenu({ label, entries }: SideMenuProps) {
  return (
    <nav className="side-menu" aria-label={label} data-follow="">
      <p aria-hidden="true">{label}</p>
      <Entries entries={entries} />
    </nav>
  );
}

interface TopicMenuProps {
  readonly language: Language;
  readonly topics: readonly TopicKey[];
  /** That of this page; `null` for all. */
  readonly current: TopicKey | null;
  readonly pathOf: (topic: TopicKey | null) => string;
}

/** A way to the same page of another topic, above what is read. */
export function TopicMenu({ language, topics, current, pathOf }: TopicMenuProps) {
  const texts = TEXTS[language].figures;
  if (topics.length === 0) return null;
  return (
    <nav className="topic-menu" aria-label={texts.byTopic}>
      <Entries
        entries={[null, ...topics].map((topic) => ({
          href: hrefOf(language, pathOf(topic)),
          label: topic === null ? texts.allTopics : topicLabel(topic, language),
          isCurrent: topic === current,
        }))}
      />
    </nav>
  );
}

function Entries({ entries }: Pick<SideMenuProps, 'entries'>) {
  return (
    <ul>
      {entries.map(({ href, label, isCurrent }) => (
        <li key={href}>
          <a href={href} aria-current={isCurrent ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
