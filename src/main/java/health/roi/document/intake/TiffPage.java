package health.roi.document.intake;

/**
 * What a TIFF says about one of its images.
 *
 * @param index its place among all images of the file
 * @param resolutionX dots per inch, or 0 when not said
 * @param offsets where its strips begin, in bytes
 * @param lengths how long its strips are, in bytes
 * @param orientation as in the TIFF tag: 1 upright, 3 upside down, 6 and 8 lying on a side
 */
record TiffPage(
        int index,
        int width,
        int height,
        int compression,
        boolean blackIsZero,
        boolean reversedBits,
        int bitsPerPixel,
        int rowsPerStrip,
        boolean twoDimensional,
        boolean uncompressedMode,
        double resolutionX,
        double resolutionY,
        int orientation,
        boolean preview,
        long[] offsets,
        long[] lengths) {

    private static final int GROUP_3 = 3;
    private static final int GROUP_4 = 4;

    /** More strips than this are decoded and packed as one: each that is kept is a picture of its own on the page. */
    private static final int MAX_KEPT_STRIPS = 200;

    /** Whether its strips can go into a PDF as they are. */
    boolean isFax() {
        return (compression == GROUP_3 || compression == GROUP_4)
                && bitsPerPixel == 1
                && !uncompressedMode
                && offsets.length > 0
                && offsets.length <= MAX_KEPT_STRIPS
                && offsets.length == lengths.length
                && (offsets.length == 1 || rowsPerStrip > 0);
    }

    /** The K of PDF's CCITTFaxDecode: below 0 Group 4, 0 Group 3, above 0 Group 3 in two dimensions. */
    int faxKind() {
        return compression == GROUP_4 ? -1 : twoDimensional ? 4 : 0;
    }

    int rowsOfStrip(int strip) {
        return offsets.length == 1 ? height : Math.min(rowsPerStrip, height - strip * rowsPerStrip);
    }

    /** How far a viewer has to turn it clockwise, in degrees. */
    int rotation() {
        return switch (orientation) {
            case 3 -> 180;
            case 6 -> 90;
            case 8 -> 270;
            default -> 0;
        };
    }
}
