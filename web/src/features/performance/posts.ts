import { useI18n } from '@/i18n';

/** What a post is called; those that a company has added keep their codes. */
export function usePostName() {
  const { t } = useI18n();
  return (code: string) => {
    const key = `performance.post.${code}`;
    const name = t(key);
    return name === key ? code : name;
  };
}
