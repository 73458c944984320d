const GAP = 6;

/**
 * The tops of cards in one column, in order: each where it is wanted, or below the one before it. The card `fixed`
 * (-1 for none) keeps its place and pushes those above it upwards, as far as there is room.
 */
export function placeCards(
  cards: readonly { readonly wanted: number; readonly height: number }[],
  fixed: number,
): number[] {
  const tops: number[] = [];
  let bottom = 0;
  for (const { wanted, height } of cards) {
    const top = Math.max(wanted, bottom);
    tops.push(top);
    bottom = top + height + GAP;
  }
  const kept = cards[fixed];
  if (!kept || tops[fixed]! <= kept.wanted) return tops;
  const room = cards.slice(0, fixed).reduce((sum, { height }) => sum + height + GAP, 0);
  tops[fixed] = Math.max(kept.wanted, room);
  for (let at = fixed - 1; at >= 0; at--)
    tops[at] = Math.min(tops[at]!, tops[at + 1]! - cards[at]!.height - GAP);
  for (let at = fixed + 1; at < cards.length; at++)
    tops[at] = Math.max(cards[at]!.wanted, tops[at - 1]! + cards[at - 1]!.height + GAP);
  return tops;
}
