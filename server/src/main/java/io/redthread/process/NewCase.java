package io.redthread.process;

import java.time.Instant;

/**
 * A case to be opened.
 *
 * @param id the document's id
 * @param number the document's number
 * @param shop the shop it came from
 * @param cameAt when the order came that it belongs to: of a part, its whole's
 * @param enteredAt when it came to the door
 * @param standard the version it follows
 */
public record NewCase(CaseId id, String number, long shop, Instant cameAt, Instant enteredAt, Standard standard) {}
