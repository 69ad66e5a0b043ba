import { css, styled } from 'styled-components';

/*
 * The page in three columns. Below 1,100 px the outline opens over the text, below 820 px the panel does as well.
 */

const HEADER_HEIGHT = '8.8rem';
/** Where what sticks below the header does. */
export const FIND_TOP = `calc(${HEADER_HEIGHT} + 0.8rem)`;
const WIDE = '@media (min-width: 1360px)';
const OUTLINE_OVER = '@media (max-width: 1100px)';
const PANEL_OVER = '@media (max-width: 820px)';

export const HeaderBar = styled.header`
  position: sticky;
  top: 0;
  z-index: 3;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 1.6rem;
  min-height: ${HEADER_HEIGHT};
  padding: 0.8rem 2.4rem;
  background: ${({ theme }) => theme.colors.neutral0};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};

  h1 {
    outline: none;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    max-width: 44rem;
  }
  a svg {
    vertical-align: -0.2rem;
  }
  ${PANEL_OVER} {
    gap: 0.8rem 1.6rem;
    padding: 0.8rem 1.2rem;
    h1 {
      max-width: 70vw;
    }
  }
`;

/** Shown where the outline has no column of its own. */
export const NarrowOnly = styled.div`
  display: none;
  ${OUTLINE_OVER} {
    display: block;
  }
`;

/** Shown where the panel has no column of its own. */
export const NarrowestOnly = styled.div`
  display: none;
  ${PANEL_OVER} {
    display: block;
  }
`;

export const Columns = styled.div`
  display: grid;
  grid-template-columns: 19rem minmax(0, 1fr) 28rem;
  ${WIDE} {
    grid-template-columns: 22rem minmax(0, 1fr) 34rem;
    &[data-beside='file'] {
      grid-template-columns: 18rem minmax(0, 1fr) 42%;
    }
  }
  align-items: start;
  ${OUTLINE_OVER} {
    grid-template-columns: minmax(0, 1fr) 28rem;
  }
  ${PANEL_OVER} {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const beside = `
  position: sticky;
  top: ${HEADER_HEIGHT};
  max-height: calc(100vh - ${HEADER_HEIGHT});
  overflow-y: auto;
  padding: 2rem 1.2rem;
`;

const over = `
  position: fixed;
  z-index: 4;
  top: auto;
  bottom: 0;
  /* Below the head in two lines, and the bar that Strapi has above it. */
  height: calc(100vh - 18.8rem);
  min-height: 0;
  width: min(36rem, 100vw);
  display: none;
  &[data-open='true'] {
    display: block;
  }
`;

export const OutlineColumn = styled.nav`
  ${beside}
  ${OUTLINE_OVER} {
    ${over}
    inset-inline-start: 0;
    background: ${({ theme }) => theme.colors.neutral0};
    box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  }
`;

export const PanelColumn = styled.aside`
  ${beside}
  background: ${({ theme }) => theme.colors.neutral0};
  border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral200};
  min-height: calc(100vh - ${HEADER_HEIGHT});
  /* Five tabs in either language. */
  [role='tablist'] {
    flex-wrap: wrap;
  }
  [role='tab'] {
    padding-inline: 0.6rem;
    text-transform: none;
    white-space: nowrap;
  }
  ${PANEL_OVER} {
    ${over}
    inset-inline-end: 0;
    box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  }
`;

export const TextColumn = styled.div`
  padding: 2rem 0 8rem;
  min-width: 0;
`;

/** The paper as readers will have it, whatever the theme: the text has the colours of print by itself. */
const printed = css`
  background: #fff;
  --fta-text-color: #000;
`;

const themed = css`
  background: ${({ theme }) => theme.colors.neutral0};
  --fta-text-color: ${({ theme }) => theme.colors.neutral800};
  --fta-text-faint: ${({ theme }) => theme.colors.neutral600};
  --fta-text-figure: ${({ theme }) => theme.colors.primary100};
  --fta-text-error: ${({ theme }) => theme.colors.danger600};
  --fta-text-warning: ${({ theme }) => theme.colors.warning600};
  --fta-text-remark: ${({ theme }) => theme.colors.secondary100};
  --fta-text-remark-line: ${({ theme }) => theme.colors.secondary600};
  --fta-text-came: ${({ theme }) => theme.colors.success100};
  --fta-text-came-line: ${({ theme }) => theme.colors.success600};
  --fta-text-went: ${({ theme }) => theme.colors.danger100};
  --fta-text-went-line: ${({ theme }) => theme.colors.danger600};
`;

/** The paper. Its margins hold what stands beside the text: the handle of the block in hand, the card of a fault. */
export const Sheet = styled.div<{ readonly $isPrinted: boolean }>`
  position: relative;
  box-sizing: content-box;
  max-width: 680px;
  margin: 0 auto;
  padding: 3.2rem 2.4rem 6rem 4.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  ${({ $isPrinted }) => ($isPrinted ? printed : themed)}
  ${PANEL_OVER} {
    padding: 2rem 3.2rem 6rem;
  }
`;
