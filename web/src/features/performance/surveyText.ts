/** Questions as they are typed, one a line: `中文 | English`; one language stands for both. */
export const questionsOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [zh = '', en = ''] = line.split('|').map((part) => part.trim());
      return { zh: zh || en, en: en || zh };
    });

/** Of customers a group and a number a line, as many entries as links. */
export function groupsOf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const match = /^(.*?)\s+(\d{1,3})$/.exec(line.trim());
    if (!match) return line.trim() ? [line.trim()] : [];
    return Array.from({ length: Number(match[2]) }, () => match[1] ?? '');
  });
}
