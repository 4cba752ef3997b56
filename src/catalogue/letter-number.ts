/**
 * The part of a requirement's place that the letter itself has: "8.4.b.4.cap-nhat.thang" is
 * "8.4.b.4", "8.4.dd.ho" is "8.4.đ". What follows are our words for telling apart what one point
 * of the letter asks; people read titles for that.
 */
export function letterNumber(id: string): string {
  const steps = id.split('.');
  const ours = steps.findIndex((step) => !/^(?:\d+|[a-z]|dd)$/.test(step));
  const own = ours < 0 ? steps : steps.slice(0, ours);
  return own.map((step) => (step === 'dd' ? 'đ' : step)).join('.');
}
