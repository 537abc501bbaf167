import { createGlobalStyle } from 'styled-components';

/** On paper: the case alone, in black on white, with its heading. */
export const CasePrintStyle = createGlobalStyle`
  @media print {
    @page { size: A4; margin: 16mm; }
    nav, .case-no-print, [data-strapi-header] button, [data-strapi-header] a { display: none !important; }
    html, body, #strapi, main, main * {
      overflow: visible !important; color: #000 !important; background: none !important;
      box-shadow: none !important; height: auto !important; position: static !important;
    }
    .case-part { break-inside: avoid; border: 0 !important; padding: 0 0 8mm !important; }
  }
`;
