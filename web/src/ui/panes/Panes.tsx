import { usePhone } from '../usePhone';
import './panes.css';

interface PanesProps {
  /** 320 px: what waits, soonest first; a page about one thing leaves it out. */
  list?: React.ReactNode;
  /** What is looked at; on a phone it takes the list's place. Nothing chosen: leave it out. */
  children?: React.ReactNode;
  /** 320 px: why, who else. */
  side?: React.ReactNode;
  /** Acts, stuck to the foot: an `ActionBar`. */
  foot?: React.ReactNode;
}

/** Template (d): choose on the left, read the facts in the middle, the reasons on the right. */
export function Panes({ list, children, side, foot }: PanesProps) {
  const phone = usePhone();
  const chosen = children !== undefined && children !== null && children !== false;
  return (
    <div className="rt-panes">
      {list && (!phone || !chosen) && <nav className="rt-panes-list">{list}</nav>}
      {(!phone || chosen) && (
        <div className="rt-panes-rest">
          <div className="rt-panes-read">
            <article>{children}</article>
            {side && chosen && <aside>{side}</aside>}
          </div>
          {chosen && foot}
        </div>
      )}
    </div>
  );
}
