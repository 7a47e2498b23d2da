import './document.css';

export interface Fact {
  label: string;
  value: React.ReactNode;
}

/** The few numbers and names a decision rests on. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="rt-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
