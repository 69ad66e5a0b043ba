import { childrenOf, type Element } from '../xml/element.ts';

/** Of several ways to say the same thing the first; the others are copies for programs that cannot read it. */
export function chosenOf(alternatives: Element): readonly (Element | string)[] {
  const choices = childrenOf(alternatives).filter(({ children }) => children.length > 0);
  return choices[0]?.children ?? [];
}
