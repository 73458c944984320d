/** The charset that a page's markup declares in its first bytes. */
export function declaredCharset(opening: string): string | undefined {
  return (
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(opening)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})["']/i.exec(opening)?.[1]
  );
}
