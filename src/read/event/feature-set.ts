/** A growing set of hashed features that keeps them in the order in which they came. */
export class FeatureSet {
  #list = new Uint32Array(1024);
  /** Place in the list plus one, by hash; 0 where there is none. A power of two, at least twice the list. */
  #slots = new Int32Array(2048);
  #count = 0;

  add(value: number): void {
    const feature = value >>> 0;
    const mask = this.#slots.length - 1;
    let slot = (feature ^ (feature >>> 15)) & mask;
    for (let place = this.#slots[slot]!; place !== 0; place = this.#slots[slot]!) {
      if (this.#list[place - 1] === feature) return;
      slot = (slot + 1) & mask;
    }
    if (this.#count === this.#list.length) {
      this.#grow();
      this.add(feature);
      return;
    }
    this.#list[this.#count++] = feature;
    this.#slots[slot] = this.#count;
  }

  /** The features as a list that stays as it is. */
  values(): Uint32Array {
    return this.#list.slice(0, this.#count);
  }

  #grow(): void {
    const old = this.values();
    this.#list = new Uint32Array(old.length * 2);
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#count = 0;
    for (const feature of old) this.add(feature);
  }
}
