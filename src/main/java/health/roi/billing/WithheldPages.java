package health.roi.billing;

import java.util.Map;
import java.util.UUID;

/** Pages that a request keeps back as a whole: a slip goes out in their place, and nobody pays for it. */
public interface WithheldPages {

    /** How many of each document; a document of which none is kept back is not there. */
    Map<UUID, Integer> byDocument(UUID requestId);
}
