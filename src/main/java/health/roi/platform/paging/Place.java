package health.roi.platform.paging;

import java.util.UUID;

/** A place in a list that is sorted by a key and then by id: that of the last row of the page before. */
public record Place<K>(K key, UUID id) {}
