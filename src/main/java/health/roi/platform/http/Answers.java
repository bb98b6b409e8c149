package health.roi.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry the version of what they show. */
public final class Answers {

    private Answers() {}

    public static <T> RestResponse<T> ok(T view, long version) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Versions.tag(version))
                .build();
    }

    /** 201 with where to find it. */
    public static <T> RestResponse<T> created(String collection, UUID id, T view, long version) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(collection + "/" + id))
                .entity(view)
                .header(HttpHeaders.ETAG, Versions.tag(version))
                .build();
    }

    /** 201 with where to find something that never changes, and so has no version. */
    public static <T> RestResponse<T> created(String collection, String id, T view) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(collection + "/" + id))
                .entity(view)
                .build();
    }

    /** 201 for something that is not read at an address of its own, with the version of what it belongs to. */
    public static <T> RestResponse<T> created(T view, long version) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.ETAG, Versions.tag(version))
                .build();
    }

    /** Bytes, closed when they are sent, with their own media type and its hash as the tag; it is never shown inside a page of ours. */
    public static RestResponse<InputStream> file(InputStream bytes, long length, String mediaType, String sha256) {
        return RestResponse.ResponseBuilder.ok(bytes)
                .type(mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.ETAG, "\"" + sha256 + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .build();
    }

    /** 202 for something that is done in the background. */
    public static <T> RestResponse<T> accepted(T view) {
        return RestResponse.status(RestResponse.Status.ACCEPTED, view);
    }

    /** 201 for something that is not read at an address of its own. */
    public static <T> RestResponse<T> created(T view) {
        return RestResponse.status(RestResponse.Status.CREATED, view);
    }
}
