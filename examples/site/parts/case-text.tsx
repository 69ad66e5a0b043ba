import type { Case, Section } from '@fta/cases-core/schema';
import { type Span, segmentsOf } from '../content/segments.ts';
import { Title } from './title.tsx';

interface Mark extends Span {
  /** Of the paragraph, inside the case. */
  readonly path: string;
  /** Of the row or entry it leads to. */
  readonly id: string;
}

/** Figures and citations, each where it stands in the text. */
export type Marks = readonly Mark[];

interface CaseTextProps {
  readonly it: Case;
  readonly marks: Marks;
}

/** The text of a case; numbers of sections and points are written by the style sheet. */
export function CaseText({ it, marks }: CaseTextProps) {
  return (
    <div className="case-text" lang="zh-Hans">
      {it.lead.length > 0 && (
        <section id="lead" className="case-lead">
          <Paragraphs texts={it.lead} path="/lead" marks={marks} />
        </section>
      )}
      {it.sections.map((section, i) => (
        <SectionText key={i} section={section} place={i} marks={marks} />
      ))}
    </div>
  );
}

/** The id of a section or point in the page. */
export function sectionId(section: number, point?: number): string {
  return point === undefined ? `section-${section + 1}` : `section-${section + 1}-${point + 1}`;
}

interface SectionTextProps {
  readonly section: Section;
  readonly place: number;
  readonly marks: Marks;
}

function SectionText({ section, place, marks }: SectionTextProps) {
  const path = `/sections/${place}`;
  return (
    <section id={sectionId(place)} className="case-section" data-numbered={section.heading === '' ? undefined : ''}>
      {section.heading !== '' && <h2>{section.heading}</h2>}
      <Paragraphs texts={section.lead} path={`${path}/lead`} marks={marks} />
      {section.points.map((point, i) => (
        <section
          key={i}
          id={sectionId(place, i)}
          className="case-point"
          style={{ counterSet: `point ${point.number}` }}
        >
          <h3>
            <Title text={point.title} />
          </h3>
          <Paragraphs texts={point.paragraphs} path={`${path}/points/${i}/paragraphs`} marks={marks} />
        </section>
      ))}
    </section>
  );
}

interface ParagraphsProps {
  readonly texts: readonly string[];
  /** Of the list of paragraphs. */
  readonly path: string;
  readonly marks: Marks;
}

function Paragraphs({ texts, path, marks }: ParagraphsProps) {
  return texts.map((text, i) => (
    <p key={i}>
      <MarkedParagraph text={text} marks={marks.filter((mark) => mark.path === `${path}/${i}`)} />
    </p>
  ));
}

/** Every mark leads to its row or entry, which leads back here. */
function MarkedParagraph({ text, marks }: { readonly text: string; readonly marks: Marks }) {
  let offset = 0;
  return segmentsOf(text, marks).map(({ text: part, span, isFirst }) => {
    const key = offset;
    offset += part.length;
    if (span === null) return part;
    return (
      <a key={key} className="mark" href={`#${span.id}`} id={isFirst ? `${span.id}-text` : undefined}>
        {part}
      </a>
    );
  });
}
