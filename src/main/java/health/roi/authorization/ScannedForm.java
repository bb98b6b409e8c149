package health.roi.authorization;

import health.roi.document.OpenedFile;

/** The scan as a file: the bytes as they arrived. */
record ScannedForm(OpenedFile file, String mediaType, String sha256) {}
