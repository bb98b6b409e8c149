package health.roi.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SensitiveKnowledgeTest {

    /** Every role is in one of the two lists: a new one is decided on, and not forgotten. */
    @Test
    void whoDecidesMayKnowAndNobodyElse() throws IllegalAccessException {
        Set<String> all = new TreeSet<>();
        for (var field : Roles.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                all.add((String) field.get(null));
            }
        }
        assertEquals(
                new TreeSet<>(Set.of("roi-specialist", "quality-reviewer", "supervisor", "privacy-officer", "auditor")),
                all.stream()
                        .filter(role -> SensitiveKnowledge.has(Set.of(role)))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(9, all.size(), "decide of a new role whether it may know, and say why");
    }

    @Test
    void oneOfSeveralRolesIsEnough() {
        assertTrue(SensitiveKnowledge.has(Set.of("front-desk", "supervisor")));
        assertFalse(SensitiveKnowledge.has(Set.of()));
    }

    @Test
    void theServiceItselfKnows() {
        assertTrue(Caller.system(UUID.randomUUID(), "calendar").mayKnowSensitive());
    }

    /** A token that claims to be both is a copy service's. */
    @Test
    void aCopyServiceNeverDoes() {
        Caller both = new Caller(UUID.randomUUID(), "x", Set.of("copy-service", "supervisor"), null, UUID.randomUUID());
        assertFalse(both.mayKnowSensitive());
    }
}
