import { PATHS } from '../content/paths.ts';
import { hrefOf } from '../parts/link.ts';
import { Shell } from '../parts/shell.tsx';
import { LANGUAGE_TAGS, LANGUAGES } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

/** What is shown for an address that leads nowhere; nobody knows in which language it was meant. */
export function NotFoundView() {
  return (
    <Shell language="zh" path={PATHS.list} entry={null}>
      <div className="wrap narrow prose">
        {LANGUAGES.map((language) => {
          const { heading, text, toList } = TEXTS[language].notFound;
          return (
            <section key={language} className="page-head" lang={LANGUAGE_TAGS[language]}>
              {language === 'zh' ? <h1>{heading}</h1> : <h2>{heading}</h2>}
              <p>{text}</p>
              <p className="actions">
                <a className="button" href={hrefOf(language, PATHS.list)}>
                  {toList}
                </a>
              </p>
            </section>
          );
        })}
      </div>
    </Shell>
  );
}
