import { useEffect, useRef } from 'react';
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

const ahead = (step: RibbonStep) => isAhead({ ...step, lane: 'information' });

/**
 * The thread in 72 px, above a document: where it came from, where it stands, where it goes. Too long for the page, it shows
 * where it stands.
 */
export function ThreadRibbon({ steps }: { steps: RibbonStep[] }) {
  const list = useRef<HTMLOListElement>(null);
  const here = steps.findLastIndex((step) => !ahead(step));
  useEffect(() => {
    const box = list.current;
    const step = box?.children[here];
    if (!box || !(step instanceof HTMLElement)) return;
    box.scrollLeft = step.offsetLeft - box.offsetLeft - (box.clientWidth - step.offsetWidth) / 2;
  }, [here]);
  return (
    <ol className="rt-ribbon" ref={list}>
      {steps.map((step) => (
        <li
          key={step.id}
          className={`rt-ribbon-${step.state}${ahead(step) ? ' rt-ribbon-ahead' : ''}`}
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
