/**
 * Letters in plain language: what each kind must say, how it looks, and the finished ones.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A letter knows no request: whoever writes one says everything that stands in it.
 *   <li>A letter that lacks something that the law or plain sense asks for does not go out
 *       ({@link health.roi.letter.LetterRequirements}); everything that is missing is said at once.
 *   <li>A finished letter is kept as it went out, under its hash, and never changes: the application may insert and read,
 *       nothing else (by grant). A wrong letter is followed by a right one.
 *   <li>A letter to somebody who is not the patient does not say that a protected kind of record exists
 *       ({@link health.roi.letter.DefectWords}).
 * </ul>
 *
 * <p>May use: directory, document.
 */
package health.roi.letter;
