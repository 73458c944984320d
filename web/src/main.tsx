import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Desk } from './desk.tsx';
import { language } from './messages/language.ts';
import './style/tokens.css';
import './style/base.css';
import './style/shell.css';
import './style/lists.css';
import './style/matter.css';
import './style/reader.css';
import './style/cards.css';
import './style/speakers.css';
import './style/views.css';
import './style/decisions.css';
import './style/compare.css';
import './style/print.css';

document.documentElement.lang = language;
const place = document.getElementById('desk');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Desk />
    </StrictMode>,
  );
}
