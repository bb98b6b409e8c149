package health.roi.house;

import static health.roi.support.World.post;

import health.roi.support.World;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Something real behind every id of a path, made when it is first asked for, in one custodian at one facility. */
final class AccessFixtures {

    final World world = World.create();
    /** Where everything is that belongs to a facility. */
    final UUID facility = world.facility("MN", "HOSPITAL");
    /** Another facility of the same custodian. */
    final UUID elsewhere = world.facility("TX", "CLINIC");
    /** Serves the facility, and so is offered its jobs. */
    final UUID copyService = world.copyService(facility);
    /** Serves the other facility only. */
    final UUID copyServiceElsewhere = world.copyService(elsewhere);

    private final Map<String, Supplier<UUID>> suppliers = new HashMap<>();
    private final Map<String, UUID> made = new HashMap<>();

    AccessFixtures() {
        suppliers.put("/v1/custodians", () -> world.custodian);
        suppliers.put("/v1/facilities", () -> facility);
        suppliers.put("/v1/copy-services", () -> copyService);
        suppliers.put("/v1/requesters", this::requester);
    }

    /** A real id for the first parameter of the path; null where nobody has said how to make one. */
    UUID realId(String path) {
        String collection = path.substring(0, path.indexOf("/{"));
        Supplier<UUID> supplier = suppliers.get(collection);
        if (supplier == null) {
            return null;
        }
        if (!made.containsKey(collection)) {
            made.put(collection, supplier.get());
        }
        return made.get(collection);
    }

    private UUID requester() {
        return id(
                "front-desk",
                "/v1/requesters",
                Map.of("kind", "ATTORNEY", "name", "Lakeview Injury Law Office", "address", "9 Court Square"));
    }

    private UUID id(String role, String path, Map<String, ?> body) {
        return UUID.fromString(
                post(world.token(role), path, body).statusCode(201).extract().path("id"));
    }
}
