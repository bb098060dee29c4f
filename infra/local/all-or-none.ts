/** As `Promise.all`, but fails only when all have settled: what has started by then can be stopped. */
export async function allOrNone<Values extends readonly unknown[]>(
  promises: { readonly [At in keyof Values]: Promise<Values[At]> },
): Promise<Values> {
  await Promise.allSettled(promises)
  return (await Promise.all(promises)) as unknown as Values
}
