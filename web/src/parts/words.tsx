import { Fragment } from 'react';
import { t } from '../messages/index.ts';
import { CONTROLS, nameOf } from './visible.ts';

/** Report text with its direction controls made visible, so that nothing reads otherwise than it is written. */
export function Plain({ text }: { text: string }) {
  const parts = text.split(CONTROLS);
  if (parts.length === 1) return text;
  return parts.map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one constant text
    if (index % 2 === 0) return <Fragment key={index}>{part}</Fragment>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one constant text
      <span key={index} className="control" title={t('A character that turns the direction of text')}>
        {nameOf(part)}
      </span>
    );
  });
}

/** Words from a report (a name, a title) within the desk's own text: isolated, and never read as markup. */
export function Words({ text, lang }: { text: string; lang?: string }) {
  return (
    <bdi lang={lang}>
      <Plain text={text} />
    </bdi>
  );
}

/** Words with some of them marked; `marks` are spans of `text` in order. */
export function Marked({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  let at = 0;
  const parts = marks.flatMap(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [
      <Plain key={`t${start}`} text={before} />,
      <mark key={start}>
        <Plain text={text.slice(start, end)} />
      </mark>,
    ];
  });
  return (
    <bdi>
      {parts}
      <Plain text={text.slice(at)} />
    </bdi>
  );
}
