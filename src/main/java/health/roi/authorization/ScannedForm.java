package health.roi.authorization;

import java.io.File;

/** The scan as a file: the bytes as they arrived. */
record ScannedForm(File file, String mediaType, String sha256) {}
