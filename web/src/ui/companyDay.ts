const day = 86_400_000;
const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The day in so many days in the company's zone, as `2026-11-22`: today without a number. */
export const companyDay = (inDays = 0) => format.format(Date.now() + inDays * day);

/** The first moment of that day. */
export const companyDayStart = (inDays = 0): string =>
  new Date(`${companyDay(inDays)}T00:00:00+08:00`).toISOString();
