package health.roi.document.upload;

import java.util.UUID;

/** A part of an upload, by the offset at which it begins. */
record UploadPartId(UUID uploadId, long at) {}
