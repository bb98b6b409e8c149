package health.roi.copyjob;

/** What became of one document of a job. */
public enum ItemState {
    WANTED,
    /** The copy service has it; its bytes are still to come. */
    ANNOUNCED,
    FOUND,
    NOT_FOUND,
    /** It went into the job that continues this one. */
    CONTINUED;

    /** Whether somebody still has to do something about it. */
    boolean open() {
        return this == WANTED || this == ANNOUNCED;
    }
}
