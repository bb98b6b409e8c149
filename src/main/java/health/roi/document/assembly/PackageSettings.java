package health.roi.document.assembly;

/**
 * How a package is put together.
 *
 * @param trackingNumber stands on every page and in the title
 * @param limits where one volume ends and the next begins
 * @param password that opens each volume, AES-256; null for volumes that open without
 */
public record PackageSettings(String trackingNumber, Bates bates, VolumeLimits limits, String password) {

    boolean encrypted() {
        return password != null;
    }
}
