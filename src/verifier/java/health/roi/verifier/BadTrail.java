package health.roi.verifier;

/** What is wrong, and where: the first row that shows it. */
final class BadTrail extends Exception {

    private static final long serialVersionUID = 1L;

    BadTrail(String message) {
        super(message);
    }
}
