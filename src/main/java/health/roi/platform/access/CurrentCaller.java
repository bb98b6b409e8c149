package health.roi.platform.access;

import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of this request: from the token, or bound by a job or a download link before it touches the database. */
@RequestScoped
public class CurrentCaller {

    @Inject
    SecurityIdentity identity;

    private Caller bound;

    /** The caller; refuses with {@code token-incomplete} where the token names no custodian. */
    public Caller get() {
        return find().orElseThrow(() -> new ProblemException(
                ProblemType.TOKEN_INCOMPLETE,
                "The token names no custodian. Ask for a token with the claim custodian."));
    }

    /** The caller, or nothing where nobody is bound yet. */
    public Optional<Caller> find() {
        if (bound == null) {
            bound = token().map(this::fromToken).orElse(null);
        }
        return Optional.ofNullable(bound);
    }

    /** Binds work that has no token. A request that has a caller is never rebound. */
    public void bind(Caller caller) {
        if (find().isPresent()) {
            throw new IllegalStateException("a caller is already bound");
        }
        bound = caller;
    }

    /** The names by which the token's client may be known to whoever revokes it: {@code azp}, {@code client_id}, {@code sub}. */
    public Set<String> clients() {
        Set<String> clients = new HashSet<>();
        token().ifPresent(token -> Stream.of("azp", "client_id", "sub")
                .map(token::<Object>getClaim)
                .filter(Objects::nonNull)
                .forEach(claim -> clients.add(text(claim))));
        return clients;
    }

    /** The token's {@code jti}; empty for work without a token, and for a token without one. */
    public Optional<String> tokenId() {
        return token().map(JsonWebToken::getTokenID);
    }

    /** Whether the caller came with a token; the service's own work, and a link, come without. */
    public boolean hasToken() {
        return token().isPresent();
    }

    private Optional<JsonWebToken> token() {
        return !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    /** Binds what a link leads to. Whose token came along, if any, counts for nothing there. */
    void bindLink(Caller caller) {
        bound = caller;
    }

    private Caller fromToken(JsonWebToken token) {
        Object custodian = token.getClaim("custodian");
        if (custodian == null) {
            return null;
        }
        UUID copyService = uuid(token.getClaim("copy_service"));
        if (identity.getRoles().contains(Roles.COPY_SERVICE) != (copyService != null)) {
            throw incomplete();
        }
        return new Caller(
                uuid(custodian),
                Optional.ofNullable(token.getSubject()).orElseThrow(CurrentCaller::incomplete),
                Set.copyOf(identity.getRoles()),
                copyService == null ? facilities(token.getClaim("facilities")) : null,
                copyService);
    }

    /** A token that names no facility sees none; only {@code *} means all. */
    private static Set<UUID> facilities(Object claim) {
        Set<UUID> facilities = new HashSet<>();
        if (claim instanceof JsonArray array) {
            for (var value : array) {
                String text = value instanceof JsonString string ? string.getString() : value.toString();
                if (text.equals("*")) {
                    return null;
                }
                facilities.add(uuid(text));
            }
        } else if (claim != null) {
            String text = text(claim);
            if (text.equals("*")) {
                return null;
            }
            facilities.add(uuid(text));
        }
        return facilities;
    }

    private static String text(Object claim) {
        return claim instanceof JsonString string ? string.getString() : claim.toString();
    }

    private static UUID uuid(Object claim) {
        try {
            return claim == null ? null : UUID.fromString(text(claim));
        } catch (IllegalArgumentException e) {
            throw incomplete();
        }
    }

    private static ProblemException incomplete() {
        return new ProblemException(
                ProblemType.TOKEN_INCOMPLETE,
                "The token's claims sub, custodian, facilities or copy_service are missing or malformed. Ask for a token with all of them.");
    }
}
