import { Link } from 'react-router';
import { isAhead, type ThreadState } from './model';
import './thread.css';

export interface RibbonStep {
  id: string;
  title: string;
  state: ThreadState;
  owner?: string;
  link?: string;
}

/** The thread in 72 px, above a document: where it came from, where it stands, where it goes. */
export function ThreadRibbon({ steps }: { steps: RibbonStep[] }) {
  return (
    <ol className="rt-ribbon">
      {steps.map((step) => (
        <li
          key={step.id}
          className={`rt-ribbon-${step.state}${isAhead({ ...step, lane: 'information' }) ? ' rt-ribbon-ahead' : ''}`}
        >
          <span className="rt-ribbon-knot" />
          <span className="rt-ribbon-title">
            {step.link ? <Link to={step.link}>{step.title}</Link> : step.title}
          </span>
          <span className="rt-ribbon-owner">{step.owner}</span>
        </li>
      ))}
    </ol>
  );
}
