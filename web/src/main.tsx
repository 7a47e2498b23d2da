import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { lang, setLang } from '@/i18n';
import { startMode } from '@/ui/mode';
import { App } from '@/shell/App';
import '@/base.css';

async function start() {
  startMode();
  setLang(lang());
  if (import.meta.env.MODE === 'mock') {
    const { addGallery } = await import('../dev/gallery');
    addGallery();
  }
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  }
}

void start();
