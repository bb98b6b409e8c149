package health.roi.request;

/** How the package goes out. */
public enum DeliveryMethod {
    MAIL,
    PICK_UP,
    SECURE_DOWNLOAD
}
