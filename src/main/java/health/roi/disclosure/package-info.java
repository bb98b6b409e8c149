/**
 * Disclosures (45 CFR 164.528): one entry for each time that records left the house, written in the transaction that sent
 * them, or written down later where they left another way.
 *
 * <ul>
 *   <li>Nothing is changed: the application may insert and read, nothing else (by grant). A correction is a later entry that
 *       names the earlier one; every list shows the later one.
 *   <li>What an agency had suspended is written down like everything else and left out of every list until the suspension
 *       ends; no other way to read entries exists.
 *   <li>What is sent again is another disclosure. One that is known to have reached nobody, such as an envelope that came
 *       back unopened, stays in the accounting and is marked by a row of its own.
 * </ul>
 *
 * <p>Below: {@code suspension} and {@code research}, which know no entries. Above: {@code accounting}, what a patient is
 * given who asks for it, and {@code view}, what a patient looks at without asking anybody. May use: request and what it may.
 */
package health.roi.disclosure;
