/**
 * What a copy may cost: the quote.
 *
 * <p>{@link health.roi.fee.FeeQuote#of} is the one function that prices: an estimate, a dry run and an invoice ask it, so
 * that they cannot differ. It is pure: facts and a schedule in, lines with quantity, rate, amount and citation out. Its
 * rules, each in a class of its own: {@code StatePrice} (what the state's schedule asks for: components, caps, tax, minimum,
 * waiver, in that order) and {@code PatientAccess} (what a patient may be charged, 45 CFR 164.524(c)(4)). {@link
 * health.roi.fee.FeeService} finds the schedule first.
 *
 * <p>Nothing about a state is in the code: {@link health.roi.fee.schedule} holds the schedules as data. A new year's tariff is
 * a new file, or a row that an administrator adds.
 *
 * <p>A quote is the most that the law allows. What somebody decides to charge less is no part of it.
 *
 * <p>May use: directory.
 */
package health.roi.fee;
