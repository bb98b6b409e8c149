package health.roi.document.vault;

/** A content has no key any more. What is left of its bytes goes when the transaction has committed. */
record ContentDeleted(ContentId content, ObjectName object) {}
