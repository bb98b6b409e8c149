package health.roi.request;

/** How the package goes out. */
public enum DeliveryMethod {
    MAIL,
    PICK_UP,
    SECURE_DOWNLOAD,
    FAX,
    /** A message of the Direct network, with the package as a file. */
    DIRECT_MESSAGE,
    /** A disc by mail. */
    ENCRYPTED_DISC;

    /** Whether an envelope goes out. */
    public boolean isPosted() {
        return this == MAIL || this == ENCRYPTED_DISC;
    }
}
