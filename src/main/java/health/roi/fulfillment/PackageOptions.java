package health.roi.fulfillment;

/**
 * How somebody wants a package.
 *
 * @param certified with the custodian's affidavit
 * @param batesPrefix or null for the tracking number
 * @param encrypted behind a password that the service makes
 * @param maxVolumeBytes or null for what is usual
 */
public record PackageOptions(boolean certified, String batesPrefix, boolean encrypted, Long maxVolumeBytes) {

    public static final PackageOptions USUAL = new PackageOptions(false, null, false, null);
}
