package health.roi.document.vault;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class ContentStore implements PanacheRepositoryBase<ContentRow, ContentId> {

    Optional<ContentRow> find(UUID custodian, String sha256) {
        return findByIdOptional(new ContentId(custodian, sha256));
    }

    /** Writes the row unless one of these bytes is there; waits for a transaction that is just writing it. */
    boolean insert(SealedContent sealed, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into content (custodian_id, sha256, object, bytes, key_id, wrapped_key,"
                                        + " stored_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing")
                        .setParameter(1, sealed.custodian())
                        .setParameter(2, sealed.sha256)
                        .setParameter(3, sealed.object.random())
                        .setParameter(4, sealed.bytes)
                        .setParameter(5, sealed.key.keyId())
                        .setParameter(6, sealed.key.bytes())
                        .setParameter(7, now)
                        .executeUpdate()
                == 1;
    }

    /** The row as it is now, held until the transaction has ended. */
    ContentRow held(UUID custodian, String sha256) {
        ContentRow row = find(custodian, sha256).orElseThrow();
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /** Gives a content that was deleted its bytes again. */
    void revive(SealedContent sealed, Instant now) {
        update(
                "object = ?1, bytes = ?2, keyId = ?3, wrappedKey = ?4, storedAt = ?5, deletedAt = null"
                        + " where custodianId = ?6 and sha256 = ?7",
                sealed.object.random(),
                sealed.bytes,
                sealed.key.keyId(),
                sealed.key.bytes(),
                now,
                sealed.custodian(),
                sealed.sha256);
    }

    void delete(ContentRow row, Instant now) {
        update(
                "object = null, keyId = null, wrappedKey = null, deletedAt = ?1 where custodianId = ?2 and sha256 = ?3",
                now,
                row.custodianId,
                row.sha256);
    }

    /** Something other than a document names these bytes: they are never deleted with one. */
    void pin(UUID custodian, String sha256) {
        getEntityManager()
                .createNativeQuery(
                        "insert into content_pin (custodian_id, sha256) values (?1, ?2) on conflict do nothing")
                .setParameter(1, custodian)
                .setParameter(2, sha256)
                .executeUpdate();
    }

    boolean isPinned(UUID custodian, String sha256) {
        return !getEntityManager()
                .createNativeQuery("select 1 from content_pin where custodian_id = ?1 and sha256 = ?2")
                .setParameter(1, custodian)
                .setParameter(2, sha256)
                .getResultList()
                .isEmpty();
    }

    /** Those of the objects that a row names. */
    Set<String> named(UUID custodian, Collection<String> objects) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select c.object from ContentRow c where c.custodianId = :custodian and c.object in :objects",
                        String.class)
                .setParameter("custodian", custodian)
                .setParameter("objects", objects)
                .getResultList());
    }

    /** The smallest id of a key that wraps a content's, above that one; the index is asked once for each key in use. */
    Optional<Long> nextKey(UUID custodian, long after) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(c.keyId) from ContentRow c where c.custodianId = :custodian and c.keyId > :after",
                        Long.class)
                .setParameter("custodian", custodian)
                .setParameter("after", after)
                .getSingleResult());
    }

    /** Contents whose keys are wrapped by that key, in the order of their hashes. */
    List<ContentRow> wrappedBy(UUID custodian, long key, String after, int limit) {
        return find("custodianId = ?1 and keyId = ?2 and sha256 > ?3 order by sha256", custodian, key, after)
                .page(0, limit)
                .list();
    }

    /** Replaces a wrapped key, unless somebody else has meanwhile. */
    boolean replaceKey(ContentRow row, ContentCipher.WrappedKey key) {
        return update(
                        "keyId = ?1, wrappedKey = ?2 where custodianId = ?3 and sha256 = ?4 and object = ?5"
                                + " and keyId = ?6",
                        key.keyId(),
                        key.bytes(),
                        row.custodianId,
                        row.sha256,
                        row.object,
                        row.keyId)
                == 1;
    }
}
