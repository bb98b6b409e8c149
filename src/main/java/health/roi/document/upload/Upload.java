package health.roi.document.upload;

import java.time.Instant;
import java.util.UUID;

/**
 * A file on its way in.
 *
 * @param length bytes that it will have
 * @param offset bytes that are here
 * @param sha256 of the whole file as its sender says, in hexadecimal, or null
 */
public record Upload(UUID id, long length, long offset, String sha256, UploadState state, Instant expiresAt) {}
