/** The present moment. The only place that asks the machine's clock for the product's rules; they take it as an argument. */
export function now(): Date {
  return new Date();
}
