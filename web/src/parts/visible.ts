/** Characters that turn the direction of the text around them, or hide in it. */
export const CONTROLS = /([\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069])/;
const EACH = new RegExp(CONTROLS, 'g');

/** A direction control as its name: "U+202E". */
export const nameOf = (control: string): string =>
  `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Report text for where only plain text can stand (an option, a label): its direction controls named in brackets. */
export const visible = (text: string): string => text.replace(EACH, (control) => `[${nameOf(control)}]`);
