package io.redthread.process;

/** Which work is counted (工作类别); each has its facts, when they count, and what makes one good. */
public enum WorkKind {
    /** Normal orders that left: how long after they came in; good within two hours (requirement L1). */
    SHIPPED,
    /** Orders that left: good when until then every node kept its limit and no exception was opened (L4). */
    COMPLIANT,
    /** Dispatch confirmations: how long after the goods were ready; good within thirty minutes (L5). */
    CONFIRMED,
    /** What people did at nodes: how long each took; good within the node's limit. */
    NODE,
    /** What people did at the review of orders: how long each took; good within the limit. */
    REVIEWED,
    /** Orders that came in. */
    ARRIVED,
    /** Orders that met their first exception (L3). */
    TROUBLED,
    /** Orders that were allocated: good when nobody's hand and no exception was needed until then (L10). */
    AUTOMATIC,
    /** Hands that were needed at the nodes up to allocation. */
    HAND
}
