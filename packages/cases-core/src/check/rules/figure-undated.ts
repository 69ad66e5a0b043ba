import { rule } from '../rule.ts';

export const figureUndated = rule('figure-undated', function* ({ cases, profile }) {
  const { when, sections, words } = profile.dated;
  if (when === 'never') return;
  for (const view of cases) {
    if (when === 'whenOthersAre' && view.value.figures.every(({ asOf }) => asOf === null)) continue;
    const undated = view.figures.filter((placed) => {
      const { section } = placed.site;
      if (placed.figure.asOf !== null || section === null || !sections.includes(section)) return false;
      return words.some((word) => placed.words.includes(word));
    });
    const first = undated[0];
    if (!first) continue;
    const { figure, site } = first;
    yield {
      case: view.value.id,
      path: site.path,
      span: [figure.start, figure.end],
      params: { count: undated.length, text: figure.text },
    };
  }
});
