import Big from 'big.js'

/** How many of how many, with the percentage to one decimal, half up: 12/15（80%）; empty where there are none. */
export const shareOf = (done: number, all: number): string =>
  all === 0 ? '' : `${done}/${all}（${new Big(done).times(100).div(all).round(1).toFixed()}%）`
