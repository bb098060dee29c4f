/** Full jitter, 2 ms doubling to 64 ms: contenders spread out instead of meeting again. */
export const jitter = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** Math.min(attempt + 1, 6)))
