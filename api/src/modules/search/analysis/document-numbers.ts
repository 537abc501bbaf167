import { fold } from './fold';
import { numbersIn } from './numbers';
import { withoutInvisible } from './runs';

/**
 * The 文号 of a text in one form, `<body> <year> <number>`: 川民宗发〔2024〕8号 → `川民宗发 2024 8`;
 * what is not written is empty: `2024 8号` → ` 2024 8`; an order without a year: `国务院令  426`.
 */
export const documentNumbers = (text: string): string[] => [
  ...new Set(
    numbersIn(fold(withoutInvisible(text)))
      .filter(({ kind }) => kind === 'documentNumber')
      .map(({ body = '', numbers: [year = 0, number = 0] }) =>
        [body, year === 0 ? '' : String(year), String(number)].join(' '),
      ),
  ),
];

/** The forms under which a document with this 文号 is looked up: whole, and without the body. */
export const documentNumberKeys = (documentNumber: string): string[] =>
  documentNumbers(documentNumber).flatMap((whole) => {
    const short = whole.slice(whole.indexOf(' '));
    return short === whole || short.startsWith('  ') ? [whole] : [whole, short];
  });
