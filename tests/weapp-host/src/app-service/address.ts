/** A page's address apart. */
export interface Address {
  route: string;
  query: Record<string, string>;
}

/** WeChat hands the query over as it is written: decoding is the page's own affair. */
export const parseAddress = (url: string): Address => {
  const [route = '', search = ''] = url.replace(/^\//, '').split('?');
  const pairs = search.split('&').filter((pair) => pair !== '');
  const query = pairs.map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name, value.join('=')];
  });
  return { route, query: Object.fromEntries(query) as Record<string, string> };
};

/** Where an address leads that was given on another page: relative ones start from its folder. */
export const resolveAddress = (url: string, from: string): string => {
  if (url.startsWith('/')) return url.slice(1);
  const [address = '', ...search] = url.split('?');
  const steps = from.split('/').slice(0, -1);
  for (const step of address.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return [steps.join('/'), ...search].join('?');
};
