/**
 * Fee schedules: data with effective dates, each amount with its citation.
 *
 * <ul>
 *   <li>{@link health.roi.fee.schedule.FeeSchedule} is what one says; {@link health.roi.fee.schedule.Price} the ways in which
 *       something can be priced.
 *   <li>{@code ScheduleFaults} says everything that is wrong with one, each fault with its place. A shipped schedule ({@code
 *       fee/schedules}) that has a fault stops the start; one that is posted is refused.
 *   <li>{@link health.roi.fee.schedule.Tariffs} says which one holds on a day. A schedule holds from its first day until a
 *       newer one begins, and never changes: the application may insert and read, nothing else (by grant).
 * </ul>
 *
 * <p>It knows nothing of quotes. May use: directory.
 */
package health.roi.fee.schedule;
