const TAKEN = 'griot.tour';

/** Whether the tour was taken or declined in this browser; true where it can remember nothing. */
export function isTourTaken(): boolean {
  try {
    return localStorage.getItem(TAKEN) !== null;
  } catch {
    return true;
  }
}

/** Never offers the tour again here. */
export function rememberTour(): void {
  try {
    localStorage.setItem(TAKEN, 'taken');
  } catch {
    // A browser that refuses to remember is not asked a second time.
  }
}
