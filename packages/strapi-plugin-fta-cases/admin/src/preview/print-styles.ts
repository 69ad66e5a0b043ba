import { createGlobalStyle } from 'styled-components';

/** The element that is printed, and nothing beside it. */
export const PAPER = 'fta-paper';

/** While a preview is shown: on paper only what is in {@link PAPER}, over as many pages as it takes. */
export const PrintStyles = createGlobalStyle`
  @page {
    size: A4;
    margin: 25mm 24mm;
  }

  @media print {
    html,
    body,
    body :has(.${PAPER}) {
      display: block !important;
      position: static !important;
      width: auto !important;
      height: auto !important;
      min-height: 0 !important;
      max-height: none !important;
      margin: 0 !important;
      padding: 0 !important;
      overflow: visible !important;
      background: #fff !important;
    }
    body :not(:has(.${PAPER}), .${PAPER}, .${PAPER} *) {
      display: none !important;
    }
  }
`;
