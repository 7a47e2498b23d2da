import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { setLang } from '@/i18n';
import { renderPage, serve } from '@/test/page';
import { Who } from './Who';

const path = '/api/identity/names';
const known = {
  [`GET ${path}`]: () => Response.json([{ id: '7', username: 'buyer', name: '采购员甲' }]),
};

beforeEach(() => setLang('zh'));

describe('who somebody is', () => {
  it('is told by the name of the person', async () => {
    serve(known);
    renderPage(<Who of="buyer" />);
    expect(await screen.findByText('采购员甲')).toBeTruthy();
    expect(screen.queryByText('buyer')).toBeNull();
  });

  it('is the system in the words of the reader', () => {
    serve(known);
    setLang('en');
    renderPage(<Who of="system" />);
    expect(screen.getByText('System')).toBeTruthy();
  });

  it('stays as it is for programs, and is nothing for nobody', async () => {
    serve(known);
    const { container } = renderPage(
      <>
        <Who of="buyer" />
        <i>
          <Who of="shop-connector" />
        </i>
        <b>
          <Who of={null} />
        </b>
      </>,
    );
    await screen.findByText('采购员甲');
    expect(container.querySelector('i')?.textContent).toBe('shop-connector');
    expect(container.querySelector('b')?.textContent).toBe('');
  });

  it('is asked once for all who are named', async () => {
    const sent = serve(known);
    renderPage(
      <>
        <Who of="buyer" /> <Who of="buyer" />
      </>,
    );
    expect(await screen.findAllByText(/采购员甲/)).toHaveLength(1);
    expect(sent.filter(({ url }) => new URL(url).pathname === path)).toHaveLength(1);
  });
});
