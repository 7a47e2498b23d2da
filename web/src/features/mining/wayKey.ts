import type { Way } from './model';

export const wayKey = (way: Pick<Way, 'from' | 'to'>) => `${way.from}>${way.to}`;
