/**
 * The letters of a request: what is known about it, said in the words of {@code health.roi.letter}. Acknowledgement and
 * deficiency are written when somebody asks for them; extension, denial, review and no records with the decision that they
 * tell of, in its transaction.
 */
package health.roi.request.letter;
