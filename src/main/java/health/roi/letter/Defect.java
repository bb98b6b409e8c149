package health.roi.letter;

/**
 * Something that the requester can mend.
 *
 * @param code of the finding or reason; it does not stand in the letter
 * @param problem what is wrong
 * @param remedy what to do about it
 */
public record Defect(String code, String problem, String remedy) {

    boolean saysTheSameAs(Defect other) {
        return problem.equals(other.problem) && remedy.equals(other.remedy);
    }
}
