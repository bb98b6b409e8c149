package health.roi.chart.record;

import java.io.File;

/**
 * A record's pages as a file.
 *
 * @param tag what the file is, for a strong entity tag
 */
record RecordContent(File file, String mediaType, String tag) {}
