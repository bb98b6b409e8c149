package health.roi.chart.record;

import health.roi.document.OpenedFile;

/**
 * A record's pages as a file.
 *
 * @param tag what the file is, for a strong entity tag
 */
record RecordContent(OpenedFile file, String mediaType, String tag) {}
