import { Select } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import './document.css';

/** A field, or a line, that differs; one side is empty where there was nothing. */
export interface Change {
  key: string;
  label: React.ReactNode;
  was: string;
  is: string;
}

interface VersionsProps<Version> {
  /** The oldest first, the present one last. */
  versions: readonly Version[];
  label: (version: Version) => string;
  /** Who made the newer of the older, when and why. */
  about?: (older: Version, newer: Version) => React.ReactNode;
  /** Said where there is but one version. */
  one?: string;
  changes: (older: Version, newer: Version) => Change[];
}

/** Two versions of a document beside each other: what was struck out, what came in its place. */
export function Versions<Version>(props: VersionsProps<Version>) {
  const { versions, label, about, changes } = props;
  const { t } = useI18n();
  const [was, setWas] = useState(Math.max(versions.length - 2, 0));
  const [is, setIs] = useState(versions.length - 1);
  const [older, newer] = [versions[was], versions[is]];
  if (versions.length < 2 || older === undefined || newer === undefined)
    return <p className="rt-muted">{props.one ?? t('ui.versions.one')}</p>;
  const options = versions.map((version, value) => ({ value, label: label(version) }));
  const choose = (value: number, onChange: (next: number) => void, name: string) => (
    <Select
      value={value}
      options={options}
      onChange={onChange}
      aria-label={name}
      popupMatchSelectWidth={false}
    />
  );
  return (
    <div className="rt-versions">
      <div className="rt-versions-two">
        {choose(was, setWas, t('ui.versions.was'))}
        <span aria-hidden>↔</span>
        {choose(is, setIs, t('ui.versions.is'))}
        {about && <span className="rt-muted">{about(older, newer)}</span>}
      </div>
      <Changes changes={changes(older, newer)} />
    </div>
  );
}

/** What changed: added underlined, removed struck. */
export function Changes({ changes }: { changes: Change[] }) {
  const { t } = useI18n();
  if (changes.length === 0) return <p className="rt-muted">{t('ui.versions.same')}</p>;
  return (
    <dl className="rt-changes">
      {changes.map(({ key, label, was, is }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {was && <del>{was}</del>} {is && <ins>{is}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
