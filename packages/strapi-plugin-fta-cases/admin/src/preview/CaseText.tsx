import type { Case } from '@fta/cases-core/schema';
import { fieldsOf } from '../desk/document/fields.ts';
import { useText } from '../translations/use-text.ts';

/** Fields of a line that are read below the title, and those of paragraphs beside lead and sections. */
const LINES = fieldsOf('line');
const PARAGRAPHS = fieldsOf('paragraphs');

/** A case as it is read, in the styles that the desk has for its text. */
export function CaseText({ content }: { readonly content: Case }) {
  const { t } = useText();
  const { title, provider, lead, sections } = content;
  return (
    <div className="fta-text">
      <h2 className="fta-block" data-kind="title">
        {title || t('place.blank')}
      </h2>
      {provider.name !== '' && (
        <p className="fta-block" data-kind="provider">
          {t('preview.provided', { provider: provider.name })}
        </p>
      )}
      {LINES.map(([name]) => {
        const line = content[name];
        return typeof line === 'string' && line !== '' ? (
          <p key={name} className="fta-block" data-kind="line">
            {line}
          </p>
        ) : null;
      })}
      <Paragraphs texts={lead} />
      {sections.map((section, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections have no other name, and nothing here is put elsewhere
        <section key={index}>
          <h3 className="fta-block fta-heading">{section.heading}</h3>
          <Paragraphs texts={section.lead} />
          {section.points.map((point, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <div key={at}>
              <h4 className="fta-block fta-point" style={{ counterSet: `fta-point ${point.number}` }}>
                {point.title}
              </h4>
              <Paragraphs texts={point.paragraphs} />
            </div>
          ))}
        </section>
      ))}
      {PARAGRAPHS.map(([name]) => {
        const texts = content[name];
        return Array.isArray(texts) ? <Paragraphs key={name} texts={texts as readonly string[]} /> : null;
      })}
    </div>
  );
}

function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <p key={index} className="fta-block fta-paragraph">
      {text}
    </p>
  ));
}
