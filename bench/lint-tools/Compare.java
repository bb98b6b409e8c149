import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** Ends with 1, and prints the differences, where clients of the first contract break on the second. */
public final class Compare {

    public static void main(String... files) {
        ChangedOpenApi change = OpenApiCompare.fromLocations(files[0], files[1]);
        if (change.isIncompatible()) {
            System.out.println(new ConsoleRender().render(change));
            System.exit(1);
        }
    }
}
