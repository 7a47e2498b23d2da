import './document.css';

export interface Fact {
  label: string;
  value: React.ReactNode;
}

const most = 7;

/** So many beside each other that the last row is not left with one. */
const columnsFor = (n: number) => (n <= most ? most : Math.ceil(n / Math.ceil(n / most)));

/** The few numbers and names a decision rests on. */
export function Facts({ facts }: { facts: Fact[] }) {
  const style = { '--rt-facts': columnsFor(facts.length) } as React.CSSProperties;
  return (
    <dl className="rt-facts" style={style}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
