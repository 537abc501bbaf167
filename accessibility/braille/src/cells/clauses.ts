/**
 * What a cell rests on. A proof-reader sees these beside every word, so each names its source:
 * GF is GF 0019-2018 《国家通用盲文方案》, GB 18028 is GB/T 18028-2010, GB 44725 is GB/T 44725-2024,
 * UEB is Unified English Braille; `own` marks a choice of this project where no clause is known
 * (decision 0020 lists them).
 */
export type Clause =
  | 'GF 8'
  | 'GF 9.1'
  | 'GF 9.2'
  | 'GF 9.3'
  | 'GF 9.4'
  | 'GF 10.1'
  | 'GF 10.2.1'
  | 'GF 10.2.2'
  | 'GF 10.2.3'
  | 'GF 10.2.4'
  | 'GF 10.2.5'
  | 'GF 10.2.6'
  | 'GF 10.2.7'
  | 'GF 10.2.8'
  | 'GF 11.1'
  | 'GF 11.2'
  | 'GF 12.2.1'
  | 'GF 12.2.2'
  | 'GF 12.2.4'
  | 'GF 12.2.5'
  | 'GF 12.2.6'
  | 'GF B'
  | 'GB 18028 5.1'
  | 'GB 18028 5.2'
  | 'GB 18028 5.4'
  | 'GB 44725 4.8.1'
  | 'GB 44725 4.8.2'
  | 'GB 44725 4.8.5'
  | 'UEB'
  | 'UEB 14.3'
  | 'own';
