import { createGlobalStyle } from 'styled-components';

/** On paper only the report is left: no menu, no buttons, no cut-through charts. */
export const PrintStyle = createGlobalStyle`
  @media print {
    @page { size: A4; margin: 16mm; }
    nav, header, [data-strapi-header], .report-numbers { display: none !important; }
    html, body, #strapi, main, main * { overflow: visible !important; }
    main, .report-sheet { box-shadow: none !important; padding: 0 !important; height: auto !important; }
    .report-part { break-inside: avoid; }
    .report-bar, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  }
`;
