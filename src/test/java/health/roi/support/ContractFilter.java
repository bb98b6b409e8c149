package health.roi.support;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Holds every response of every API test against the committed contract. */
public class ContractFilter implements Filter {

    private static OpenApiInteractionValidator validator;

    private static synchronized OpenApiInteractionValidator validator() {
        if (validator == null) {
            try {
                validator = OpenApiInteractionValidator.createForInlineApiSpecification(
                                Files.readString(Path.of("openapi", "openapi.yaml")))
                        .build();
            } catch (java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return validator;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        if (path.startsWith("/v1/") && !Boolean.getBoolean("roi.contract.write")) {
            SimpleResponse.Builder answer = SimpleResponse.Builder.status(response.statusCode());
            if (response.contentType() != null && !response.contentType().isBlank()) {
                answer.withContentType(response.contentType());
            }
            boolean json =
                    response.contentType() != null && response.contentType().contains("json");
            byte[] body = json ? response.asByteArray() : new byte[0];
            // An answer to HEAD has the headers of a body, and none.
            if (json && !request.getMethod().equalsIgnoreCase("HEAD")) {
                answer.withBody(new String(body, java.nio.charset.StandardCharsets.UTF_8));
                ValidationReport report = validator()
                        .validateResponse(
                                path,
                                Request.Method.valueOf(request.getMethod().toUpperCase(Locale.ROOT)),
                                answer.build());
                if (report.hasErrors() && !isOfNoOperation(response.statusCode(), report)) {
                    throw new AssertionError("not as the contract says: " + request.getMethod() + " " + path + " "
                            + response.statusCode() + " " + report.getMessages());
                }
            }
        }
        return response;
    }

    /** What is not in the contract is answered with 404 or 405. */
    private static boolean isOfNoOperation(int status, ValidationReport report) {
        return (status == 404 || status == 405)
                && report.getMessages().stream()
                        .allMatch(message -> message.getKey().equals("validation.request.path.missing")
                                || message.getKey().equals("validation.request.operation.notAllowed"));
    }
}
