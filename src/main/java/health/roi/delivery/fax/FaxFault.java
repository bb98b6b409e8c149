package health.roi.delivery.fax;

/** Why a packet did not get through. */
public enum FaxFault {
    BUSY,
    NO_ANSWER,
    /** A person or something else answered. */
    NO_FAX_MACHINE,
    TRANSMISSION_ERROR,
    /** The machine that answered is somebody else's. */
    WRONG_NUMBER
}
