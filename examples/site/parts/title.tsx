import { Fragment } from 'react';

/** Told apart once; the same for every title. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN = /\p{Script=Han}/u;

/** A heading in Chinese that is broken between words only, where it does not fit into a line. */
export function Title({ text }: { readonly text: string }) {
  const words = [...WORDS.segment(text)];
  return (
    <span className="title" lang="zh-Hans">
      {words.map(({ segment, index }, i) => (
        <Fragment key={index}>
          {i > 0 && HAN.test(segment) && HAN.test(words[i - 1]?.segment ?? '') && <wbr />}
          {segment}
        </Fragment>
      ))}
    </span>
  );
}
