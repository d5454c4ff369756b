/** Slots of a slice when it begins, and at most: together 28 MB, for more than 2,000 readings a second. */
const FIRST_SLOTS = 1 << 10;
const MOST_SLOTS = 1 << 20;
/** Share of the slots in use at which a slice doubles, or is full. */
const LOAD = 0.75;

/**
 * Remembers for a while which marks it has seen, in little memory: a mark is a number of 32 bits, so that one in some
 * thousands is taken for another when millions are remembered. When it is full, it takes marks for new.
 */
export class RecentMarks {
  #slices: Slice[] = [];
  readonly #length: number;
  readonly #count: number;

  /**
   * @param window milliseconds for which a mark is remembered; up to a sixth longer
   * @param mostSlots of a sixth of the window
   */
  constructor(
    window: number,
    readonly mostSlots: number = MOST_SLOTS,
  ) {
    this.#count = 7;
    this.#length = window / (this.#count - 1);
  }

  /** Whether a mark was not there yet; from now on it is. `at`: milliseconds of a clock that never goes back. */
  add(mark: number, at: number): boolean {
    const number = Math.floor(at / this.#length);
    if (this.#slices[0]?.number !== number) {
      this.#slices.unshift(new Slice(number, this.mostSlots));
      this.#slices = this.#slices.filter((slice) => slice.number > number - this.#count);
    }
    const key = mark >>> 0 || 1;
    if (this.#slices.some((slice) => slice.has(key))) return false;
    this.#slices[0]?.add(key);
    return true;
  }
}

/** The marks of one stretch of time: a table of open addressing, in which 0 is a free slot. */
class Slice {
  #slots = new Uint32Array(FIRST_SLOTS);
  #used = 0;

  constructor(
    readonly number: number,
    readonly mostSlots: number,
  ) {}

  has(key: number): boolean {
    return this.#slots[this.#place(key)] === key;
  }

  add(key: number): void {
    if (this.#used >= this.#slots.length * LOAD) {
      if (this.#slots.length >= this.mostSlots) return;
      this.#double();
    }
    this.#slots[this.#place(key)] = key;
    this.#used++;
  }

  /** Where a key is, or would go. */
  #place(key: number): number {
    const last = this.#slots.length - 1;
    let place = key & last;
    while (this.#slots[place] !== 0 && this.#slots[place] !== key) place = (place + 1) & last;
    return place;
  }

  #double(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (const key of old) if (key !== 0) this.#slots[this.#place(key)] = key;
  }
}
